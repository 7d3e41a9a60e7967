import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'
import { connectionOf } from '../../hooks/transaction'

/**
 * Does the other list of the same body hold an item of this name in force? Nothing is public and exempt at once.
 * Names are compared by their letters alone. Two decisions at once take turns.
 */
export async function inOtherList(
  req: PayloadRequest,
  other: 'dip' | 'dik',
  { title, scope }: { title?: string | null; scope: Scope },
): Promise<boolean> {
  const db = await connectionOf(req)
  const root = scope.u1 ?? ''
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`dip and dik of ${root}`}))`)
  const { rows } = await db.execute(sql`
    select 1 from ${sql.identifier(other)} item where item.stage = 'ditetapkan' and item.scope_u1 = ${root}
      and coalesce(item.scope_u2, '') = ${scope.u2 ?? ''}
      and regexp_replace(lower(item.title), '[^[:alnum:]]+', ' ', 'g') = regexp_replace(lower(${title ?? ''}), '[^[:alnum:]]+', ' ', 'g')
    limit 1`)
  return rows.length > 0
}
