import type { Pool } from 'pg'
import type { Logger } from './logger'

export type JobOptions = {
  /** Logs in as the owner of the tables. One connection stays in use for waking up. */
  pool: Pool
  log: Logger
  /** The installation's secret (PAYLOAD_SECRET), under which signing secrets are locked. */
  secret: string
  /** Address the outside uses, without a slash at its end. */
  publicUrl: string
  /** `host:port` pairs that webhooks may reach although they are private. */
  allowPrivate: readonly string[]
  /** Tries at once in this process. */
  concurrency?: number
  /** How long a try belongs to its worker; must outlast the 15 s a receiver has. */
  leaseSeconds?: number
  /** How often to look without having been woken. */
  pollSeconds?: number
  /** How often to remove what the log no longer shows. */
  pruneSeconds?: number
}
