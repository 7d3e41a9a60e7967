import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Scope } from '../../../domain/posts'
import { connectionOf } from '../../../hooks/transaction'

/** Where a unit stands in its tree; nowhere when there is none. */
export async function scopeOfUnit(req: PayloadRequest, unit: string): Promise<Scope> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select scope_u1 as u1, scope_u2 as u2, scope_u3 as u3, scope_u4 as u4, scope_u5 as u5, scope_u6 as u6
    from units where id = ${unit}::uuid`)
  return (rows[0] ?? {}) as Scope
}
