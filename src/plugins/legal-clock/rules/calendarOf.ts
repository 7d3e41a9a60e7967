import type { Calendar, CalendarDay } from '../../../domain/workingDays'

/** One version of the calendar of a year: for everybody (`unit` null), or for a unit and all below it. */
export type CalendarVersion = {
  label: string
  year: number
  unit: string | null
  days: readonly CalendarDay[]
}

/**
 * The calendar of a unit: every version that stands for everybody or for one of its ancestors. A year is confirmed by
 * the calendar of everybody alone: local days say nothing of the rest of it.
 */
export function calendarOf(versions: readonly CalendarVersion[], path: readonly string[]): Calendar {
  const applied = versions.filter(({ unit }) => unit === null || path.includes(unit))
  return {
    versions: applied.map(({ label }) => label).toSorted(),
    confirmedYears: applied.filter(({ unit }) => unit === null).map(({ year }) => year),
    days: applied.flatMap(({ days }) => days),
  }
}

/** The versions as they stand once one of them takes the place of the last of its year and unit. */
export const withVersion = (
  versions: readonly CalendarVersion[],
  version: CalendarVersion,
): CalendarVersion[] => [
  ...versions.filter(({ year, unit }) => year !== version.year || unit !== version.unit),
  version,
]
