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
  const db = await transactionOf(req)
  await db.execute(sql`select id from ${sql.identifier(tableOf(collection))} where id = ${id} for update`)
}

/** Takes stored sessions away. In SQL: Payload's adapter, given one list of a document, empties its other lists. */
export async function deleteSessions(
  req: PayloadRequest,
  collection: string,
  ids: readonly string[],
): Promise<void> {
  const db = await transactionOf(req)
  const table = sql.identifier(`${tableOf(collection)}_sessions`)
  await db.execute(sql`delete from ${table} where id = any(${sql.param(ids)}::text[])`)
}

const tableOf = (collection: string) => collection.replaceAll('-', '_')

async function transactionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions } = req.payload.db as unknown as Database
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('sessions are ended inside a transaction')
  return session.db
}
