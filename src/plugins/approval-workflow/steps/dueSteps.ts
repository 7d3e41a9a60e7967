import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import type { ApprovalWorkflowOptions } from '../options'
import { connectionOf, freshConnection, tableOf } from './connection'
import { takeStep } from './takeStep'

/** A step that the system takes when the instant in a field has come. */
export type DueStep = { collection: string; action: string; from: readonly string[]; column: string }

const mostAtOnce = 500

/** The steps of all tables that have a `dueField`. */
export const dueSteps = ({ collections }: ApprovalWorkflowOptions): DueStep[] =>
  Object.entries(collections).flatMap(([collection, { table }]) =>
    Object.entries(table.steps).flatMap(([action, { from, dueField }]) =>
      dueField ? [{ collection, action, from, column: columnOf(dueField) }] : [],
    ),
  )

/** The documents whose time has come, longest due first; one question per stage, so that each may have its index. */
export async function dueDocuments(
  payload: Payload,
  { collection, from, column }: DueStep,
): Promise<string[]> {
  const db = freshConnection({ payload })
  const table = sql.identifier(tableOf({ payload }, collection))
  const due = sql.identifier(column)
  const ids: string[] = []
  for (const stage of from) {
    const { rows } = await db.execute(
      sql`select id from ${table} where stage = ${stage} and ${due} <= now() order by ${due} limit ${mostAtOnce}`,
    )
    ids.push(...rows.map(({ id }) => String(id)))
  }
  return ids
}

/**
 * Takes the step if it is still due once the document is locked; one that somebody else holds is left to him.
 * @returns whether it was taken
 * @throws what the step throws; nothing has been written then
 */
export async function takeIfDue(payload: Payload, due: DueStep, id: string): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const db = await connectionOf(req)
    const stages = sql.join(
      due.from.map((stage) => sql`${stage}`),
      sql`, `,
    )
    const { rows } = await db.execute(sql`
      select id from ${sql.identifier(tableOf({ payload }, due.collection))}
      where id = ${id} and stage in (${stages}) and ${sql.identifier(due.column)} <= now()
      for update skip locked`)
    if (rows.length > 0)
      await takeStep({ payload, user: null, collection: due.collection, id, action: due.action, req })
    await commitTransaction(req)
    return rows.length > 0
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** scheduledAt → scheduled_at, as the database adapter names columns. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
