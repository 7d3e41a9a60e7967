import pg from 'pg'
import type { Logger } from 'pino'
import { type Env, SettingsError } from '../env'

export type PoolOptions = {
  url: string
  max: number
  log: Logger /** role to step down to */
  role?: string
  statementTimeout?: number
}

/** A pool that survives a restart of the database: a cut idle connection is logged, not thrown. Times are milliseconds. */
export function createPool({ url, max, log, role, statementTimeout = 5000 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 3000,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 30_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  })
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
  return pool
}

/** @throws SettingsError when there is none: only `npm start` brings a database of its own. */
export function databaseUrl(settings: Env): string {
  if (settings.DATABASE_URL) return settings.DATABASE_URL
  throw new SettingsError(
    'DATABASE_URL is required for this process (one machine with its own database: npm start).',
  )
}
