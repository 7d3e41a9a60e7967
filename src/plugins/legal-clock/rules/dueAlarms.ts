/** Days before 1 January at which a year without a confirmed calendar is told. */
export const alarmDays = [60, 30, 14, 3] as const

/**
 * The thresholds that a year has passed on a calendar date, nearest last; none once its decree is confirmed. A year
 * that has begun without one is told at the last threshold too.
 */
export function dueAlarms(today: string, year: number, confirmed: readonly number[]): number[] {
  if (confirmed.includes(year)) return []
  const left = Math.round((Date.parse(`${year}-01-01`) - Date.parse(today)) / 86_400_000)
  return alarmDays.filter((threshold) => left <= threshold)
}
