import { describe, expect, it } from 'vitest'
import { fieldGroups } from './fieldGroups'
import { judge, type Line, oracle } from './oracle'
import { commonOperations, specialOperations, words } from './words'

const linesWith = (test: (line: Line) => boolean) =>
  oracle.filter(test).map(({ number, reason }) => `line ${number}: ${reason}`)
const strange = (list: readonly string[], known: readonly string[]) =>
  list.filter((word) => !known.includes(word))
const allows = ({ verdict }: Line) => verdict !== 'DENY'
const operations = [...commonOperations, ...specialOperations]

describe('the oracle', () => {
  it('uses no word that it does not know', () => {
    const slips = oracle.flatMap((line) => {
      const groups = line.collection.flatMap((slug) => Object.keys(fieldGroups[slug] ?? {}))
      return [
        ...strange(line.role, words.role),
        ...strange(line.relation, words.relation),
        ...strange(
          line.condition.flatMap((word) => word.replace(/^-/, '').split('|')),
          words.condition,
        ),
        ...strange(line.collection, Object.keys(fieldGroups)),
        ...strange(line.fields, [...groups, '*']),
        ...strange([line.verdict], words.verdict),
        ...line.operation.filter(
          (word) => !word.startsWith('step:') && word !== '*' && !operations.includes(word as never),
        ),
      ].map((word) => `line ${line.number}: ${word || '(empty)'}`)
    })
    expect(slips).toEqual([])
  })

  it('gives a reason for every line', () => {
    expect(linesWith(({ reason }) => reason.trim().length < 6)).toEqual([])
  })

  it('rests on the law, the rules and the decisions', () => {
    const said = oracle.map(({ reason }) => reason).join('\n')
    for (const source of ['UU 14/2008', 'UU 27/2022', 'UU 11/2012', 'UU 12/2022', 'UU 20/2025', 'ADR 0015'])
      expect(said).toContain(source)
  })

  it('allows field by field: a star stands only in lines that deny', () => {
    expect(linesWith((line) => allows(line) && line.fields.includes('*'))).toEqual([])
    expect(linesWith((line) => allows(line) && line.operation.includes('*'))).toEqual([])
    expect(linesWith((line) => allows(line) && line.collection.includes('*'))).toEqual([])
  })

  it('denies what it has no line for', () => {
    const standing = { role: 'admin', relation: 'own', tags: new Set<string>() }
    expect(judge([standing], { collection: 'press-releases', operation: 'delete' })).toBe('DENY')
    expect(judge([standing], { collection: 'nothing', operation: 'read', group: 'text' })).toBe('DENY')
    expect(judge([], { collection: 'units', operation: 'list' })).toBe('DENY')
  })

  it('lets nobody into another tree', () => {
    expect(
      linesWith(
        (line) =>
          allows(line) &&
          line.relation.includes('outside') &&
          // a decree of the state is no secret of a tree
          !line.collection.every((slug) => ['calendars', 'calendar-days'].includes(slug)) &&
          !line.operation.every((word) => ['sign_in', 'invitation_use'].includes(word)),
      ),
    ).toEqual([])
  })

  it('shows an identity to no list, no administrator and no auditor', () => {
    const identity = (line: Line) =>
      line.collection.includes('applicants') && line.fields.includes('identity')
    expect(linesWith((line) => allows(line) && identity(line) && line.operation.includes('read'))).toEqual([])
    expect(
      linesWith(
        (line) =>
          allows(line) &&
          line.collection.includes('applicants') &&
          line.role.some((role) => ['admin', 'auditor', 'post', 'staff', '*'].includes(role)) &&
          !line.condition.includes('opened_to_me'),
      ),
    ).toEqual([])
  })

  it('lets nobody approve his own work', () => {
    const approvals = oracle.filter((line) => allows(line) && line.operation.includes('step:approve'))
    expect(approvals.length).toBeGreaterThan(1)
    for (const { condition } of approvals)
      expect(condition).toEqual(expect.arrayContaining(['-mine', '-edited']))
  })

  it('gives the people to be protected a second approver from above', () => {
    const second = oracle.filter((line) => allows(line) && line.condition.includes('second'))
    expect(second.map(({ condition }) => condition.includes('strictly_above'))).toEqual([true])
  })

  it('deletes, restores and duplicates nothing, and changes no trail', () => {
    const never = ['delete', 'restore', 'duplicate', 'readVersions']
    const kept = oracle.filter(({ collection }) => !collection.includes('payload-preferences'))
    const revived = kept.filter((line) => allows(line) && line.operation.some((word) => never.includes(word)))
    expect(revived.map(({ number }) => number)).toEqual([])
    const writes = ['create', 'update']
    expect(
      linesWith(
        (line) =>
          allows(line) &&
          line.collection.includes('audit-entries') &&
          line.operation.some((word) => writes.includes(word)),
      ),
    ).toEqual([])
  })

  it('lets who is above see at least what who is below sees, role for role', () => {
    expect(
      linesWith((line) => allows(line) && line.relation.includes('above') && !line.relation.includes('own')),
    ).toEqual([])
  })

  it('names every field once', () => {
    for (const [slug, groups] of Object.entries(fieldGroups)) {
      const fields = Object.values(groups).flat()
      expect(fields.length, slug).toBe(new Set(fields).size)
    }
  })
})
