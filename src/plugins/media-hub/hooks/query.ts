import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

export type Row = Record<string, unknown>

/** Runs one SQL statement with $1, $2 … and answers its rows. */
export type Query = (text: string, params?: readonly unknown[]) => Promise<Row[]>

/** SQL that writes an instant as ISO 8601 in UTC with milliseconds. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type Drizzle = { execute: (statement: ReturnType<typeof sql.raw>) => Promise<{ rows: unknown[] }> }

/**
 * The connection that carries the request's transaction.
 * @throws when the request has none: an announcement outside its cause's transaction could outlive a rollback
 */
export async function transactionQuery(req: PayloadRequest): Promise<Query> {
  const id = await req.transactionID
  const { sessions } = req.payload.db as unknown as { sessions?: Record<string, { db: Drizzle } | undefined> }
  const session = id === undefined || id === null ? undefined : sessions?.[String(id)]
  if (!session) throw new Error('media-hub: announcing needs the open transaction of the change it announces')
  return drizzleQuery(session.db)
}

/** Reads outside a transaction. */
export const poolQuery = ({ db }: Payload): Query =>
  drizzleQuery((db as unknown as { drizzle: Drizzle }).drizzle)

/** Lets plain SQL with numbered parameters run on a Drizzle connection. */
export function drizzleQuery(db: Drizzle): Query {
  return async (text, params = []) => {
    const chunks = text
      .split(/\$(\d+)/)
      .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${sql.param(params[Number(part) - 1])}`))
    const { rows } = await db.execute(sql.join(chunks))
    return rows as Row[]
  }
}
