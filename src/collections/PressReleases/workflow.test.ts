import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../domain/posts'
import { faultsOf, refusal, type Workflow } from '../../domain/workflow'
import { pressReleaseTable } from './workflow'

const table: Workflow = pressReleaseTable
const now = new Date('2026-11-23T12:00:00Z')
const filled = { note: 'Alasan', at: new Date('2026-11-24T12:00:00Z'), now }

/** The procedure as the regulation on it reads: stage, then per action who may take it from there, and where it leads. */
const procedure: Array<[stage: string, action: string, who: Role[], to: string]> = [
  ['draft', 'submit', ['operator', 'editor'], 'in_review'],
  ['draft', 'archive', ['operator', 'editor', 'approver'], 'archived'],
  ['in_review', 'return', ['editor', 'approver'], 'returned'],
  ['in_review', 'approve', ['approver'], 'approved'],
  ['returned', 'submit', ['operator', 'editor'], 'in_review'],
  ['returned', 'archive', ['operator', 'editor', 'approver'], 'archived'],
  ['approved', 'return', ['editor', 'approver'], 'returned'],
  ['approved', 'schedule', ['approver'], 'scheduled'],
  ['approved', 'publish', ['approver'], 'published'],
  ['approved', 'move_embargo', ['approver'], 'scheduled'],
  ['approved', 'lift_embargo', ['approver'], 'published'],
  ['scheduled', 'move_embargo', ['approver'], 'scheduled'],
  ['scheduled', 'lift_embargo', ['approver'], 'published'],
  ['scheduled', 'return', ['editor', 'approver'], 'returned'],
  ['scheduled', 'publish', ['approver'], 'published'],
  ['published', 'correct', ['approver'], 'published'],
  ['published', 'correct_seriously', ['approver'], 'published'],
  ['published', 'withdraw', ['approver'], 'withdrawn'],
  ['withdrawn', 'archive', ['operator', 'editor', 'approver'], 'archived'],
]

const cells = Object.keys(table.stages).flatMap((stage) =>
  Object.keys(table.steps).flatMap((action) => roles.map((role) => ({ stage, action, role }))),
)

describe('the procedure of a press release', () => {
  it('is sound', () => expect(faultsOf(table)).toEqual([]))

  it('has the stages and actions outsiders rely on', () => {
    expect(Object.keys(table.stages)).toEqual([
      'draft',
      'in_review',
      'returned',
      'approved',
      'scheduled',
      'published',
      'withdrawn',
      'archived',
    ])
    expect(Object.keys(table.steps)).toEqual([
      'submit',
      'return',
      'approve',
      'schedule',
      'publish',
      'move_embargo',
      'lift_embargo',
      'correct',
      'correct_seriously',
      'withdraw',
      'archive',
    ])
  })

  it.each(cells)('$stage: $action by $role', ({ stage, action, role }) => {
    const line = procedure.find((entry) => entry[0] === stage && entry[1] === action)
    const open = refusal(table, { ...filled, action, stage, roles: [role], contributed: false }) === null
    expect(open).toBe(line?.[2].includes(role) ?? false)
    if (line && open) expect(table.steps[action]?.to).toBe(line[3])
  })

  it.each(['return', 'move_embargo', 'lift_embargo', 'correct', 'correct_seriously', 'withdraw'])(
    'wants a note for %s, and for no other step',
    (action) => {
      expect(
        Object.entries(table.steps)
          .filter(([, { needsNote }]) => needsNote)
          .map(([name]) => name),
      ).toContain(action)
      expect(Object.values(table.steps).filter(({ needsNote }) => needsNote)).toHaveLength(6)
    },
  )

  it.each(['approve', 'correct', 'correct_seriously'])('wants a second pair of eyes to %s', (action) => {
    const [stage = ''] = table.steps[action]?.from ?? []
    const asking = { ...filled, action, stage, roles: ['approver'] as const, contributed: true }
    expect(refusal(table, asking)?.code).toBe('workflow.own_work')
  })

  it('locks the text where a signature stands on it', () => {
    const open = Object.entries(table.stages).filter(([, { editableBy }]) => editableBy)
    expect(Object.fromEntries(open.map(([stage, { editableBy }]) => [stage, editableBy]))).toEqual({
      draft: ['operator', 'editor'],
      in_review: ['editor'],
      returned: ['operator', 'editor'],
      published: ['operator', 'editor'],
    })
  })
})
