import { describe, expect, it } from 'vitest'
import { type Decision, hands, mayDecideSo, notLetThrough, undecided, withHand } from './decisions'
import type { Finding, FindingKind } from './findings'

const finding = (kind: FindingKind): Finding => ({ id: kind, kind, places: ['hal. 1'], excerpt: '' })
const decided = (id: string, verdict: Decision['verdict']): Decision => ({
  finding: id,
  verdict,
  reason: '',
  by: 'u1',
  byName: '',
  at: '',
})
const reason = 'Nomor kantor yang sudah umum.'

describe('a decision about a finding', () => {
  it.each([
    ['a telephone number is let through with a reason', finding('phone'), 'accept', reason, true],
    ['and not without one', finding('phone'), 'accept', 'ya', 'gate.reason_needed'],
    ['and may be removed without one', finding('phone'), 'remove', '', true],
    ['malware is never let through', finding('malware'), 'accept', reason, 'gate.never_accepted'],
    ['hidden text is never let through', finding('hidden_text'), 'accept', reason, 'gate.never_accepted'],
    ['a macro is never let through', finding('macro'), 'accept', reason, 'gate.never_accepted'],
    ['there is no third verdict', finding('phone'), 'ignore', reason, 'gate.unknown_verdict'],
    ['nothing is decided about what was not found', undefined, 'accept', reason, 'gate.unknown_finding'],
  ] as const)('%s', (_case, about, verdict, words, outcome) => {
    const answer = mayDecideSo(about, verdict, words)
    expect(answer.ok || answer.code).toBe(outcome)
  })

  it('is missing for what nobody decided about', () =>
    expect(
      undecided([finding('phone'), finding('nik')], [decided('phone', 'accept')]).map(({ id }) => id),
    ).toEqual(['nik']))

  it.each([
    ['undecided', [], ['phone']],
    ['to be removed, and still there', [decided('phone', 'remove')], ['phone']],
    ['let through', [decided('phone', 'accept')], []],
    ['let through first and then not', [decided('phone', 'accept'), decided('phone', 'remove')], ['phone']],
  ] as const)('what leaves %s', (_case, decisions, left) =>
    expect(notLetThrough([finding('phone')], decisions).map(({ id }) => id)).toEqual(left),
  )

  it('of a thing that nobody may let through is worth nothing', () =>
    expect(notLetThrough([finding('malware')], [decided('malware', 'accept')])).toHaveLength(1))
})

it('whoever had a hand in a file is none who signs it', () =>
  expect([
    ...hands({
      putUpBy: 'a',
      preparedBy: 'b',
      redactedBy: 'c',
      decisions: [{ ...decided('x', 'accept'), by: 'd' }],
    }),
  ]).toEqual(['a', 'b', 'c', 'd']))

it('whose work was done over by another had a hand in it all the same', () => {
  const redactedBy = withHand(withHand(withHand(null, 'a'), 'b'), 'a')
  const decisions = [decided('x', 'accept'), { ...decided('x', 'remove'), by: 'u2' }]
  expect([...hands({ redactedBy, decisions })]).toEqual(['a', 'b', 'u1', 'u2'])
})
