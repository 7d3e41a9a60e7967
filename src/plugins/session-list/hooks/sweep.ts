import { sql } from '@payloadcms/db-postgres'
import type { Connection } from '../endpoints/connection'

/** No session goes on unused for so long; where it was used is forgotten then. */
const longest = '2 days'
const hour = 3_600_000

/**
 * Forgets the uses of sessions long ended, hourly on each server: addresses of persons are not kept for their own sake.
 * Called outside of transactions: whoever asks for a second connection while he holds one may wait for himself.
 */
export function sweeper(): (db: Connection) => Promise<void> {
  let last = 0
  return async (db) => {
    if (Date.now() - last < hour) return
    last = Date.now()
    await db.execute(sql`delete from session_uses where seen_at < now() - ${longest}::interval`)
  }
}
