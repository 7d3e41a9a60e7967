const MINUTE_MS = 60_000
/** So many are told apart in one minute; those beyond share one count, so that memory stays bound. */
const TOLD_APART = 100_000
const OTHERS = ' others'

/** What is left of a limit, and in how many seconds it begins anew. */
export type Left = { limit: number; left: number; resets: number; over: boolean }

/** Counts requests by name within each minute of the clock. A count costs one Map lookup. */
export function perMinute(now: () => number = Date.now) {
  const counts = new Map<string, number>()
  let minute = 0

  /** What is left after so many more; one that does not fit is not counted. */
  return (name: string, limit: number, more = 1): Left => {
    const at = now()
    const current = Math.floor(at / MINUTE_MS)
    if (current !== minute) {
      counts.clear()
      minute = current
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
      resets: Math.ceil(((current + 1) * MINUTE_MS - at) / 1000),
      over,
    }
  }
}
