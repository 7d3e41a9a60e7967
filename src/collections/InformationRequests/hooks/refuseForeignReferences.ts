import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import type { Scope } from '../../../domain/posts'
import { connectionOf } from '../../../hooks/transaction'
import { isReleased } from '../isReleased'
import { idOf } from '../letters'

/**
 * The units asked, the consequence test relied on and the files of the answer belong to the request's own tree, and what
 * it is merged with to its own body: police and regency never meet. A file that joins an answer is released at that
 * moment, and one that the person may see.
 */
export const refuseForeignReferences: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const scope = (data.scope ?? originalDoc?.scope) as Scope | undefined
  const root = scope?.u1 ?? ''
  const units = Array.isArray(data.assignedTo) ? data.assignedTo.map(idOf) : []
  if (!(await areIn(req, 'units', units, root))) throw foreign('assignedTo', 'request.foreign_unit')
  const tests = data.consequenceTest ? [idOf(data.consequenceTest)] : []
  if (!(await areIn(req, 'uji_konsekuensi', tests, root)))
    throw foreign('consequenceTest', 'request.foreign_test')
  const others = Array.isArray(data.toMerge) ? data.toMerge.map(idOf) : []
  const unit = idOf(data.unit ?? originalDoc?.unit)
  if (!(await areOfUnit(req, others, unit))) throw foreign('toMerge', 'request.foreign_request')
  const known = new Set(((originalDoc?.answerFiles ?? []) as unknown[]).map(idOf))
  const files = Array.isArray(data.answerFiles) ? data.answerFiles.map(idOf) : []
  const joining = files.filter((file) => !known.has(file))
  if (!(await areIn(req, 'released_files', joining, root)))
    throw foreign('answerFiles', 'request.foreign_file')
  for (const file of joining)
    if (!(await isReleased(req, file))) throw foreign('answerFiles', 'request.foreign_file')
  return data
}

async function areIn(req: PayloadRequest, table: string, ids: string[], root: string): Promise<boolean> {
  if (ids.length === 0) return true
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select count(*)::int as found from ${sql.identifier(table)}
    where id::text = any(${sql.param(ids)}::text[]) and scope_u1 = ${root}`)
  return rows[0]?.found === new Set(ids).size
}

/** Requests are merged inside one public body only: what lies elsewhere is not even told to be there. */
async function areOfUnit(req: PayloadRequest, ids: string[], unit: string): Promise<boolean> {
  if (ids.length === 0) return true
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select count(*)::int as found from information_requests
    where id::text = any(${sql.param(ids)}::text[]) and unit_id::text = ${unit}`)
  return rows[0]?.found === new Set(ids).size
}

const foreign = (field: string, code: string) =>
  new APIError(
    'Pilihan ini tidak ada di pohon satuan permohonan. / That is not in the tree of this request.',
    422,
    { code, problems: [{ field, code }] },
    true,
  )
