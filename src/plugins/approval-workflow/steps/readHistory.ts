import { sql } from '@payloadcms/db-postgres'
import type { Connection } from './connection'

/** One entry of the history; `changed` names the fields whose text differs from the entry before. */
export type Entry = {
  id: string
  action: string
  from: string | null
  to: string
  actor: string | null
  /** the person in whose place the actor acted */
  actingFor: string | null
  note: string | null
  at: string
  changed: string[]
}

export type Change = { field: string; before: string; after: string }

/** Most entries of one page. A text may be long and its history longer: neither is sent whole. */
const pageSize = 20

/**
 * A page of a document's history, oldest first: the newest entries, or those before an entry; with how many there
 * are in all, and without a text.
 */
export async function readHistory(
  db: Connection,
  collection: string,
  documentId: string,
  before: string | null = null,
): Promise<{ entries: Entry[]; count: number }> {
  const ofDocument = sql`collection = ${collection} and document_id = ${documentId}`
  const { rows: counted } = await db.execute(
    sql`select count(*)::int as count from workflow_steps where ${ofDocument}`,
  )
  const { rows } = await db.execute(sql`
    select id::text, action, from_stage, to_stage, actor_name, acting_for, note, at, (
      select coalesce(array_agg(key order by place), '{}')
      from jsonb_each_text(page.content) with ordinality as field (key, text, place)
      where page.earlier is not null and coalesce(page.earlier ->> key, '') <> text) as changed
    from (
      select *, ${contentBefore(sql`step`)} as earlier from workflow_steps step
      where ${ofDocument} and (${before}::bigint is null or id < ${before}::bigint)
      order by id desc limit ${pageSize}) page
    order by page.id`)
  const entries = rows.map((row) => ({
    id: String(row.id),
    action: String(row.action),
    from: row.from_stage as string | null,
    to: String(row.to_stage),
    actor: row.actor_name as string | null,
    actingFor: row.acting_for as string | null,
    note: row.note as string | null,
    at: new Date(row.at as string).toISOString(),
    changed: row.changed as string[],
  }))
  return { entries, count: Number(counted[0]?.count) }
}

/** What one entry changed, word for word; null when the document has no such entry. */
export async function readChanges(
  db: Connection,
  collection: string,
  documentId: string,
  entry: string,
): Promise<Change[] | null> {
  const { rows } = await db.execute(sql`
    select content as after, ${contentBefore(sql`step`)} as before from workflow_steps step
    where collection = ${collection} and document_id = ${documentId} and id = ${entry}::bigint`)
  const [row] = rows as Array<{ after: Record<string, string>; before: Record<string, string> | null }>
  if (!row) return null
  const { after, before } = row
  if (!before) return []
  return Object.entries(after)
    .map(([field, text]) => ({ field, before: before[field] ?? '', after: text }))
    .filter((change) => change.before !== change.after)
}

const contentBefore = (step: ReturnType<typeof sql>) => sql`(
  select content from workflow_steps earlier
  where earlier.collection = ${step}.collection and earlier.document_id = ${step}.document_id and earlier.id < ${step}.id
  order by earlier.id desc limit 1)`
