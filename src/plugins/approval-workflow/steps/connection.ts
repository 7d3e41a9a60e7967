import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

export type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = {
  sessions: Record<string, { db: Connection }>
  drizzle: Connection
  tableNameMap: Map<string, string>
}

const database = (req: Pick<PayloadRequest, 'payload'>) => req.payload.db as unknown as Database

/** The connection of the request's transaction. @throws when there is none: nothing here may be written outside one. */
export async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const session = database(req).sessions[String(await req.transactionID)]
  if (!session) throw new Error('a step needs a transaction')
  return session.db
}

/** A connection of its own, which sees only what has been committed. */
export const freshConnection = (req: Pick<PayloadRequest, 'payload'>): Connection => database(req).drizzle

/** The table a collection is stored in. */
export const tableOf = (req: Pick<PayloadRequest, 'payload'>, slug: string): string => {
  const name = slug.replaceAll('-', '_')
  return database(req).tableNameMap.get(name) ?? name
}

/** Locks the document's row until the transaction ends; false when there is none. */
export async function lockDocument(req: PayloadRequest, slug: string, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return false
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select id from ${sql.identifier(tableOf(req, slug))} where id = ${id} for update`,
  )
  return rows.length > 0
}

/** The instant by the database's clock, which alone decides what is due. */
export async function databaseNow(req: PayloadRequest): Promise<Date> {
  const { rows } = await (await connectionOf(req)).execute(sql`select clock_timestamp() as now`)
  return new Date(rows[0]?.now as string | Date)
}
