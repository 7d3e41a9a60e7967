import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import type { Scope } from '../../../domain/posts'
import { connectionOf } from '../../../hooks/transaction'
import { idOf } from '../letters'

/** What a request names belongs to its own tree, and what it is merged with to its own body: police and regency never meet. */
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
