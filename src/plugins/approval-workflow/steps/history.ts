import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Workflow } from '../../../domain/workflow'
import { type Connection, connectionOf } from './connection'

type NewEntry = {
  collection: string
  documentId: string
  action: string
  from: string | null
  to: string
  actor: { id: string; name: string; actingFor?: string | null } | null
  note?: string | null
  content: Record<string, string>
}

/** Adds an entry in the request's transaction. @returns its id, for proof after the commit. */
export async function addEntry(req: PayloadRequest, entry: NewEntry): Promise<string> {
  const db = await connectionOf(req)
  const content = JSON.stringify(entry.content)
  const hash = createHash('sha256').update(content).digest('hex')
  const { rows } = await db.execute(sql`
    insert into workflow_steps
      (collection, document_id, action, from_stage, to_stage, actor_id, actor_name, acting_for, note, content, content_hash)
    values (${entry.collection}, ${entry.documentId}, ${entry.action}, ${entry.from}, ${entry.to},
      ${entry.actor?.id ?? null}, ${entry.actor?.name ?? null}, ${entry.actor?.actingFor ?? null},
      ${entry.note ?? null}, ${content}::jsonb, ${hash})
    returning id::text`)
  return String(rows[0]?.id)
}

/** The newest step that was ordered, edits apart: who was there last, and what he asked for. */
export async function lastStepOf(db: Connection, collection: string, documentId: string) {
  const { rows } = await db.execute(sql`
    select action, actor_name as actor, acting_for, note, at from workflow_steps
    where collection = ${collection} and document_id = ${documentId} and action not in ('created', 'edited')
    order by id desc limit 1`)
  const [row] = rows
  if (!row) return null
  return {
    action: String(row.action),
    actor: row.actor as string | null,
    actingFor: row.acting_for as string | null,
    note: row.note as string | null,
    at: new Date(row.at as string).toISOString(),
  }
}

/** Has the entry been committed? Asked on a connection of its own. */
export async function isCommitted(db: Connection, id: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from workflow_steps where id = ${id}::bigint`)
  return rows.length === 1
}

/**
 * Who wrote this text: its first author, and everybody who edited it since a second pair of eyes last settled it.
 * None of them may be that second pair. An approval under way does not settle for the next approver: he is the
 * second pair of eyes too. Asked of the whole history, however long it is.
 */
export async function contributors(
  db: Connection,
  collection: string,
  documentId: string,
  table: Workflow,
): Promise<Set<string>> {
  const { rows } = await db.execute(sql`
    with run as (${approvalsUnderWay(collection, documentId, table)})
    select distinct actor_id from workflow_steps
    where collection = ${collection} and document_id = ${documentId} and actor_id is not null
      and (action = 'created' or (action = 'edited' and id > coalesce((
        select max(id) from workflow_steps
        where collection = ${collection} and document_id = ${documentId} and id not in (select id from run)
          and action = any(${namesOf(table, 'settles')}::text[])), 0)))`)
  return new Set(rows.map(({ actor_id: actor }) => String(actor)))
}

/** Who approved the text as it stands, in order: since it could last be edited. */
export async function approversOf(
  db: Connection,
  collection: string,
  documentId: string,
  table: Workflow,
): Promise<string[]> {
  const { rows } = await db.execute(
    sql`with run as (${approvalsUnderWay(collection, documentId, table)}) select actor_id from run order by id`,
  )
  return rows.map(({ actor_id: actor }) => String(actor))
}

/** The approvals since the document last stood at a stage where its text is open. */
function approvalsUnderWay(collection: string, documentId: string, table: Workflow) {
  const open = Object.entries(table.stages).flatMap(([stage, { editableBy }]) => (editableBy ? [stage] : []))
  return sql`
    select id, actor_id from workflow_steps
    where collection = ${collection} and document_id = ${documentId} and actor_id is not null
      and action = any(${namesOf(table, 'approves')}::text[]) and id > coalesce((
        select max(id) from workflow_steps
        where collection = ${collection} and document_id = ${documentId}
          and to_stage = any(${sql.param(open)}::text[])), 0)`
}

const namesOf = ({ steps }: Workflow, mark: 'settles' | 'approves') =>
  sql.param(Object.entries(steps).flatMap(([action, step]) => (step[mark] ? [action] : [])))
