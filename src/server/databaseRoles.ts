import type { Client } from 'pg'

/*
 * Roles that are nobody's login: `hub_public`, which the api process steps down to, reads public tables and nothing
 * else; `hub_guard` owns the vault of guarded identities, and only migrations act for it.
 */

/** A role is not there, or ours may not act for it, and we may not mend that; the message says how. */
export class MissingRoleError extends Error {
  override name = 'MissingRoleError'
}

/**
 * The roles that migrations need. Made when we may, else refused with the exact statements for whoever may.
 * @param app login of the processes, which steps down to hub_public; we act for hub_guard ourselves
 * @throws MissingRoleError
 */
export async function ensureRoles(client: Client, app: string): Promise<void> {
  const { rows } = await client.query<{ name: string; login: string; exists: boolean; member: boolean }>(
    `select name, login, r.oid is not null as exists,
       coalesce((select pg_has_role(oid, r.oid, 'member') from pg_roles where rolname = login), false) as member
     from (values ('hub_public', $1::text), ('hub_guard', session_user)) as needed (name, login)
     left join pg_roles r on r.rolname = name`,
    [app],
  )
  const statements = rows.flatMap(({ name, login, exists, member }) => [
    ...(exists ? [] : [`create role ${name} nologin`]),
    ...(exists && member ? [] : [`grant ${name} to ${client.escapeIdentifier(login)}`]),
  ])
  try {
    for (const statement of statements) await client.query(statement)
  } catch (cause) {
    throw new MissingRoleError(
      `Peran basis data ${rows.map(({ name }) => name).join(' atau ')} belum ada atau belum diberikan (a database role is missing or not granted).\n` +
        `Run this as an administrator of the database, then start again:\n${statements.map((one) => `  ${one};`).join('\n')}`,
      { cause },
    )
  }
}
