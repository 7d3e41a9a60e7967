import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The units that have an information officer of their own, for the public form: code, name, and what each stands under. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create function public_request_offices() returns table (code text, name text, above text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select u.code, u.name, coalesce(p.name, u.name) from units u left join units p on p.id = u.parent_id
    where (u.valid_to is null or u.valid_to > now()) and exists (
      select from users_posts held where held.unit_id = u.id and held.role = 'ppid_officer')
    order by u.scope_u1, coalesce(u.scope_u2::text, ''), u.name
  $$;
revoke all on function public_request_offices() from public;
grant execute on function public_request_offices() to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute('drop function public_request_offices()')
}
