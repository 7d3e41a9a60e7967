import { expect, it } from 'vitest'
import { type CaseToForget, forgottenAfter, keptUntil } from './retention'

const answered: CaseToForget = {
  hasEnded: true,
  endedOn: '2026-03-16',
  objectionEndsOn: '2026-05-05',
  objections: [],
  isOnHold: false,
  retentionDays: 30,
}
const objection = {
  hasEnded: true,
  endedOn: '2026-06-01',
  disputeEndsOn: '2026-06-22',
  disputes: [] as { endedOn: string | null }[],
}
const withOne = (more: object) => ({ ...answered, objections: [{ ...objection, ...more }] })

it.each([
  ['the window for an objection, then the period', answered, { until: '2026-06-04' }],
  ['no window where the applicant withdrew', { ...answered, objectionEndsOn: null }, { until: '2026-04-15' }],
  ['the window for a dispute after an objection', withOne({}), { until: '2026-07-22' }],
  [
    'an objection that was withdrawn opens none',
    withOne({ disputeEndsOn: null, endedOn: '2026-04-20' }),
    { until: '2026-06-04' },
  ],
  ['the end of a dispute', withOne({ disputes: [{ endedOn: '2027-01-10' }] }), { until: '2027-02-09' }],
  [
    'the latest of several disputes',
    withOne({ disputes: [{ endedOn: '2027-01-10' }, { endedOn: '2026-12-01' }] }),
    { until: '2027-02-09' },
  ],
  ['a period of no days', { ...answered, retentionDays: 0 }, { until: '2026-05-05' }],
  ['the last day across the end of a year', { ...answered, retentionDays: 365 }, { until: '2027-05-05' }],
  ['a case that is open', { ...answered, hasEnded: false }, { because: 'open' }],
  ['an objection that is open', withOne({ hasEnded: false }), { because: 'open' }],
  ['a dispute that is open', withOne({ disputes: [{ endedOn: null }] }), { because: 'open' }],
  [
    'one dispute of two that is open',
    withOne({ disputes: [{ endedOn: '2027-01-10' }, { endedOn: null }] }),
    { because: 'open' },
  ],
  [
    'a case whose end nobody knows',
    { ...answered, endedOn: null, objectionEndsOn: null },
    { because: 'open' },
  ],
  ['a body that has decided no period', { ...answered, retentionDays: null }, { because: 'no_period' }],
  ['a legal hold, whatever else', { ...answered, isOnHold: true }, { because: 'on_hold' }],
] as const)('an identity is kept by %s', (_what, found, expected) => {
  expect(keptUntil(found)).toEqual(expected)
})

it.each([
  ['not on the last day itself', [answered], '2026-06-04', null],
  ['on the day after it', [answered], '2026-06-05', '2026-06-04'],
  [
    'not while another of his cases is open',
    [answered, { ...answered, hasEnded: false }],
    '2036-01-01',
    null,
  ],
  ['not while another is on hold', [answered, { ...answered, isOnHold: true }], '2036-01-01', null],
  ['after the last of his cases', [answered, withOne({})], '2026-07-23', '2026-07-22'],
  ['not before the last of his cases', [answered, withOne({})], '2026-07-22', null],
  ['not without any case', [], '2036-01-01', null],
] as const)('a person is forgotten %s', (_what, cases, today, expected) => {
  expect(forgottenAfter(cases, today)).toBe(expected)
})
