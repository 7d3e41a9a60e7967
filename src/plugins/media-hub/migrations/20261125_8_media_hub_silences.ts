import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261125_8_media_hub_silences'

/** When a key was last used, and outlets whose feed has been silent for longer than they asked for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
alter table media_hub_key_usage add column last_at timestamptz;
create table media_hub_silences (
  outlet_id text primary key,
  since timestamptz not null,
  found_at timestamptz not null default now(),
  told_at timestamptz,
  over_at timestamptz,
  over_told_at timestamptz
);
${COUNT('now()')}`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop table media_hub_silences;
${COUNT(null)}
alter table media_hub_key_usage drop column last_at`)
}

/** Adds up what keys used since the last time, as before; with the instant of the last request when there is a column for it. */
const COUNT = (now: string | null) => `
create or replace function media_hub_count_usage(p_keys text[], p_requests bigint[], p_bytes bigint[])
returns table (key_id text, requests bigint)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into media_hub_key_usage as usage (key_id, day, requests, bytes${now ? ', last_at' : ''})
  select used.key, media_hub_today(), used.requests, used.bytes${now ? `, case when used.requests > 0 then ${now} end` : ''}
  from unnest(p_keys, p_requests, p_bytes) used (key, requests, bytes)
  where used.requests >= 0 and used.bytes >= 0 and exists (select from api_keys k where k.id::text = used.key)
  order by used.key
  on conflict (key_id, day) do update set requests = usage.requests + excluded.requests, bytes = usage.bytes + excluded.bytes${
    now ? ', last_at = coalesce(excluded.last_at, usage.last_at)' : ''
  }
  returning usage.key_id, usage.requests
$$;`
