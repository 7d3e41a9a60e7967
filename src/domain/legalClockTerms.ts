import type { Calendar, DayReason, WorkProfile } from './workingDays'

export type ClockUnit = 'working_day' | 'day' | 'hour'

/** One limit of the law. A negative amount counts back: "at the latest 30 working days before". */
export type DeadlineRule = {
  code: string
  amount: number
  unit: ClockUnit
  /** The article as it is shown to officer and applicant. */
  article: string
  /** Calendar date from which this version of the rule holds; a case keeps the version under which it began. */
  validFrom: string
  version: string
}

/** What happened to a case. `at` is an instant (ISO); an extension is counted in the unit of its rule. */
export type ClockEvent =
  | { type: 'received'; at: string }
  | { type: 'registered'; at: string }
  | { type: 'stopped'; at: string; reason: string }
  | { type: 'resumed'; at: string }
  | { type: 'extended'; at: string; amount: number; reason: string }

export type CountsFrom = 'received' | 'registered'

/** Everything a date is made of, besides the rule and the events. */
export type ClockSetting = { calendar: Calendar; profile: WorkProfile; zone: string; countsFrom?: CountsFrom }

export type LedgerReason = DayReason | 'day_zero' | 'calendar_day' | 'hours' | 'stopped'

/** One day of the way to the date: counted as the nth, or skipped, with its reason. */
export type LedgerDay = {
  on: string
  counted: boolean
  why: LedgerReason
  nth?: number
  name?: string
  decree?: string
}

export type Deadline = {
  code: string
  article: string
  unit: ClockUnit
  /** The amount of the rule with all extensions. */
  amount: number
  zone: string
  /** The event counted from, and its calendar date: day zero. */
  base: { event: CountsFrom; at: string; on: string }
  /** Calendar date in the zone; null while the clock stands. */
  dueOn: string | null
  /** Instant: the end of that local day, or the exact one for hours. Late is what comes after it. */
  dueAt: string | null
  /** The calendar date on which the clock came to a stand, while it stands. */
  stoppedOn: string | null
  days: LedgerDay[]
  /** Years the way goes through without a confirmed decree: the date may still move. */
  unconfirmedYears: number[]
  versions: { rule: string; calendar: string[]; profile: string }
}

/** A question without an answer: `clock.no_base`, `clock.bad_event`, `clock.bad_rule`, `clock.no_working_day`. */
export class ClockRefusal extends Error {
  constructor(readonly code: string) {
    super(code)
    this.name = 'ClockRefusal'
  }
}
