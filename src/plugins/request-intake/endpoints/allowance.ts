import { RateLimiterMemory } from 'rate-limiter-flexible'

/** May be sent at once, needs proof of work first, or has to wait so many seconds. */
export type Allowance = { say: 'yes' } | { say: 'prove' } | { say: 'wait'; seconds: number }

/** From everybody together: beyond so many a minute each one proves work. */
const CALM_PER_MINUTE = 120
const HOUR = 3600

/**
 * How much one address may send in an hour. A whole village may stand behind one address of a mobile network, so it is
 * asked for work before it is told to wait; nothing is dropped without a word.
 */
export function allowances({ free, most }: { free: number; most: number }) {
  const counted = new RateLimiterMemory({ points: most, duration: HOUR })
  const all = new RateLimiterMemory({ points: CALM_PER_MINUTE, duration: 60 })

  /** What the address would be told now; counts nothing. */
  const now = async (address: string): Promise<Allowance> => {
    const [mine, everybody] = await Promise.all([counted.get(address), all.get('all')])
    if (mine && mine.remainingPoints <= 0)
      return { say: 'wait', seconds: Math.ceil(mine.msBeforeNext / 1000) }
    const isBusy = (everybody?.consumedPoints ?? 0) > CALM_PER_MINUTE
    return isBusy || (mine?.consumedPoints ?? 0) >= free ? { say: 'prove' } : { say: 'yes' }
  }

  /** Counts one that was taken. */
  const count = async (address: string): Promise<void> => {
    await Promise.all([counted.penalty(address), all.penalty('all')])
  }

  return { now, count }
}
