import { describe, expect, it } from 'vitest'
import { dayOf, daysRefusedBecause, noonOf, overlap } from './standIn'

const today = '2026-11-23'

describe('the dates of a stand-in', () => {
  it.each([
    ['one day, today', '2026-11-23', '2026-11-23', null],
    ['yesterday is too late', '2026-11-22', '2026-11-30', 'stand_in.in_the_past'],
    ['the end stands before the beginning', '2026-12-02', '2026-12-01', 'stand_in.ends_before'],
    ['180 days, both ends counted', '2026-12-01', '2027-05-29', null],
    ['181 days', '2026-12-01', '2027-05-30', 'stand_in.too_long'],
    ['no such day', '2026-02-30', '2026-12-01', 'stand_in.no_date'],
    ['no date at all', '2026-12-01', '', 'stand_in.no_date'],
  ] as const)('%s', (_case, from, to, code) =>
    expect(daysRefusedBecause({ from, to }, today)?.code ?? null).toBe(code),
  )

  it.each([
    ['the next day', '2026-12-04', '2026-12-05', false],
    ['the same last day', '2026-12-03', '2026-12-05', true],
    ['around it', '2026-11-01', '2027-01-01', true],
    ['the day before', '2026-11-20', '2026-11-30', false],
  ] as const)('share a day: %s', (_case, from, to, shared) =>
    expect(overlap({ from: '2026-12-01', to: '2026-12-03' }, { from, to })).toBe(shared),
  )

  it('are the day that is written, whatever the hour beside it', () => {
    expect(dayOf('2026-12-01T00:00:00+09:00')).toBe('2026-12-01')
    expect(dayOf(noonOf('2026-12-01'))).toBe('2026-12-01')
  })
})
