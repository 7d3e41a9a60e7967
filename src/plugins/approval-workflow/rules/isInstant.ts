/**
 * Is this an instant as ISO 8601 writes it, with its offset, on a day that the calendar has, before the year 3000?
 * JavaScript reads 30 February as 2 March; somebody who writes it meant something else.
 */
export function isInstant(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.exec(text)
  if (!parts || Number.isNaN(Date.parse(text))) return false
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number)
  return year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
