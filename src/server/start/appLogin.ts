import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { withClient } from './schema'

/**
 * Gives the processes a login of their own in the embedded database: it owns the hub's tables and is no superuser, so
 * that the vault of guarded identities (role hub_guard) and the record stay out of its reach. Its password follows
 * from the superuser's, so that a tool beside a running hub comes to the same one. What an older version made as
 * superuser is handed over.
 * @param url of the superuser
 * @returns connection string of the login
 */
export async function makeAppLogin(url: string, role = 'hub'): Promise<string> {
  const login = new URL(url)
  const password = createHmac('sha256', login.password).update(`login ${role}`).digest('base64url')
  await withClient(url, async (client) => {
    const name = client.escapeIdentifier(role)
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    await client.query('begin')
    await client.query(
      `${rowCount === 0 ? 'create' : 'alter'} role ${name} login nosuperuser nocreaterole nocreatedb password ${client.escapeLiteral(password)}`,
    )
    await client.query(`alter database ${client.escapeIdentifier(login.pathname.slice(1))} owner to ${name}`)
    for (const statement of await handOver(client, name)) await client.query(statement)
    await client.query('commit')
  })
  login.username = role
  login.password = password
  return login.href
}

/** The statements that give everything the superuser owns outside PostgreSQL's own schemas to the role. */
async function handOver(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(`
    with ours as (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
    select format('schema %I', nspname) as what from pg_namespace
      where oid in (select oid from ours) and nspowner = current_user::regrole
    union all
    select format('%s %s', case relkind when 'v' then 'view' when 'm' then 'materialized view'
        when 'S' then 'sequence' else 'table' end, c.oid::regclass)
      from pg_class c
      where relnamespace in (select oid from ours) and relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'm', 'S')
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid
          and deptype in ('a', 'i', 'e') and refclassid = 'pg_class'::regclass and relkind = 'S')
    union all
    select format('type %s', t.oid::regtype) from pg_type t
      where typnamespace in (select oid from ours) and typowner = current_user::regrole and typtype in ('e', 'd')
    union all
    select format('routine %s', p.oid::regprocedure) from pg_proc p
      where pronamespace in (select oid from ours) and proowner = current_user::regrole`)
  return rows.map(({ what }) => `alter ${what} owner to ${name}`)
}
