import type { PayloadRequest } from 'payload'
import { sql } from '@payloadcms/db-postgres'

type Drizzle = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
type PostgresDatabase = { sessions: Record<string, { db: Drizzle }>; drizzle: Drizzle }

/** The database connection of the request's transaction; outside one, the pool. */
export async function connectionOf(req: PayloadRequest): Promise<Drizzle> {
  const db = req.payload.db as unknown as PostgresDatabase
  const id = await req.transactionID
  const session = id === undefined || id === null ? undefined : db.sessions[String(id)]
  if (id && !session) throw new Error('the transaction of this request has ended')
  return session ? session.db : db.drizzle
}
