import type { Payload, PayloadRequest } from 'payload'
import { optionsOf } from '../options'
import { asSystem } from '../store/inTransaction'
import { poolQuery, type Query, tableOf, transactionQuery } from '../store/query'

const mostAtOnce = 500

/** The open deadlines that have passed and were not told, by the clock of the database; longest first. */
export async function lateDeadlines(payload: Payload): Promise<string[]> {
  const rows = await poolQuery({ payload })(
    `select id::text as id from legal_clock_deadlines
     where state = 'open' and late_at is null and due_at < now() and collection = any($1::text[])
     order by due_at limit ${mostAtOnce}`,
    [Object.keys(optionsOf({ payload }).subjects)],
  )
  return rows.map(({ id }) => String(id))
}

/**
 * Tells one deadline that has passed, once: whoever sets its mark tells it, in one transaction; another worker finds
 * the mark. @returns whether it was told @throws what the subject throws; the mark is not set then
 */
export const tellIfLate = (payload: Payload, id: string): Promise<boolean> =>
  asSystem(payload, async (req) => {
    const query = await transactionQuery(req)
    if (!(await lockDocumentOf(req, query, id))) return false
    const [late] = await query(
      `update legal_clock_deadlines set late_at = now()
       where id = $1::uuid and state = 'open' and late_at is null and due_at < now()
       returning collection, document_id::text as document, code, due_on::text as due_on,
         to_char(due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due_at`,
      [id],
    )
    if (!late) return false
    const collection = String(late.collection)
    await optionsOf(req).subjects[collection]?.onLate?.(req, {
      ...{ collection, document: String(late.document), code: String(late.code) },
      ...{ dueOn: String(late.due_on), dueAt: String(late.due_at) },
    })
    return true
  })

/** The document before its deadline, as every other writer locks them; one that somebody holds is left for later. */
async function lockDocumentOf(req: PayloadRequest, query: Query, id: string): Promise<boolean> {
  const [row] = await query(
    'select collection, document_id::text as document from legal_clock_deadlines where id = $1::uuid',
    [id],
  )
  if (!row) return false
  const table = tableOf(req, String(row.collection))
  const locked = await query(`select id from ${table} where id = $1::uuid for no key update skip locked`, [
    row.document,
  ])
  return locked.length > 0
}
