/** A calendar date of a zone is a text (YYYY-MM-DD); for counting it is a day number: days since 1970-01-01. */
const DAY = 86_400_000

export const dayNumber = (on: string): number => Math.floor(Date.parse(`${on}T00:00:00.000Z`) / DAY)

/** Dates already written out: a ledger names each of its days, and the same days come up in every case. */
const dates = new Map<number, string>()

export function dateOf(day: number): string {
  const known = dates.get(day)
  if (known) return known
  const date = new Date(day * DAY).toISOString().slice(0, 10)
  dates.set(day, date)
  return date
}

/** 1 for Monday to 7 for Sunday (ISO 8601); 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The calendar date of an instant in a zone of the tz database. A RangeError for what is no instant or no zone. */
export const localDay = (at: string | Date, zone: string): string => {
  const instant = new Date(at)
  return dateOf(Math.floor((instant.getTime() + offsetAt(instant, zone)) / DAY))
}

/** The last millisecond of a calendar date in a zone, as an ISO instant: a limit ends with its day, not at its start. */
export function endOfLocalDay(on: string, zone: string): string {
  const midnight = (dayNumber(on) + 1) * DAY
  const guess = midnight - offsetAt(new Date(midnight), zone)
  const start = midnight - offsetAt(new Date(guess), zone)
  return new Date(start - 1).toISOString()
}

type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number> }
const zones = new Map<string, Zone>()

/** Zones change their clocks at full quarters of an hour: what was found for one holds to its end. */
const QUARTER = 900_000
const keptOffsets = 50_000

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, name: string): number {
  const zone = zoneOf(name)
  const quarter = Math.floor(instant.getTime() / QUARTER)
  const known = zone.offsets.get(quarter)
  if (known !== undefined) return known
  const offset = wallClock(zone.format, instant) - Math.floor(instant.getTime() / 1000) * 1000
  if (zone.offsets.size >= keptOffsets) zone.offsets.clear()
  zone.offsets.set(quarter, offset)
  return offset
}

function wallClock(format: Intl.DateTimeFormat, instant: Date): number {
  const [month, day, year, hour, minute, second] = format.format(instant).split(/\D+/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const zone = { format, offsets: new Map<number, number>() }
  zones.set(name, zone)
  return zone
}
