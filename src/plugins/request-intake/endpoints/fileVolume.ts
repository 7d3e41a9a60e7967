import { RateLimiterMemory } from 'rate-limiter-flexible'

const HOUR = 3600
const MiB = 1024 ** 2

/**
 * How many megabytes of scans are kept in an hour, of one address and of all together: a request is text and always
 * gets through, its scans may follow.
 */
export function fileVolume({ ofOne, ofAll }: { ofOne: number; ofAll: number } = { ofOne: 150, ofAll: 4096 }) {
  const mine = new RateLimiterMemory({ points: ofOne, duration: HOUR, keyPrefix: 'one' })
  const all = new RateLimiterMemory({ points: ofAll, duration: HOUR, keyPrefix: 'all' })

  /** Counts so many bytes. @returns false when they are too many for now */
  return async (asker: string, bytes: number): Promise<boolean> => {
    if (bytes === 0) return true
    const points = Math.ceil(bytes / MiB)
    try {
      await mine.consume(asker, points)
      await all.consume('all', points)
      return true
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal
      return false
    }
  }
}
