import type { Pool } from 'pg'

/** Whether the database answers. Asked at most once a second however many requests want to know. */
export function databaseProbe(pool: Pool): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<boolean> = Promise.resolve(false)
  return () => {
    const now = performance.now()
    if (now - askedAt > 1000) {
      askedAt = now
      answer = pool.query('select 1').then(
        () => true,
        () => false,
      )
    }
    return answer
  }
}
