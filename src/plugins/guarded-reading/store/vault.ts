import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { open, seal } from '../rules/envelope'

export type Secrets = readonly [string, ...string[]]
export type Values = Record<string, string | null>

type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = { sessions: Record<string, { db: Connection } | undefined>; drizzle: Connection }

/** The connection of the request's transaction. @throws when there is none: neither keeping nor reading happens outside one */
async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions } = req.payload.db as unknown as Database
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('guarded-reading: this needs the open transaction of its cause')
  return session.db
}

/** Seals values of a document and puts them into the vault, in the request's transaction; null takes one out. */
export async function keep(
  req: PayloadRequest,
  { collection, id, values, secrets }: { collection: string; id: string; values: Values; secrets: Secrets },
): Promise<void> {
  const db = await connectionOf(req)
  for (const [field, value] of Object.entries(values)) {
    const sealed = value === null ? null : seal(value, { collection, id, field }, secrets)
    await db.execute(sql`select guarded.keep(${collection}, ${id}::uuid, ${field}, ${sealed})`)
  }
}

/**
 * The clear values of a document's fields. The database gives them only to a transaction that holds the entry of
 * this reading already.
 * @throws when there is none, or when an envelope does not open
 */
export async function take(
  req: PayloadRequest,
  { collection, id, fields, secrets }: { collection: string; id: string; fields: string[]; secrets: Secrets },
): Promise<Values> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select name, sealed from guarded.take(${collection}, ${id}::uuid, ${sql.param(fields)}::text[])`,
  )
  const found = new Map(rows.map(({ name, sealed }) => [String(name), String(sealed)]))
  return Object.fromEntries(
    fields.map((field) => {
      const envelope = found.get(field)
      return [field, envelope === undefined ? null : open(envelope, { collection, id, field }, secrets)]
    }),
  )
}

/** Is the vault there, and does this login stand outside it? */
export async function lookAtVault(payload: Payload): Promise<'missing' | 'open' | 'closed'> {
  const { rows } = await (payload.db as unknown as Database).drizzle.execute(sql`
    select to_regnamespace('guarded') is not null as there,
      coalesce((select rolsuper from pg_roles where rolname = current_user), true)
        or coalesce((select pg_has_role(current_user, nspowner, 'member') from pg_namespace where nspname = 'guarded'), true)
        as inside`)
  return rows[0]?.there ? (rows[0].inside ? 'open' : 'closed') : 'missing'
}
