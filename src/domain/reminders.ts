import type { Deadline } from './legalClock'
import { dateOf, dayNumber, endOfLocalDay } from './localDay'

/** What part of a limit has gone by when somebody is reminded; after the last comes the superior. */
export const reminderParts = [0.5, 0.8, 1] as const

const OFFICE_OPENS = 8 * 3_600_000

/**
 * The instants of the reminders of a limit in working days: on the morning of the day by which half and four fifths
 * of its days are used, at its end, and on the morning of the next working day for the superior.
 */
export function reminderInstants(
  { days, dueAt, zone }: Pick<Deadline, 'days' | 'dueAt' | 'zone'>,
  next: string,
): string[] {
  const counted = days.filter((day) => day.counted).map(({ on }) => on)
  if (!dueAt || counted.length === 0) return []
  const early = reminderParts
    .filter((part) => part < 1)
    .map((part) => morningOf(counted[Math.ceil(part * counted.length) - 1] as string, zone))
  return [...early, dueAt, morningOf(next, zone)]
}

/** The hour at which offices open, on a calendar date in a zone. */
function morningOf(on: string, zone: string): string {
  const midnight = Date.parse(endOfLocalDay(dateOf(dayNumber(on) - 1), zone)) + 1
  return new Date(midnight + OFFICE_OPENS).toISOString()
}
