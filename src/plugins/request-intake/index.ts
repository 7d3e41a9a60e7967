import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, Payload, PayloadRequest, Plugin } from 'payload'
import type { PublicFace } from '../../domain/publicFace'
import { ENTRY } from './rules/context'
import { endAct } from './store/endAct'
import { makeOneTimeCode } from './store/makeOneTimeCode'
import { type Connection, connectionOf } from './store/transaction'

export { ACT, ENTRY } from './rules/context'

export type IntakeCollection = {
  /** Field that holds the keyed hash of the applicant's code; documents without one have no public face. */
  codeHash: string
  /** Field that holds the number. */
  number: string
  /** What the applicant may see of it. Runs in the transaction of the change. */
  present: (doc: never, req: PayloadRequest) => Promise<PublicFace>
}

/** A collection whose documents belong to a document with a face: each change of them shows that face anew. */
export type Belonging = { about: { collection: string; field: string } }

export type RequestIntakeOptions = {
  collections: Record<string, IntakeCollection | Belonging>
  /** The installation's secret, as `http.ts` is told it: one-time codes are hashed under a key derived from it. */
  secret: string
}

/** A one-time code for the applicant of this document, in the transaction of the letter that carries it; null: too many. */
export const oneTimeCode = (req: PayloadRequest, document: string): Promise<string | null> =>
  makeOneTimeCode(req, document, (req.payload.config.custom.requestIntake as { secret: string }).secret)

/**
 * Lets the public send requests and follow them: here, the document of an entry and the entry's end are one
 * transaction, and after each change of a document its public face is written in the transaction of that change.
 * @throws at start for a collection that is not there, or without its tables
 */
export const requestIntakePlugin =
  ({ collections, secret }: RequestIntakeOptions): Plugin =>
  (config) => {
    for (const slug of Object.keys(collections))
      if (!config.collections?.some((one) => one.slug === slug))
        throw new Error(`request-intake: no collection is called ${slug}`)
    return {
      ...config,
      custom: { ...config.custom, requestIntake: { secret } },
      collections: (config.collections ?? []).map((collection) => {
        const options = collections[collection.slug]
        if (!options) return collection
        const show =
          'about' in options
            ? showFaceOf(options.about, collections[options.about.collection] as IntakeCollection)
            : showFace(collection.slug, options)
        const afterChange = [...(collection.hooks?.afterChange ?? []), show]
        return { ...collection, hooks: { ...collection.hooks, afterChange } }
      }),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await requireTables(payload)
      },
    }
  }

/** Ends the entry the document was made of, or the act it was changed by, and writes the document's public face. */
function showFace(slug: string, options: IntakeCollection): CollectionAfterChangeHook {
  return async ({ doc, operation, req }) => {
    const db = await connectionOf(req)
    const entry = req.context[ENTRY]
    if (operation === 'create' && typeof entry === 'string') {
      const ended = await db.execute(
        sql`update request_intake_entries set taken_at = now(), document_id = ${doc.id}, sealed = null
            where id = ${entry}::uuid and taken_at is null returning id`,
      )
      if (ended.rows.length !== 1) throw new Error('request-intake: the entry was taken up by somebody else')
      await db.execute(sql`delete from request_intake_files where holder = ${entry}::uuid`)
    }
    if (operation === 'update') await endAct(db, req)
    await writeFace(db, req, slug, String(doc.id), options)
    return doc
  }
}

/** The same for a document that belongs to one with a face. */
function showFaceOf(
  { collection, field }: Belonging['about'],
  options: IntakeCollection,
): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    const db = await connectionOf(req)
    await endAct(db, req)
    await writeFace(db, req, collection, idOf(doc[field]), options)
    return doc
  }
}

async function writeFace(
  db: Connection,
  req: PayloadRequest,
  slug: string,
  id: string,
  options: IntakeCollection,
): Promise<void> {
  const stored = await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: slug as never,
    where: { id: { equals: id } },
    req,
  })
  const [hash, number] = [stored?.[options.codeHash], stored?.[options.number]]
  if (typeof hash !== 'string' || typeof number !== 'string') return
  const face = JSON.stringify(await options.present(stored as never, req))
  // a new code takes over what lay under the old one; from here on the old one is as unknown as any
  await db.execute(
    sql`update request_intake_faces set code_hash = ${hash}
        where collection = ${slug} and document_id = ${id} and code_hash <> ${hash}`,
  )
  await db.execute(
    sql`update request_intake_entries set code_hash = ${hash}
        where collection = ${slug} and document_id = ${id} and code_hash <> ${hash}`,
  )
  await db.execute(
    sql`insert into request_intake_faces (code_hash, collection, document_id, number, face)
        values (${hash}, ${slug}, ${id}, ${number}, ${face}::jsonb)
        on conflict (code_hash) do update set number = excluded.number, face = excluded.face, updated_at = now()`,
  )
}

const idOf = (value: unknown): string =>
  String(value && typeof value === 'object' && 'id' in value ? value.id : value)

async function requireTables({ db }: Payload): Promise<void> {
  const { drizzle } = db as unknown as { drizzle: Connection }
  const { rows } = await drizzle.execute(sql`select 1 where to_regclass('request_intake_faces') is null`)
  if (rows.length > 0)
    throw new Error('request-intake: its tables are missing. Run the migrations (npm run migrate).')
}
