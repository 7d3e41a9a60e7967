import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { allPosts, isInForce, type Post, type Role, rolesOver, type Scope } from '../../domain/posts'
import { connectionOf } from '../../hooks/transaction'

type Person = { id: string; name: string; email: string }

/** A filter names at most so many at once: the request that causes a letter may be one of REST, whose questions are bounded. */
const NAMED = 30

/** Those who hold one of these roles at the very unit now, in their own right or in somebody's place. */
export const peopleOfUnit = (
  req: PayloadRequest,
  unit: string,
  roles: readonly Role[] = ['operator', 'approver'],
): Promise<Person[]> =>
  peopleWith(req, roles, (posts) =>
    posts.some((post) => post.unit === unit && roles.includes(post.role) && isInForce(post, new Date())),
  )

/** Those who hold the role over a place now, wherever their post is. */
export const peopleOver = (
  req: PayloadRequest,
  scope: Scope | null | undefined,
  role: Role,
): Promise<Person[]> =>
  peopleWith(req, [role], (posts) => rolesOver(posts, scope, new Date()).includes(role), scope)

async function peopleWith(
  req: PayloadRequest,
  roles: readonly Role[],
  fits: (posts: Post[]) => boolean,
  scope?: Scope | null,
): Promise<Person[]> {
  const ids = await openedAccounts(req, roles, Object.values(scope ?? {}).filter(Boolean))
  const docs = []
  for (let at = 0; at < ids.length; at += NAMED) {
    // system: whom a letter goes to does not depend on whom its cause may see
    const found = await req.payload.find({
      collection: 'users',
      where: { id: { in: ids.slice(at, at + NAMED) } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    docs.push(...found.docs)
  }
  return docs
    .filter((user) => fits(allPosts(user)))
    .map(({ id, name, email }) => ({ id: String(id), name, email }))
}

/**
 * Accounts whose person may be written to about cases: not suspended, and opened at least once or given a password. An
 * invitation that nobody has accepted proves no address; what a case is about does not go there.
 */
async function openedAccounts(req: PayloadRequest, roles: readonly Role[], reaches: unknown[]) {
  const list = (of: readonly unknown[]) =>
    sql.join(
      [...of].map((one) => sql`${one}`),
      sql`, `,
    )
  const within = reaches.length > 0 ? sql`and p.reach_unit in (${list(reaches)})` : sql``
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select u.id from users u
    where u.suspended_at is null
      and (u.hash is not null or exists (
        select 1 from audit_entries a where a.document_id = u.id::text and a.action = 'user.signed_in'))
      and (exists (select 1 from users_posts p where p._parent_id = u.id and p.role::text in (${list(roles)}) ${within})
        or exists (select 1 from stand_ins s
          where s.stand_in_id = u.id and s.ended_at is null and s.role::text in (${list(roles)})))`)
  return rows.map(({ id }) => String(id))
}
