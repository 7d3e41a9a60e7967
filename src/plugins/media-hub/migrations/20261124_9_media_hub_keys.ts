import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261124_9_media_hub_keys'

/** What is kept of API keys, how much they are used, and the narrow doors by which the public side asks and counts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(LATER + TABLES + TODAY + IN_PRODUCTS + FIND + COUNT + DAYS)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_find_key(text);
drop function media_hub_count_usage(text[], bigint[], bigint[]);
drop function media_hub_usage_of(text);
drop function media_hub_usage_days(text);
drop function media_hub_outlet_wants(text, text);
drop function media_hub_today();
drop table media_hub_key_hashes, media_hub_key_usage`)
}

/** The bodies name the view public_units, which a project may make later. */
const LATER = 'set local check_function_bodies = off;'

/** Several hashes of one key live beside each other while it is rotated. Neither table is read by hub_public. */
const TABLES = `
create table media_hub_key_hashes (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  key_id text not null,
  prefix text not null,
  made_at timestamptz not null default now(),
  valid_until timestamptz
);
create index media_hub_key_hashes_key on media_hub_key_hashes (key_id);
create table media_hub_key_usage (
  key_id text not null,
  day date not null,
  requests bigint not null default 0,
  bytes bigint not null default 0,
  primary key (key_id, day)
);
`

/** Quotas begin anew at midnight in Western Indonesia Time. */
const TODAY = `
create function media_hub_today() returns date language sql stable as $$
  select (now() at time zone 'Asia/Jakarta')::date
$$;
`

/** Does an item, as it is public now, belong to a product of this outlet? An outlet without products is given everything. */
const IN_PRODUCTS = `
create function media_hub_outlet_wants(p_outlet text, p_item text) returns boolean language sql stable as $$
  select not exists (select from outlets_rels r where r.parent_id::text = p_outlet and r.path = 'products')
    or exists (
      select from outlets_rels r join media_hub_items i on i.item_id = p_item
      where r.parent_id::text = p_outlet and r.path = 'products'
        and (not exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'units')
          or exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'units'
            and t.text in (i.unit_1, i.unit_2, i.unit_3, i.unit_4, i.unit_5, i.unit_6)))
        and (not exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'kinds')
          or exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'kinds' and t.text = i.kind))
        and (not exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'keywords')
          or exists (select from products_texts t where t.parent_id = r.products_id and t.path = 'keywords'
            and lower(trim(t.text)) = any (i.keywords))))
$$;
`

/** Whose key has this hash, if it works now: what the public side may know of it. A unit that is gone has no depth. */
const FIND = `
create function media_hub_find_key(p_hash text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('id', k.id, 'name', k.name, 'prefix', h.prefix, 'outletId', o.id, 'outlet', o.name,
    'perMinute', k.rate_per_minute, 'perDay', k.quota_per_day,
    'expiresAt', to_char(least(k.expires_at, h.valid_until) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'day', media_hub_today()::text,
    'used', coalesce((select requests from media_hub_key_usage u where u.key_id = h.key_id and u.day = media_hub_today()), 0),
    'products', coalesce((select json_agg(json_build_object('name', p.name,
        'units', (select coalesce(json_agg(json_build_object('code', t.text, 'depth', cardinality(n.path)) order by t.text), '[]')
          from products_texts t left join public_units n on n.code = t.text where t.parent_id = p.id and t.path = 'units'),
        'kinds', (select coalesce(json_agg(t.text order by t.text), '[]') from products_texts t
          where t.parent_id = p.id and t.path = 'kinds'),
        'keywords', (select coalesce(json_agg(lower(trim(t.text)) order by t.text), '[]') from products_texts t
          where t.parent_id = p.id and t.path = 'keywords')) order by p.name)
      from products p where p.id in (
        select r.products_id from api_keys_rels r where r.parent_id = k.id and r.path = 'products'
        union select r.products_id from outlets_rels r where r.parent_id = o.id and r.path = 'products'
          and not exists (select from api_keys_rels own where own.parent_id = k.id and own.path = 'products'))), '[]'))
  from media_hub_key_hashes h
  join api_keys k on k.id::text = h.key_id
  join outlets o on o.id = k.outlet_id
  where h.hash = p_hash and k.state = 'active' and o.verification <> 'suspended'
    and (h.valid_until is null or h.valid_until > now()) and (k.expires_at is null or k.expires_at > now())
$$;
revoke all on function media_hub_find_key(text) from public;
grant execute on function media_hub_find_key(text) to hub_public;
`

/** Adds up what keys used since the last time; answers what each has used today on all servers together. */
const COUNT = `
create function media_hub_count_usage(p_keys text[], p_requests bigint[], p_bytes bigint[])
returns table (key_id text, requests bigint)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into media_hub_key_usage as usage (key_id, day, requests, bytes)
  select used.key, media_hub_today(), used.requests, used.bytes
  from unnest(p_keys, p_requests, p_bytes) used (key, requests, bytes)
  where used.requests >= 0 and used.bytes >= 0 and exists (select from api_keys k where k.id::text = used.key)
  order by used.key
  on conflict (key_id, day) do update set requests = usage.requests + excluded.requests, bytes = usage.bytes + excluded.bytes
  returning usage.key_id, usage.requests
$$;
revoke all on function media_hub_count_usage(text[], bigint[], bigint[]) from public;
grant execute on function media_hub_count_usage(text[], bigint[], bigint[]) to hub_public;
`

/** The last thirty days of a key, newest first; by hash for the public side, so that a key asks about itself alone. */
const DAYS = `
create function media_hub_usage_days(p_key text) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('day', day::text, 'requests', requests, 'bytes', bytes) order by day desc), '[]')
  from media_hub_key_usage where key_id = p_key and day > media_hub_today() - 30
$$;
revoke all on function media_hub_usage_days(text) from public;
create function media_hub_usage_of(p_hash text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select media_hub_usage_days(key_id) from media_hub_key_hashes where hash = p_hash
$$;
revoke all on function media_hub_usage_of(text) from public;
grant execute on function media_hub_usage_of(text) to hub_public;
`
