import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'
import { idOf } from './letters'
import type { StoredRequest } from './stored'

/** The units chosen for a disposisi that hold none of this request which is still open, inside the request's own tree. */
export async function unitsToAsk(req: PayloadRequest, doc: StoredRequest): Promise<string[]> {
  const chosen = (doc.assignedTo ?? []).map(idOf)
  if (chosen.length === 0) return []
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id::text from units where id = any(${sql.param(chosen)}::uuid[]) and scope_u1 = ${doc.scope.u1 ?? ''}
      and not exists (
        select 1 from dispositions open where open.unit_id = units.id and open.request_id = ${doc.id}::uuid
          and open.stage = 'diminta')`)
  return rows.map(({ id }) => String(id))
}
