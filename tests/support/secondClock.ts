import type { ClockEvent, ClockSetting } from '../../src/domain/legalClock'

/**
 * The clock once more, by another way and with nothing of the first: Julian day numbers by arithmetic (Fliegel and
 * Van Flandern), a table of how many days count up to each, and a search in it. Knows the zones of Indonesia only.
 */
export function secondDueOn(
  amount: number,
  events: readonly ClockEvent[],
  { calendar, profile, zone }: ClockSetting,
): string | null {
  const dayOf = (at: string): number => Math.floor((Date.parse(at) / 3_600_000 + hours(zone)) / 24) + UNIX
  const received = events.filter((event) => event.type === 'received').map(({ at }) => dayOf(at))
  const zero = Math.min(...received)
  let total = amount
  for (const event of events) if (event.type === 'extended') total += event.amount
  const marks = [...events]
    .filter((event) => event.type === 'stopped' || event.type === 'resumed')
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || (one.type < other.type ? 1 : -1))
  const reach = Math.abs(total) * 3 + 60 + (marks.length > 0 ? dayOf(marks.at(-1)?.at ?? '') - zero : 0)
  const [first, last] = [zero - reach, zero + reach]

  const open = new Uint8Array(last - first + 1).fill(1)
  for (let day = first; day <= last; day++) {
    // the remainder of a Julian day number by seven is 0 on a Monday
    if (!profile.twentyFourHours && !profile.weekdays.includes((day % 7) + 1)) open[day - first] = 0
  }
  for (const { on, kind } of calendar.days) {
    const day = julian(on)
    const shut = profile.twentyFourHours
      ? kind === 'penutupan_layanan'
      : kind !== 'cuti_bersama' || !profile.cutiBersamaCounts
    if (shut && day >= first && day <= last) open[day - first] = 0
  }
  let forever = Number.POSITIVE_INFINITY
  if (total >= 0) {
    let stood: number | null = null
    for (const { type, at } of marks) {
      if (type === 'stopped' && stood === null) stood = dayOf(at)
      else if (type === 'resumed' && stood !== null) {
        for (let day = stood + 1; day <= Math.min(dayOf(at), last); day++)
          if (day >= first) open[day - first] = 0
        stood = null
      }
    }
    if (stood !== null) forever = stood
  }

  const upTo = new Int32Array(open.length)
  for (let n = 0, sum = 0; n < open.length; n++) upTo[n] = sum += open[n] as number
  const at = (day: number): number => upTo[day - first] as number
  if (total === 0 && at(zero) > at(zero - 1)) return gregorian(zero)
  // forward: the least day with N counted after zero; back: the greatest with N counted from it up to the day before
  const wanted = total < 0 ? at(zero - 1) + total : at(zero) + Math.max(1, total)
  let [low, high] = total < 0 ? [first, zero] : [zero, last]
  if (total < 0) {
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (at(middle) <= wanted) low = middle
      else high = middle
    }
    return gregorian(low + 1)
  }
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (at(middle) >= wanted) high = middle
    else low = middle
  }
  return high > forever ? null : gregorian(high)
}

const UNIX = 2_440_588

const hours = (zone: string): number => (zone === 'Asia/Makassar' ? 8 : zone === 'Asia/Jayapura' ? 9 : 7)

function julian(on: string): number {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const a = Math.floor((14 - month) / 12)
  const y = year + 4800 - a
  return (
    day +
    Math.floor((153 * (month + 12 * a - 3) + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32_045
  )
}

function gregorian(julianDay: number): string {
  const a = julianDay + 32_044
  const b = Math.floor((4 * a + 3) / 146_097)
  const c = a - Math.floor((146_097 * b) / 4)
  const d = Math.floor((4 * c + 3) / 1461)
  const e = c - Math.floor((1461 * d) / 4)
  const m = Math.floor((5 * e + 2) / 153)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${100 * b + d - 4800 + Math.floor(m / 10)}-${two(m + 3 - 12 * Math.floor(m / 10))}-${two(e - Math.floor((153 * m + 2) / 5) + 1)}`
}
