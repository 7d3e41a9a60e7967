import type { Stop } from './legalClockEvents'
import {
  ClockRefusal,
  type ClockSetting,
  type ClockUnit,
  type Deadline,
  type LedgerDay,
} from './legalClockTerms'
import { dateOf, dayNumber, endOfLocalDay, localDay } from './localDay'
import { judgeOf, unconfirmedIn } from './workingDays'

type Walk = (
  unit: ClockUnit,
  total: number,
  base: Deadline['base'],
  stops: readonly Stop[],
  setting: ClockSetting,
) => Pick<Deadline, 'dueOn' | 'dueAt' | 'stoppedOn' | 'days' | 'unconfirmedYears'>

/** A calendar that leaves nothing to count would be walked for ever. */
const farthest = 36_600

/** Walks day by day in a zone, forward or back, until the last day that counts. */
export const walkDays: Walk = (unit, total, base, stops, setting) => {
  const { calendar, profile, zone } = setting
  if (profile.weekdays.length === 0 && !profile.twentyFourHours) {
    throw new ClockRefusal('clock.no_working_day')
  }
  const standing = stops.map(({ from, to }) => ({
    from: dayNumber(localDay(from, zone)),
    to: to === null ? null : dayNumber(localDay(to, zone)),
  }))
  const stopOn = (day: number) => standing.find(({ from, to }) => day > from && (to === null || day <= to))
  const ofCalendar = judgeOf(calendar, profile)
  const judge = (day: number): Omit<LedgerDay, 'on' | 'nth'> => {
    if (stopOn(day)) return { counted: false, why: 'stopped' }
    return unit === 'day' ? { counted: true, why: 'calendar_day' } : ofCalendar(day)
  }

  const zero = dayNumber(base.on)
  const step = total < 0 ? -1 : 1
  const days: LedgerDay[] = [{ on: base.on, ...judge(zero), counted: false, why: 'day_zero' }]
  const end = (day: number, stands: boolean): ReturnType<Walk> => ({
    dueOn: stands ? null : dateOf(day),
    dueAt: stands ? null : endOfLocalDay(dateOf(day), zone),
    stoppedOn: stands ? dateOf(day) : null,
    days,
    unconfirmedYears:
      unit === 'day' || profile.twentyFourHours
        ? []
        : unconfirmedIn(total === 0 ? zero : zero + step, day, calendar),
  })
  if (total === 0 && judge(zero).counted) return end(zero, false)
  const needed = Math.max(1, Math.abs(total))
  let nth = 0
  for (let day = zero + step; Math.abs(day - zero) <= farthest; day += step) {
    const stop = stopOn(day)
    if (stop?.to === null) return end(Math.max(stop.from, zero), true)
    const judged = judge(day)
    if (judged.counted) nth++
    days.push({ on: dateOf(day), ...judged, ...(judged.counted ? { nth } : {}) })
    if (nth === needed) return end(day, false)
  }
  throw new ClockRefusal('clock.no_working_day')
}

/** Hours run day and night, to the second; the ledger names the dates they touch. */
export const walkHours: Walk = (_unit, total, base, stops, { zone }) => {
  const start = Date.parse(base.at)
  let due = start + total * 3_600_000
  let stoppedAt: number | null = null
  for (const { from, to } of stops) {
    const begin = Math.max(start, Date.parse(from))
    if (begin >= due) break
    if (to === null) {
      stoppedAt = begin
      break
    }
    due += Math.max(0, Date.parse(to) - begin)
  }
  const last = new Date(stoppedAt ?? due)
  const dueOn = localDay(last, zone)
  const [first, final] = [dayNumber(base.on), dayNumber(dueOn)].toSorted((a, b) => a - b) as [number, number]
  const days = Array.from({ length: final - first + 1 }, (_, n): LedgerDay => {
    const on = dateOf(first + n)
    return { on, counted: on !== base.on, why: on === base.on ? 'day_zero' : 'hours' }
  })
  return stoppedAt === null
    ? { dueOn, dueAt: last.toISOString(), stoppedOn: null, days, unconfirmedYears: [] }
    : { dueOn: null, dueAt: null, stoppedOn: dueOn, days, unconfirmedYears: [] }
}
