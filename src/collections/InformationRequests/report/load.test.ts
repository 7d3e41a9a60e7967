import { describe, expect, it } from 'vitest'
import { decreedCalendar } from '../../../../tests/support/decreedCalendar'
import { type DeadlineRule, deadlineOf } from '../../../domain/legalClock'
import { officeProfile } from '../../../domain/workingDays'
import { deadlines } from '../deadlines'
import { loadByUnit } from './load'

const setting = { calendar: decreedCalendar('2026.1'), profile: officeProfile, zone: 'Asia/Makassar' }
const rule = deadlines.find(({ code }) => code === 'answer') as DeadlineRule
const received = (on: string) => deadlineOf(rule, [{ type: 'received', at: `${on}T02:00:00Z` }], setting)
const request = (id: string, unit: string, on: string) => ({
  id,
  number: `P/${id}`,
  unit,
  clock: received(on),
})
const now = new Date('2026-06-24T02:00:00Z')

describe('the load of the units', () => {
  it('has the late ones first, and says what is due next', () => {
    const load = loadByUnit(
      [
        request('fresh', 'BJM', '2026-06-23'),
        request('another', 'BJM', '2026-06-22'),
        request('soon', 'BJB', '2026-06-11'),
        request('late', 'KALSEL', '2026-06-02'),
        request('today', 'BJB', '2026-06-09'),
      ],
      now,
    )
    expect(load).toEqual([
      { unit: 'KALSEL', open: 1, late: 1, atRisk: 0, next: { id: 'late', number: 'P/late', daysLeft: -7 } },
      { unit: 'BJB', open: 2, late: 0, atRisk: 2, next: { id: 'today', number: 'P/today', daysLeft: 0 } },
      { unit: 'BJM', open: 2, late: 0, atRisk: 0, next: { id: 'another', number: 'P/another', daysLeft: 8 } },
    ])
  })

  it('counts a request whose clock stands as open, neither late nor at risk', () =>
    expect(loadByUnit([{ id: 'x', number: 'P/x', unit: 'BJB', clock: null }], now)).toEqual([
      { unit: 'BJB', open: 1, late: 0, atRisk: 0, next: null },
    ]))
})
