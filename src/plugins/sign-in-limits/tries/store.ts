import type { Payload } from 'payload'
import pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Limit } from '../options'

export const table = 'sign_in_tries'

/** An address stays known to an account for ninety days after its last sign-in. */
export const knownFor = 90 * 24 * 60 * 60

export type Store = { pool: pg.Pool; limiter: (name: string, limit: Limit) => RateLimiterPostgres }

const stores = new WeakMap<Payload, Store>()

/**
 * The counters of this database, shared by every server. They have two connections of their own, opened at the first
 * try: a flood of tries never waits for, or takes, a connection that somebody's work needs.
 */
export function storeOf(payload: Payload): Store {
  const known = stores.get(payload)
  if (known) return known
  const { poolOptions } = payload.db as unknown as { poolOptions: pg.PoolConfig }
  const pool = new pg.Pool({
    ...poolOptions,
    max: 2,
    idleTimeoutMillis: 10_000,
    statement_timeout: 5_000,
    allowExitOnIdle: true,
  })
  pool.on('error', (error) => payload.logger.warn({ err: error }, 'sign-in-limits: a connection was lost'))
  const limiters = new Map<string, RateLimiterPostgres>()
  const store: Store = {
    pool,
    limiter(name, limit) {
      const kept = limiters.get(name)
      if (kept) return kept
      const made = new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: table,
        tableCreated: true,
        clearExpiredByTimeout: limiters.size === 0, // one of them sweeps for all
        keyPrefix: name,
        points: limit.tries,
        duration: limit.within,
        blockDuration: limit.pause,
      })
      limiters.set(name, made)
      return made
    },
  }
  stores.set(payload, store)
  return store
}
