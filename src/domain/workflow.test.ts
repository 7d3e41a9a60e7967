import { describe, expect, it } from 'vitest'
import { type Asking, closedBecause, faultsOf, mayEdit, refusal, type Workflow } from './workflow'

const label = { id: 'x', en: 'x' }
const table = {
  initial: 'draft',
  stages: {
    draft: { label, editableBy: ['operator'] },
    review: { label },
    out: { label, final: true },
  },
  steps: {
    submit: { label, from: ['draft'], to: 'review', by: ['operator'] },
    back: { label, from: ['review'], to: 'draft', by: ['editor'], needsNote: true },
    publish: { label, from: ['review'], to: 'out', by: ['approver'], fourEyes: true, needsTime: true },
  },
} as const satisfies Workflow
const now = new Date('2026-11-23T12:00:00Z')
const asking = (more: Partial<Asking>): Asking => ({
  action: 'submit',
  stage: 'draft',
  roles: ['operator'],
  contributed: false,
  now,
  ...more,
})
const publish = {
  action: 'publish',
  stage: 'review',
  roles: ['approver'],
  at: new Date('2026-11-23T12:00:01Z'),
} as const

describe('a step', () => {
  it.each([
    ['is open to the right role from the right stage', {}, null],
    ['is unknown', { action: 'toString' }, 'workflow.unknown_action'],
    ['is not this role’s', { roles: ['editor'] }, 'workflow.not_your_role'],
    ['is nobody’s without a role', { roles: [] }, 'workflow.not_your_role'],
    ['does not start here', { stage: 'review' }, 'workflow.not_from_here'],
    ['tells a stranger nothing of the stage', { stage: 'review', roles: [] }, 'workflow.not_your_role'],
    ['needs a note', { action: 'back', stage: 'review', roles: ['editor'] }, 'workflow.note_needed'],
    [
      'needs more than blanks for a note',
      { action: 'back', stage: 'review', roles: ['editor'], note: ' \n' },
      'workflow.note_needed',
    ],
    ['goes with a note', { action: 'back', stage: 'review', roles: ['editor'], note: 'Perbaiki' }, null],
    ['needs a time', { ...publish, at: null }, 'workflow.time_needed'],
    ['needs a time to come', { ...publish, at: now }, 'workflow.time_passed'],
    ['goes with a time to come', publish, null],
    ['is not for one who wrote the text', { ...publish, contributed: true }, 'workflow.own_work'],
    ['may be the system’s without a role', { roles: [], system: true }, null],
    [
      'is not the system’s from another stage',
      { roles: [], system: true, stage: 'out' },
      'workflow.not_from_here',
    ],
  ] as const)('%s', (_case, more, code) => expect(refusal(table, asking(more))?.code ?? null).toBe(code))

  it('is shown as open although its note is still to be written', () => {
    expect(closedBecause(table, asking({ action: 'back', stage: 'review', roles: ['editor'] }))).toBeNull()
  })
})

it.each([
  ['draft', ['operator'], true],
  ['draft', ['approver'], false],
  ['review', ['operator', 'editor', 'approver'], false],
  ['nowhere', ['operator'], false],
] as const)('a text in %s may be edited by %s: %s', (stage, roles, may) =>
  expect(mayEdit(table, stage, roles)).toBe(may),
)

const guardedTable = {
  ...table,
  stages: { ...table.stages, ready: { label } },
  steps: {
    ...table.steps,
    approve: { label, from: ['review'], to: 'ready', by: ['approver'], fourEyes: true, approves: true },
    publish: { label, from: ['ready'], to: 'out', by: ['approver'], outward: true },
    correct: {
      ...{ label, from: ['out'], to: 'out', by: ['approver'] },
      ...{ fourEyes: true, outward: true, needsChange: true },
    },
  },
} as const satisfies Workflow

describe('people who must be protected, and units that may not publish alone', () => {
  const cleared = {
    guarded: false,
    escalates: false,
    fromAbove: false,
    approvers: [] as string[],
    person: 'me',
  }
  const [guarded, above] = [
    { ...cleared, guarded: true },
    { ...cleared, guarded: true, fromAbove: true },
  ]
  it.each([
    [
      'one approver is enough for an ordinary text',
      'publish',
      'ready',
      { ...cleared, approvers: ['a'] },
      null,
    ],
    [
      'an ordinary text is approved once',
      'approve',
      'ready',
      { ...cleared, fromAbove: true },
      'workflow.not_from_here',
    ],
    ['the first approver of a guarded text may be of the unit', 'approve', 'review', guarded, null],
    [
      'the second comes from above',
      'approve',
      'ready',
      { ...guarded, approvers: ['a'] },
      'workflow.second_from_above',
    ],
    ['the second from above may', 'approve', 'ready', { ...above, approvers: ['a'] }, null],
    [
      'the second is another person',
      'approve',
      'ready',
      { ...above, approvers: ['me'] },
      'workflow.second_is_another',
    ],
    ['there is no third', 'approve', 'ready', { ...above, approvers: ['a', 'b'] }, 'workflow.not_from_here'],
    [
      'one approver is not enough',
      'publish',
      'ready',
      { ...above, approvers: ['a'] },
      'workflow.second_approver_needed',
    ],
    [
      'one approver twice is not two',
      'publish',
      'ready',
      { ...above, approvers: ['a', 'a'] },
      'workflow.second_approver_needed',
    ],
    ['two are enough for the unit itself', 'publish', 'ready', { ...guarded, approvers: ['a', 'b'] }, null],
    ['a correction is approved from above', 'correct', 'out', guarded, 'workflow.second_from_above'],
    ['a correction from above may', 'correct', 'out', above, null],
    [
      'a unit that escalates does not publish',
      'publish',
      'ready',
      { ...cleared, escalates: true },
      'workflow.must_escalate',
    ],
    ['nor correct', 'correct', 'out', { ...cleared, escalates: true }, 'workflow.must_escalate'],
    ['but approves', 'approve', 'review', { ...cleared, escalates: true }, null],
    [
      'its superior publishes for it',
      'publish',
      'ready',
      { ...cleared, escalates: true, fromAbove: true },
      null,
    ],
  ] as const)('%s', (_case, action, stage, clearance, code) =>
    expect(
      refusal(guardedTable, asking({ action, stage, roles: ['approver'], clearance }))?.code ?? null,
    ).toBe(code),
  )

  it.each([
    [undefined, 'approver', null],
    [true, 'approver', null],
    [false, 'approver', 'workflow.nothing_to_correct'],
    [false, 'operator', 'workflow.not_your_role'],
  ] as const)('what is changed (%s) is corrected by its %s: %s', (changed, role, code) => {
    const correct = { action: 'correct', stage: 'out', roles: [role], changed, clearance: cleared } as const
    expect(refusal(guardedTable, asking(correct))?.code ?? null).toBe(code)
    expect(closedBecause(guardedTable, asking(correct))?.code ?? null).toBe(code)
  })

  it('the clock publishes for a unit that escalates, never a guarded text with one approval', () => {
    const clock = { action: 'publish', stage: 'ready', roles: [], system: true } as const
    const ask = (clearance: typeof cleared) =>
      refusal(guardedTable, asking({ ...clock, clearance }))?.code ?? null
    expect(ask({ ...cleared, escalates: true })).toBeNull()
    expect(ask({ ...guarded, approvers: ['a'] })).toBe('workflow.second_approver_needed')
  })
})

describe('the check of a table', () => {
  const changed = (more: Partial<Workflow>): Workflow => ({ ...table, ...more })
  it('finds nothing in a sound one', () => expect(faultsOf(table)).toEqual([]))

  it.each([
    ['an unknown first stage', changed({ initial: 'start' }), /first stage start is unknown/],
    [
      'a step to nowhere',
      changed({ steps: { ...table.steps, x: { label, from: ['draft'], to: 'gone', by: ['admin'] } } }),
      /unknown stage gone/,
    ],
    [
      'a step from nowhere',
      changed({ steps: { ...table.steps, x: { label, from: ['gone'], to: 'out', by: ['admin'] } } }),
      /unknown stage gone/,
    ],
    [
      'a stage nobody reaches',
      changed({ stages: { ...table.stages, island: { label, final: true } } }),
      /island can never be reached/,
    ],
    [
      'a stage reached only from an island',
      changed({
        stages: { ...table.stages, a: { label }, b: { label } },
        steps: {
          ...table.steps,
          x: { label, from: ['a'], to: 'b', by: ['admin'] },
          y: { label, from: ['b'], to: 'a', by: ['admin'] },
        },
      }),
      /a can never be reached/,
    ],
    ['a trap', changed({ stages: { ...table.stages, out: { label } } }), /out is a trap/],
    [
      'an end that is none',
      changed({ stages: { ...table.stages, review: { label, final: true } } }),
      /review is called final/,
    ],
    [
      'a step that nobody may take',
      changed({ steps: { ...table.steps, submit: { ...table.steps.submit, by: [] } } }),
      /nobody may take step submit/,
    ],
  ] as const)('finds %s', (_case, wrong, words) => expect(faultsOf(wrong).join('; ')).toMatch(words))
})
