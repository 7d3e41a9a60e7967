import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { currentPosts } from '../access/person'
import { deepestLevel, reaches, type Role, type Scope, scopeKey } from '../domain/posts'
import { connectionOf } from './transaction'

/**
 * Does the person hold one of these roles from strictly above the command of a unit? A satker that serves its whole
 * command (Bid Humas) stands for that command. `orAtTheTop`: where nobody is higher, posts at the root itself do.
 */
export async function holdsFromAbove(
  req: PayloadRequest,
  { unit, scope }: { unit: string; scope: Scope },
  roles: readonly Role[],
  { orAtTheTop = false } = {},
): Promise<boolean> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`select serves_parent from units where id = ${unit}::uuid`)
  if (rows.length === 0) return false
  const command = depthOf(scope) - (rows[0]?.serves_parent === true ? 1 : 0)
  const lowest = orAtTheTop ? Math.max(1, command - 1) : command - 1
  return currentPosts(req).some(
    (post) => roles.includes(post.role) && reaches(post, scope) && (post.reach?.depth ?? Infinity) <= lowest,
  )
}

function depthOf(scope: Scope): number {
  for (let depth = deepestLevel; depth > 0; depth--) if (scope[scopeKey(depth)]) return depth
  return 0
}
