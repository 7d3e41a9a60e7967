import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

export type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = { drizzle: Connection; sessions: Record<string, { db: Connection }> }

/** A connection outside any transaction. */
export const connection = (payload: Payload): Connection => (payload.db as unknown as Database).drizzle

/** Locks an account's row until the request's transaction ends. @throws when there is no transaction */
export async function lockAccount(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const { sessions } = req.payload.db as unknown as Database
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('sessions are ended inside a transaction')
  await session.db.execute(
    sql`select id from ${sql.identifier(collection.replaceAll('-', '_'))} where id = ${id} for update`,
  )
}
