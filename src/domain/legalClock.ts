import { amountOf, baseOf, stopsIn } from './legalClockEvents'
import type { ClockEvent, ClockSetting, Deadline, DeadlineRule } from './legalClockTerms'
import { walkDays, walkHours } from './legalClockWalk'
import { dayNumber, localDay } from './localDay'

export type * from './legalClockTerms'
export { ClockRefusal } from './legalClockTerms'

/**
 * The last day of a limit, with every day on the way. The day of the event is day zero, day 1 the next that counts,
 * and the limit ends with the end of day N in the zone (KIP "sejak diterimanya"). The clock stands from the day
 * after a stop to the day of the resumption: each event works from the next day. A limit in plain days is plain: no
 * law read so far moves it from a holiday. What counts back knows no standing still.
 */
export function deadlineOf(
  rule: DeadlineRule,
  events: readonly ClockEvent[],
  setting: ClockSetting,
): Deadline {
  const total = amountOf(rule, events)
  const base = baseOf(events, setting)
  const stops = total < 0 ? [] : stopsIn(events)
  const walk = rule.unit === 'hour' ? walkHours : walkDays
  return {
    code: rule.code,
    article: rule.article,
    unit: rule.unit,
    amount: total,
    zone: setting.zone,
    base,
    ...walk(rule.unit, total, base, stops, setting),
    versions: {
      rule: rule.version,
      calendar: [...setting.calendar.versions],
      profile: setting.profile.version,
    },
  }
}

/** The version of a rule for a case that began on a calendar date; undefined before the first. */
export const ruleInForce = <Rule extends DeadlineRule>(
  rules: readonly Rule[],
  code: string,
  on: string,
): Rule | undefined =>
  rules
    .filter((rule) => rule.code === code && rule.validFrom <= on)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]

/** Has the limit passed? A clock that stands is never late. */
export const isLate = (deadline: Pick<Deadline, 'dueAt'>, now: string | Date): boolean =>
  deadline.dueAt !== null && new Date(now).getTime() > Date.parse(deadline.dueAt)

/**
 * How much is left after today, in the unit of the limit: 0 on its last day. What counts back, and what is late
 * (negative), is told in calendar days; hours in whole hours. Null while the clock stands.
 */
export function daysLeft(
  deadline: Pick<Deadline, 'dueOn' | 'dueAt' | 'unit' | 'amount' | 'zone' | 'days'>,
  now: string | Date,
): number | null {
  if (deadline.dueOn === null || deadline.dueAt === null) return null
  if (deadline.unit === 'hour') {
    return Math.floor((Date.parse(deadline.dueAt) - new Date(now).getTime()) / 3_600_000)
  }
  const today = localDay(now, deadline.zone)
  const plain = dayNumber(deadline.dueOn) - dayNumber(today)
  if (plain <= 0 || deadline.amount < 0) return plain
  return deadline.days.filter((day) => day.counted && day.on > today).length
}
