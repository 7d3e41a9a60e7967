import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261124_6_media_hub_servers'

/**
 * The public servers that may hold answers in memory, and up to which change they know. Whoever publishes waits for
 * them before he tells a person that it is done. hub_public writes its own line by two narrow functions and reads none.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table media_hub_servers (
  server_id uuid primary key,
  seen_seq bigint not null,
  seen_at timestamptz not null
);
create function media_hub_seen(server uuid, seq bigint) returns void
  language sql security definer set search_path = public, pg_temp as $$
    insert into media_hub_servers (server_id, seen_seq, seen_at) values (server, seq, clock_timestamp())
    on conflict (server_id) do update set seen_seq = excluded.seen_seq, seen_at = excluded.seen_at
  $$;
create function media_hub_left(server uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
    delete from media_hub_servers where server_id = server or seen_at < clock_timestamp() - interval '1 day'
  $$;
revoke all on function media_hub_seen(uuid, bigint), media_hub_left(uuid) from public;
grant execute on function media_hub_seen(uuid, bigint), media_hub_left(uuid) to hub_public;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_seen(uuid, bigint);
drop function media_hub_left(uuid);
drop table media_hub_servers;
`)
}
