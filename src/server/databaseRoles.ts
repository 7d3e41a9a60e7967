import type { Client } from 'pg'

/**
 * Roles that are nobody's login: `hub_public`, which the api process steps down to, reads public tables and nothing
 * else; `hub_guard` owns the vault of guarded identities, and only migrations act for it.
 */
const roles = ['hub_public', 'hub_guard'] as const

/** A role is not there, or ours may not act for it, and we may not mend that; the message says how. */
export class MissingRoleError extends Error {
  override name = 'MissingRoleError'
}

/**
 * The roles that migrations need. Made when we may, else refused with the exact statements for whoever may.
 * @throws MissingRoleError
 */
export async function ensureRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; exists: boolean; member: boolean; me: string }>(
    `select name, r.oid is not null as exists, session_user as me,
       coalesce(pg_has_role(session_user, r.oid, 'member'), false) as member
     from unnest($1::text[]) as name left join pg_roles r on r.rolname = name`,
    [roles],
  )
  const statements = rows.flatMap(({ name, exists, member, me }) => [
    ...(exists ? [] : [`create role ${name} nologin`]),
    ...(exists && member ? [] : [`grant ${name} to ${client.escapeIdentifier(me)}`]),
  ])
  try {
    for (const statement of statements) await client.query(statement)
  } catch (cause) {
    throw new MissingRoleError(
      `Peran basis data ${roles.join(' atau ')} belum ada atau belum diberikan (a database role is missing or not granted).\n` +
        `Run this as an administrator of the database, then start again:\n${statements.map((one) => `  ${one};`).join('\n')}`,
      { cause },
    )
  }
}
