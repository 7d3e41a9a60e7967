const SECOND = 1
const MINUTE = 60
const HOUR = 3600

/** Seconds between one try and the next (Standard Webhooks, "Deliverability and reliability"). */
export const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

const JITTER = 0.1
const LONGEST = 24 * HOUR

/**
 * Seconds to wait after the given number of failed tries, or undefined when no try is left.
 * @param chance a number from 0 to 1 that spreads receivers which failed together
 * @param retryAfter seconds the receiver asked us to wait; believed up to a day
 */
export function waitAfter(failedTries: number, chance: number, retryAfter = 0): number | undefined {
  const wait = WAITS[failedTries - 1]
  if (wait === undefined) return undefined
  const spread = wait * (1 + JITTER * (2 * chance - 1))
  return Math.max(spread, Math.min(Math.max(retryAfter, 0), LONGEST))
}

/** Seconds asked for by a Retry-After header (RFC 9110 10.2.3: a number of seconds or a date), else 0. */
export function retryAfterSeconds(header: string | undefined, now: Date): number {
  if (!header) return 0
  if (/^\d{1,9}$/.test(header.trim())) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now.getTime()) / 1000)
}
