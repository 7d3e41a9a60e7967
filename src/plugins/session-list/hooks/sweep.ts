import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook } from 'payload'
import { connection } from '../endpoints/connection'

/** No session goes on unused for so long; where it was used is forgotten then. */
const longest = '2 days'

/** Forgets the uses of sessions long ended: addresses of persons are not kept for their own sake. */
export const sweepUses: CollectionAfterLoginHook = async ({ req }) => {
  try {
    await connection(req.payload).execute(
      sql`delete from session_uses where seen_at < now() - ${longest}::interval`,
    )
  } catch (error) {
    req.payload.logger.warn({ err: error }, 'session-list: old uses could not be swept')
  }
}
