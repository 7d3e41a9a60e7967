import { describe, expect, it } from 'vitest'
import { deadlineOf } from './legalClock'
import { reminderInstants } from './reminders'
import { officeProfile } from './workingDays'

const within = (amount: number, at: string, zone = 'Asia/Makassar') =>
  deadlineOf(
    { code: 'internal', amount, unit: 'working_day', article: '', validFrom: '2010-01-01', version: '1' },
    [{ type: 'received', at }],
    { calendar: { versions: [], confirmedYears: [2026], days: [] }, profile: officeProfile, zone },
  )

describe('reminders of an internal limit', () => {
  it.each([
    [
      'five days from a Monday: Thursday and Friday morning, Monday evening, Tuesday morning',
      5,
      '2026-11-02T02:00:00Z',
      '2026-11-10',
      [
        '2026-11-05T00:00:00.000Z',
        '2026-11-06T00:00:00.000Z',
        '2026-11-09T15:59:59.999Z',
        '2026-11-10T00:00:00.000Z',
      ],
    ],
    [
      'one day: all on that day, then the superior',
      1,
      '2026-11-02T02:00:00Z',
      '2026-11-04',
      [
        '2026-11-03T00:00:00.000Z',
        '2026-11-03T00:00:00.000Z',
        '2026-11-03T15:59:59.999Z',
        '2026-11-04T00:00:00.000Z',
      ],
    ],
  ] as const)('%s', (_case, amount, at, next, expected) =>
    expect(reminderInstants(within(amount, at), next)).toEqual(expected),
  )

  it('never comes on a day off, and each after the one before', () => {
    for (let day = 1; day <= 28; day++) {
      const at = `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`
      const instants = reminderInstants(within(5, at), '2026-12-24')
      expect([...instants].sort()).toEqual(instants)
      for (const instant of instants.slice(0, 2))
        expect([0, 6]).not.toContain(new Date(Date.parse(instant) + 8 * 3_600_000).getUTCDay())
    }
  })
})
