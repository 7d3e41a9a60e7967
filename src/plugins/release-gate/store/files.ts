import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { pack, unpack } from '../engine/frame'
import { open, type Place, seal, type Secrets } from './seal'

type Connection = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
type Database = { sessions: Record<string, { db: Connection } | undefined>; drizzle: Connection }

/** The connection of the request's transaction, or any where there is none. */
export async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions, drizzle } = req.payload.db as unknown as Database
  const id = await req.transactionID
  if (!id) return drizzle
  const session = sessions[String(id)]
  if (!session) throw new Error('release-gate: the transaction of this request has ended')
  return session.db
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Bytes with the few words that belong to them: the layers of rebuilt pages. */
export type Kept = { bytes: Buffer; layers: Record<number, string>; sha256: string }

/** Keeps bytes sealed; those of a prepared file replace the ones before. The database refuses to change an original. */
export async function keepFile(
  req: PayloadRequest,
  place: Place,
  { bytes, layers = {} }: { bytes: Buffer; layers?: Record<number, string> },
  secrets: Secrets,
): Promise<string> {
  const hash = sha256(bytes)
  const sealed = seal(pack({ words: { layers }, bytes }), place, secrets).toString('hex')
  const db = await connectionOf(req)
  await db.execute(sql`
    insert into release_gate_files (file, part, sha256, sealed)
    values (${place.file}::uuid, ${place.part}, ${hash}, decode(${sealed}, 'hex'))
    on conflict (file, part) do update set sha256 = excluded.sha256, sealed = excluded.sealed, kept_at = clock_timestamp()`)
  return hash
}

/** @throws when there are none, or they are not those that were kept */
export async function takeFile(req: PayloadRequest, place: Place, secrets: Secrets): Promise<Kept> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select sha256, encode(sealed, 'hex') as sealed from release_gate_files
    where file = ${place.file}::uuid and part = ${place.part}`)
  const [row] = rows
  if (!row) throw new Error(`release-gate: ${place.file} has no ${place.part}`)
  const { words, bytes } = unpack(open(Buffer.from(String(row.sealed), 'hex'), place, secrets))
  if (sha256(bytes) !== row.sha256)
    throw new Error(`release-gate: ${place.file} ${place.part} is not what was kept`)
  return { bytes, layers: (words.layers ?? {}) as Record<number, string>, sha256: String(row.sha256) }
}

/** Forgets what was prepared: a decision after it made it void. The database refuses it once it is released. */
export async function forgetOutgoing(req: PayloadRequest, file: string): Promise<void> {
  const db = await connectionOf(req)
  await db.execute(sql`delete from release_gate_files where file = ${file}::uuid and part = 'outgoing'`)
}

/** Writes down, for ever, what was released. From here on neither bytes nor manifest change. */
export async function keepManifest(
  req: PayloadRequest,
  file: string,
  hashes: { original: string; outgoing: string },
  manifest: Record<string, unknown>,
): Promise<void> {
  const db = await connectionOf(req)
  await db.execute(sql`
    insert into release_gate_manifests (file, original_sha256, outgoing_sha256, manifest)
    values (${file}::uuid, ${hashes.original}, ${hashes.outgoing}, ${JSON.stringify(manifest)}::jsonb)`)
}
