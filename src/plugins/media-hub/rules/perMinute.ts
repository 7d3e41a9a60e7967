const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** So many are told apart in one window; those beyond share one count, so that memory stays bound. */
const TOLD_APART = 100_000
const OTHERS = ' others'

/** What is left of a limit, and in how many seconds it begins anew. */
export type Left = { limit: number; left: number; resets: number; over: boolean }

/** Counts requests by name within each minute of the clock. A count costs one Map lookup. */
export const perMinute = (now: () => number = Date.now) => countWithin(MINUTE_MS, now)

/** The same within each day, which begins at midnight UTC. */
export const perDay = (now: () => number = Date.now) => countWithin(DAY_MS, now)

function countWithin(windowMs: number, now: () => number) {
  const counts = new Map<string, number>()
  let window = 0

  /** What is left after so many more; one that does not fit is not counted. */
  return (name: string, limit: number, more = 1): Left => {
    const at = now()
    const current = Math.floor(at / windowMs)
    if (current !== window) {
      counts.clear()
      window = current
    }
    let counted = counts.get(name)
    const as = counted === undefined && counts.size >= TOLD_APART ? OTHERS : name
    if (as !== name) counted = counts.get(as)
    const sum = (counted ?? 0) + more
    const over = sum > limit
    if (!over && more > 0) counts.set(as, sum)
    return {
      limit,
      left: over ? 0 : limit - sum,
      resets: Math.ceil(((current + 1) * windowMs - at) / 1000),
      over,
    }
  }
}
