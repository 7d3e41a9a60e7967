import {
  type ClockEvent,
  ClockRefusal,
  type ClockSetting,
  type CountsFrom,
  type Deadline,
  type DeadlineRule,
} from './legalClockTerms'
import { localDay } from './localDay'

/** A time in which the clock stands, from instant to instant; `to` is null while it still does. */
export type Stop = { from: string; to: string | null }

/** The amount of the rule with every extension; refuses what is no whole number, and an extension that gives nothing. */
export function amountOf(rule: DeadlineRule, events: readonly ClockEvent[]): number {
  if (!Number.isInteger(rule.amount)) throw new ClockRefusal('clock.bad_rule')
  return events.reduce((total, event) => {
    if (event.type !== 'extended') return total
    if (!Number.isInteger(event.amount) || event.amount < 1) throw new ClockRefusal('clock.bad_event')
    return total + event.amount
  }, rule.amount)
}

/**
 * The first receipt, or the first registration where the organisation counts from it. Until it is registered a
 * request counts from its receipt: nobody keeps the clock from starting by not writing the request down.
 */
export function baseOf(
  events: readonly ClockEvent[],
  { zone, countsFrom = 'received' }: ClockSetting,
): Deadline['base'] {
  const first = (type: CountsFrom) => inOrder(events).find((event) => event.type === type)
  const event = countsFrom === 'registered' ? (first('registered') ?? first('received')) : first('received')
  if (!event) throw new ClockRefusal('clock.no_base')
  return { event: event.type as CountsFrom, at: event.at, on: localDay(event.at, zone) }
}

/**
 * The spans between a stop and the resumption after it; a second stop while the clock stands changes nothing. Of a
 * stop and a resumption at one instant the resumption has the last word: in doubt the clock runs.
 */
export function stopsIn(events: readonly ClockEvent[]): Stop[] {
  const stops: Stop[] = []
  for (const { type, at } of inOrder(events)) {
    const last = stops.at(-1)
    const stands = last?.to === null
    if (type === 'stopped' && !stands) stops.push({ from: at, to: null })
    if (type === 'resumed' && last && stands) last.to = at
  }
  return stops
}

function inOrder(events: readonly ClockEvent[]): ClockEvent[] {
  if (events.some(({ at }) => Number.isNaN(Date.parse(at)))) throw new ClockRefusal('clock.bad_event')
  const rank = ({ type }: ClockEvent): number => (type === 'resumed' ? 1 : 0)
  return events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || rank(one) - rank(other))
}
