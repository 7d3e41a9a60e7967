import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Post, Role } from '../../domain/posts'
import { connectionOf } from '../../hooks/transaction'

/**
 * The posts in which a person acts for others, now or in days to come. Read anew for every request, so what is ended
 * gives nothing from the next one on; so does a stand-in whose absentee lost the post, or who holds no post himself.
 */
export async function postsOfStandIn(req: PayloadRequest, person: string): Promise<Post[]> {
  const now = new Date().toISOString()
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select s.unit_id as unit, s.role::text as role, s.starts_at as "from", s.ends_at as "to",
      s.absentee_id as absentee, s.absentee_name as "absenteeName",
      served.id as "reachUnit", served.scope_depth::int as depth, served.scope_u1 as root
    from stand_ins s
    join units u on u.id = s.unit_id
    join units served on served.id = case when u.serves_parent and u.parent_id is not null then u.parent_id else u.id end
    where s.stand_in_id = ${person}::uuid and s.ended_at is null and s.ends_at >= ${now}::timestamptz
      and exists (select 1 from users_posts p where p._parent_id = s.absentee_id and p.unit_id = s.unit_id
        and p.role::text = s.role::text and (p."from" is null or p."from" <= greatest(s.starts_at, ${now}::timestamptz))
        and (p."to" is null or p."to" >= ${now}::timestamptz))
      and exists (select 1 from users_posts p where p._parent_id = s.stand_in_id
        and (p."from" is null or p."from" <= ${now}::timestamptz) and (p."to" is null or p."to" >= ${now}::timestamptz))
    order by s.starts_at, s.id`)
  return rows.map((row) => ({
    unit: String(row.unit),
    role: row.role as Role,
    from: new Date(row.from as string).toISOString(),
    to: new Date(row.to as string).toISOString(),
    reach: { unit: String(row.reachUnit), depth: Number(row.depth), root: row.root as string | null },
    standsInFor: String(row.absentee),
    standsInForName: String(row.absenteeName),
  }))
}
