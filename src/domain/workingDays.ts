import { dateOf, dayNumber, weekdayOf } from './localDay'

/** Kinds of non-working days; the first that applies gives a day its reason. */
export const dayKinds = ['libur_nasional', 'pemilu', 'lokal', 'penutupan_layanan', 'cuti_bersama'] as const
export type DayKind = (typeof dayKinds)[number]

/** One decreed day. `on` is a calendar date (YYYY-MM-DD), the same in every zone. */
export type CalendarDay = { on: string; kind: DayKind; name: string; decree: string }

/** What is decreed for one organisation: the labels of the versions it is made of, and the years a decree covers. */
export type Calendar = {
  versions: readonly string[]
  confirmedYears: readonly number[]
  days: readonly CalendarDay[]
}

/** How an organisation works. Perpres 21/2023 art. 3 gives the five days; it does not bind the police. */
export type WorkProfile = {
  version: string
  /** Weekdays worked, 1 for Monday to 7 for Sunday. */
  weekdays: readonly number[]
  /** True where cuti bersama is worked, so that it counts as a working day. */
  cutiBersamaCounts: boolean
  /** A desk that never closes: only a closure of the service itself does not count. */
  twentyFourHours: boolean
}

/** Government offices: Monday to Friday, cuti bersama not worked (Perpres 21/2023; Keppres for cuti bersama ASN). */
export const officeProfile: WorkProfile = {
  version: 'asn',
  weekdays: [1, 2, 3, 4, 5],
  cutiBersamaCounts: false,
  twentyFourHours: false,
}

export type DayReason =
  | 'working_day'
  | 'weekend'
  | 'holiday'
  | 'election'
  | 'local'
  | 'closure'
  | 'cuti_bersama'

export type JudgedDay = { counted: boolean; why: DayReason; name?: string; decree?: string }

/** A question about many days of one calendar and profile. */
export type DayJudge = (day: number) => JudgedDay

const reasonOf: Record<DayKind, DayReason> = {
  libur_nasional: 'holiday',
  pemilu: 'election',
  lokal: 'local',
  penutupan_layanan: 'closure',
  cuti_bersama: 'cuti_bersama',
}

/** Judges already made: a calendar is asked for thousands of cases. */
const judges = new WeakMap<Calendar, WeakMap<WorkProfile, DayJudge>>()

/**
 * Says of a day number whether the organisation works on it, and why. Ramadan shortens hours, never days. A calendar
 * and a profile are values: neither is changed once it was asked.
 */
export function judgeOf(calendar: Calendar, profile: WorkProfile): DayJudge {
  const known = judges.get(calendar) ?? new WeakMap<WorkProfile, DayJudge>()
  const judge = known.get(profile) ?? makeJudge(calendar, profile)
  judges.set(calendar, known.set(profile, judge))
  return judge
}

function makeJudge(calendar: Calendar, profile: WorkProfile): DayJudge {
  const decreed = new Map<number, CalendarDay>()
  for (const entry of calendar.days) {
    const day = dayNumber(entry.on)
    const known = decreed.get(day)
    if (!known || rankOf(entry, profile) < rankOf(known, profile)) decreed.set(day, entry)
  }
  return (day) => {
    const entry = decreed.get(day)
    const named = entry ? { name: entry.name, decree: entry.decree } : {}
    if (entry && !isWorked(entry.kind, profile))
      return { counted: false, why: reasonOf[entry.kind], ...named }
    if (profile.twentyFourHours || profile.weekdays.includes(weekdayOf(day))) {
      return { counted: true, why: 'working_day', ...named }
    }
    return { counted: false, why: 'weekend', ...named }
  }
}

/** Of two entries of one day, one that closes this organisation speaks before one that does not. */
const rankOf = ({ kind }: CalendarDay, profile: WorkProfile): number =>
  dayKinds.indexOf(kind) + (isWorked(kind, profile) ? dayKinds.length : 0)

const isWorked = (kind: DayKind, profile: WorkProfile): boolean =>
  (profile.twentyFourHours && kind !== 'penutupan_layanan') ||
  (kind === 'cuti_bersama' && profile.cutiBersamaCounts)

export const isWorkingDay = (on: string, calendar: Calendar, profile: WorkProfile): boolean =>
  judgeOf(calendar, profile)(dayNumber(on)).counted

/** How many working days lie after `from` up to and with `to` (calendar dates): the day of the event is day zero. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: Calendar,
  profile: WorkProfile,
): number {
  const judge = judgeOf(calendar, profile)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (judge(day).counted) count++
  return count
}

/** The years of a span of day numbers for which no decree is known: their dates are provisional. */
export function unconfirmedIn(first: number, last: number, calendar: Calendar): number[] {
  const from = Number(dateOf(Math.min(first, last)).slice(0, 4))
  const to = Number(dateOf(Math.max(first, last)).slice(0, 4))
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).filter(
    (year) => !calendar.confirmedYears.includes(year),
  )
}
