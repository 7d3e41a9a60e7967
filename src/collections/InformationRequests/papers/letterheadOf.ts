import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../../hooks/transaction'

/** The letterhead of a unit: the names from the root of its tree down to it, its address and town, and its clock. */
export async function letterheadOf(req: PayloadRequest, unit: string) {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select own.address, own.city, own.time_zone as "timeZone",
      (select json_agg(up.name order by up.scope_depth) from units up
        where up.id::text in (own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6))
        as lines
    from units own where own.id = ${unit}::uuid`)
  const [found] = rows as Array<{
    lines: string[]
    address: string | null
    city: string | null
    timeZone: string
  }>
  if (!found) throw new Error('the unit of this paper does not exist')
  const { lines, address, city, timeZone } = found
  return { lines, address: address ?? '', place: city ?? '', timeZone }
}
