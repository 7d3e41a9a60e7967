import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = { sessions: Record<string, { db: Connection }>; drizzle: Connection }

/** Runs a statement in the request's transaction; outside one, on any connection. @returns its rows */
export async function query(
  req: PayloadRequest,
  statement: ReturnType<typeof sql>,
): Promise<Record<string, unknown>[]> {
  const { sessions, drizzle } = req.payload.db as unknown as Database
  const id = await req.transactionID
  const session = id === undefined || id === null ? undefined : sessions[String(id)]
  if (id && !session) throw new Error('the transaction of this request has ended')
  return (await (session?.db ?? drizzle).execute(statement)).rows
}
