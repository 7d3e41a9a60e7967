import { createHash, randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { scanKind } from '../../../domain/scans'
import { open, seal, type Secrets } from './seal'

type Connection = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
type Database = { sessions: Record<string, { db: Connection } | undefined>; drizzle: Connection }

/** All files of one document together. */
export const MOST_OF_DOCUMENT = 25

/** A file as lists show it: what it is said to be, its form, where it came from. */
export type Attachment = {
  id: string
  kind: string
  form: string
  size: number
  sha256: string
  keptAt: string
  keptBy: string | null
}
export type Owner = { collection: string; document: string }

/** Seals a file and keeps it in the request's transaction. @returns null when the document has as many as it may */
export async function keep(
  req: PayloadRequest,
  { collection, document }: Owner,
  { kind, bytes, keptBy }: { kind: string; bytes: Buffer; keptBy: string | null },
  secrets: Secrets,
): Promise<{ id: string; sha256: string } | null> {
  const db = await connectionOf(req)
  const [id, sha256] = [randomUUID(), createHash('sha256').update(bytes).digest('hex')]
  const sealed = seal(bytes, { collection, document, id }, secrets).toString('hex')
  // two files at once are counted one after the other
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${collection} ${document}`}, 0))`)
  const { rows } = await db.execute(sql`
    insert into sealed_attachments (id, collection, document_id, kind, form, size, sha256, sealed, kept_by)
    select ${id}::uuid, ${collection}::text, ${document}::text, ${kind}::text, ${scanKind(bytes)}::text,
      ${bytes.length}::int, ${sha256}::text, decode(${sealed}, 'hex'), ${keptBy}::text
    where (select count(*) from sealed_attachments where collection = ${collection} and document_id = ${document})
      < ${MOST_OF_DOCUMENT}
    returning id`)
  return rows.length === 1 ? { id, sha256 } : null
}

/** The files of a document, oldest first. */
export async function list(req: PayloadRequest, { collection, document }: Owner): Promise<Attachment[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id, kind, form, size, sha256, kept_at as "keptAt", kept_by as "keptBy" from sealed_attachments
    where collection = ${collection} and document_id = ${document} order by kept_at, id`)
  return rows.map((row) => ({
    ...(row as Attachment),
    keptAt: new Date(row.keptAt as string).toISOString(),
  }))
}

/** @throws when the bytes are not those that were kept */
export async function take(
  req: PayloadRequest,
  { collection, document }: Owner,
  id: string,
  secrets: Secrets,
): Promise<Buffer> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select encode(sealed, 'hex') as sealed, sha256 from sealed_attachments
    where id = ${id}::uuid and collection = ${collection} and document_id = ${document}`)
  const [row] = rows
  if (!row) throw new Error(`sealed-attachments: ${id} is not there any more`)
  const bytes = open(Buffer.from(String(row.sealed), 'hex'), { collection, document, id }, secrets)
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256)
    throw new Error(`sealed-attachments: ${id} is not what was kept`)
  return bytes
}

/** Destroys every file of these documents, in the request's transaction. @returns how many there were */
export async function forget(
  req: PayloadRequest,
  collection: string,
  documents: readonly string[],
): Promise<number> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    delete from sealed_attachments
    where collection = ${collection} and document_id = any(${sql.param([...documents])}::text[]) returning id`)
  return rows.length
}

/** Are the tables there? */
export async function isReady({ db }: PayloadRequest['payload']): Promise<boolean> {
  const { drizzle } = db as unknown as Database
  const { rows } = await drizzle.execute(sql`select to_regclass('sealed_attachments') is not null as there`)
  return rows[0]?.there === true
}

/** The connection of the request's transaction, or any where there is none. */
async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions, drizzle } = req.payload.db as unknown as Database
  const id = await req.transactionID
  if (!id) return drizzle
  const session = sessions[String(id)]
  if (!session) throw new Error('sealed-attachments: the transaction of this request has ended')
  return session.db
}
