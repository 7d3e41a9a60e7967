import type { Client } from 'pg'

/** The role is not there, or ours may not step down to it, and we may not mend that; the message says how. */
export class MissingRoleError extends Error {
  override name = 'MissingRoleError'
}

/**
 * The role `hub_public` that the api process steps down to; it can read public tables and nothing else.
 * Made when we may, else refused with the exact statements for whoever may.
 * @throws MissingRoleError
 */
export async function ensurePublicRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ exists: boolean; member: boolean; me: string }>(
    `select exists(select from pg_roles where rolname = 'hub_public') as exists, current_user as me,
       coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = 'hub_public'), false) as member`,
  )
  const [state] = rows
  if (!state || (state.exists && state.member)) return
  const grantee = client.escapeIdentifier(state.me)
  const statements = [
    ...(state.exists ? [] : ['create role hub_public nologin']),
    `grant hub_public to ${grantee}`,
  ]
  try {
    for (const statement of statements) await client.query(statement)
  } catch (cause) {
    throw new MissingRoleError(
      `Peran basis data hub_public belum ada atau belum diberikan (the database role hub_public is missing or not granted).\n` +
        `Run this as an administrator of the database, then start again:\n${statements.map((one) => `  ${one};`).join('\n')}`,
      { cause },
    )
  }
}
