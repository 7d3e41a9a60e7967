import type { Role } from './posts'

/** Most days of one stand-in, both ends counted: longer absences are a matter for a new order. */
export const longestStandIn = 180

/** Roles for which the unit's own administrator may appoint a stand-in; for every other one, somebody above does. */
export const appointedByOwnAdmin: readonly Role[] = ['operator', 'editor']

/** Calendar dates (YYYY-MM-DD) in the unit's zone, both ends inclusive. */
export type Days = { from: string; to: string }

/** What is wrong with the dates of a new stand-in; null when nothing is. */
export function daysRefusedBecause(
  { from, to }: Days,
  today: string,
): { field: string; code: string } | null {
  if (!isDay(from)) return { field: 'from', code: 'stand_in.no_date' }
  if (!isDay(to)) return { field: 'to', code: 'stand_in.no_date' }
  if (to < from) return { field: 'to', code: 'stand_in.ends_before' }
  if (from < today) return { field: 'from', code: 'stand_in.in_the_past' }
  if (countDays({ from, to }) > longestStandIn) return { field: 'to', code: 'stand_in.too_long' }
  return null
}

/** Do two spans share a day? */
export const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to

/** The calendar date that a date field holds: the day written in it, whatever the hour beside it. */
export const dayOf = (value: unknown): string =>
  (value instanceof Date ? value.toISOString() : String(value ?? '')).slice(0, 10)

/** How a calendar date is stored: at noon, so that it is the same day in every zone of Indonesia. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00.000Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

const countDays = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
