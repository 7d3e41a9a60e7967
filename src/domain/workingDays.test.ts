import { describe, expect, it } from 'vitest'
import { decreedCalendar } from '../../tests/support/decreedCalendar'
import { dayNumber } from './localDay'
import { isWorkingDay, judgeOf, officeProfile, workingDaysBetween } from './workingDays'

const calendar = decreedCalendar('2025.2', '2026.1')
const worked = { ...officeProfile, cutiBersamaCounts: true }

describe('a day', () => {
  it.each([
    ['a weekday', '2026-03-17', true, true],
    ['a Saturday', '2026-03-14', false, false],
    ['a decreed holiday', '2026-03-19', false, false],
    ['cuti bersama', '2026-03-18', false, true],
    ['a holiday on a Sunday', '2026-03-22', false, false],
  ])('%s counts by its profile', (_case, on, byOffice, byWorked) => {
    expect(isWorkingDay(on, calendar, officeProfile)).toBe(byOffice)
    expect(isWorkingDay(on, calendar, worked)).toBe(byWorked)
  })

  it('is named by its decree, also where it is worked', () => {
    expect(judgeOf(calendar, worked)(dayNumber('2026-03-18'))).toMatchObject({
      counted: true,
      why: 'working_day',
      decree: 'SKB 1497/2/5 Tahun 2025',
    })
  })

  it('with two entries has the stronger reason', () => {
    const local = { on: '2026-03-19', kind: 'lokal' as const, name: 'Hari jadi', decree: 'SK 1' }
    const judge = judgeOf({ ...calendar, days: [local, ...calendar.days] }, officeProfile)
    expect(judge(dayNumber('2026-03-19')).why).toBe('holiday')
  })
})

it('the working days between two dates leave out the first and count the last', () => {
  expect(workingDaysBetween('2026-03-09', '2026-03-30', calendar, officeProfile)).toBe(10)
  expect(workingDaysBetween('2026-03-09', '2026-03-09', calendar, officeProfile)).toBe(0)
})
