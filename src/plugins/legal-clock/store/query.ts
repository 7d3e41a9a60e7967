import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

export type Row = Record<string, unknown>

/** Runs one SQL statement with $1, $2 … and answers its rows. */
export type Query = (text: string, params?: readonly unknown[]) => Promise<Row[]>

type Drizzle = { execute: (statement: ReturnType<typeof sql.raw>) => Promise<{ rows: unknown[] }> }
type Database = {
  sessions: Record<string, { db: Drizzle } | undefined>
  drizzle: Drizzle
  tableNameMap: Map<string, string>
}

const database = ({ payload }: Pick<PayloadRequest, 'payload'>) => payload.db as unknown as Database

/** The connection of the request's transaction. @throws when there is none: a date is written with its cause or not at all */
export async function transactionQuery(req: PayloadRequest): Promise<Query> {
  const session = database(req).sessions[String(await req.transactionID)]
  if (!session) throw new Error('legal-clock: this needs the open transaction of its cause')
  return queryOn(session.db)
}

/** Reads outside a transaction. */
export const poolQuery = (req: Pick<PayloadRequest, 'payload'>): Query => queryOn(database(req).drizzle)

/** The table a collection is stored in, quoted. */
export function tableOf(req: Pick<PayloadRequest, 'payload'>, slug: string): string {
  const name = slug.replaceAll('-', '_')
  return `"${database(req).tableNameMap.get(name) ?? name}"`
}

const queryOn =
  (db: Drizzle): Query =>
  async (text, params = []) => {
    const chunks = text
      .split(/\$(\d+)/)
      .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${sql.param(params[Number(part) - 1])}`))
    const { rows } = await db.execute(sql.join(chunks))
    return rows as Row[]
  }
