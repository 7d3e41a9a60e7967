import type { Calendar, CalendarDay } from '../../src/domain/workingDays'
import decreed from '../../src/migrations/data/calendar-2025-2026.json'

/** The decreed days of the given versions, as an organisation without days of its own has them. */
export function decreedCalendar(...labels: string[]): Calendar {
  const versions = labels.map((label) => {
    const found = decreed.versions.find(({ version }) => version === label)
    if (!found) throw new Error(`no version ${label}`)
    return found
  })
  return {
    versions: labels,
    confirmedYears: versions.map(({ year }) => year),
    days: versions.flatMap(({ days }) => days as CalendarDay[]),
  }
}
