import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261125_0_media_hub_embargoed'

/** What trusted outlets may read before the end of an embargo, on which terms, and who read what: the narrow doors to it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(LATER + TABLES + READER + WANTS + READ + RENDITION + TERMS)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_accept_terms(text, text, text);
drop function media_hub_terms_of(text, text);
drop function media_hub_embargoed_rendition(text, text, text, text, text);
drop function media_hub_read_embargoed(text, text, text);
drop function media_hub_key_wants(text, text, jsonb);
drop function media_hub_early_reader(text, text);
drop table media_hub_early_readings, media_hub_early_terms, media_hub_embargoed`)
}

/** The bodies name a column of outlets that the project's own migrations make. */
const LATER = 'set local check_function_bodies = off;'

/** No grant at all to hub_public: what lies here is read only through the functions below, which write down who reads. */
const TABLES = `
create table media_hub_embargoed (
  item_id text primary key,
  embargoed_until timestamptz not null,
  item_json text not null,
  content_hash text not null,
  renditions jsonb not null,
  shared_at timestamptz not null default now()
);
create table media_hub_early_terms (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  outlet_id text not null,
  outlet_name text not null,
  api_key_id text not null,
  terms text not null,
  accepted_by text not null,
  unique (outlet_id, terms)
);
create table media_hub_early_readings (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  outlet_id text not null,
  outlet_name text not null,
  api_key_id text not null,
  item_id text not null,
  content_hash text not null,
  embargoed_until timestamptz not null,
  terms text not null,
  asset_id text,
  rendition text
);
create index media_hub_early_readings_item on media_hub_early_readings (item_id, id);
${['media_hub_early_terms', 'media_hub_early_readings']
  .map(
    (table) => `create trigger ${table}_kept before update or delete on ${table}
  for each row execute function media_hub_refuse_change();
create trigger ${table}_kept_whole before truncate on ${table}
  for each statement execute function media_hub_refuse_change();`,
  )
  .join('\n')}
`

/** Whose key it is and what keeps him out: \`tier\` an outlet without early access, \`terms\` one that has not accepted them. */
export const READER = `
create function media_hub_early_reader(p_hash text, p_terms text)
returns table (key_id text, outlet_id text, outlet_name text, refused text) language sql stable as $$
  select k.id::text, o.id::text, o.name, case
    when o.verification <> 'verified' or o.early_access is not true then 'tier'
    when not exists (select from media_hub_early_terms t where t.outlet_id = o.id::text and t.terms = p_terms) then 'terms' end
  from media_hub_key_hashes h
  join api_keys k on k.id::text = h.key_id
  join outlets o on o.id = k.outlet_id
  where h.hash = p_hash and k.state = 'active' and o.verification <> 'suspended'
    and (h.valid_until is null or h.valid_until > now()) and (k.expires_at is null or k.expires_at > now())
$$;
revoke all on function media_hub_early_reader(text, text) from public;
`

/** Does an item belong to the products of a key, or else of its outlet? Without products everything does. */
const WANTS = `
create function media_hub_key_wants(p_key text, p_outlet text, p_item jsonb) returns boolean language sql stable as $$
  with given as (
    select r.products_id as id from api_keys_rels r where r.parent_id::text = p_key and r.path = 'products'
    union
    select r.products_id from outlets_rels r where r.parent_id::text = p_outlet and r.path = 'products'
      and not exists (select from api_keys_rels own where own.parent_id::text = p_key and own.path = 'products')
  ), wanted as (
    select given.id, t.path, bool_or(case t.path
      when 'units' then p_item->'unit'->'path' ? t.text
      when 'kinds' then p_item->>'kind' = t.text
      else exists (select from jsonb_array_elements_text(p_item->'keywords') word where lower(trim(word)) = lower(trim(t.text)))
    end) as fits
    from given join products_texts t on t.parent_id = given.id and t.path in ('units', 'kinds', 'keywords')
    group by given.id, t.path
  )
  select not exists (select from given)
    or exists (select from given where not exists (select from wanted where wanted.id = given.id and not wanted.fits))
$$;
revoke all on function media_hub_key_wants(text, text, jsonb) from public;
`

/** What a key may read early; each item that is answered is written down in the same statement. */
const READ = `
create function media_hub_read_embargoed(p_hash text, p_terms text, p_item text default null) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare reader record; answered json;
begin
  select * into reader from media_hub_early_reader(p_hash, p_terms);
  if not found then return '{"refused":"key"}'; end if;
  if reader.refused is not null then return json_build_object('refused', reader.refused); end if;
  with shown as materialized (
    select * from media_hub_embargoed e
    where (p_item is null or e.item_id = p_item)
      and media_hub_key_wants(reader.key_id, reader.outlet_id, e.item_json::jsonb)
    order by e.embargoed_until, e.item_id limit 100
  ), noted as (
    insert into media_hub_early_readings
      (outlet_id, outlet_name, api_key_id, item_id, content_hash, embargoed_until, terms)
    select reader.outlet_id, reader.outlet_name, reader.key_id, item_id, content_hash, embargoed_until, p_terms from shown
  )
  select coalesce(json_agg(json_build_object('item', item_json,
    'embargoedUntil', to_char(embargoed_until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by embargoed_until, item_id), '[]') into answered from shown;
  return json_build_object('items', answered);
end $$;
revoke all on function media_hub_read_embargoed(text, text, text) from public;
grant execute on function media_hub_read_embargoed(text, text, text) to hub_public;
`

/** Where a file of such an item lies; that it was asked for is written down. */
const RENDITION = `
create function media_hub_embargoed_rendition(p_hash text, p_terms text, p_item text, p_asset text, p_name text) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare reader record; shown record; file jsonb;
begin
  select * into reader from media_hub_early_reader(p_hash, p_terms);
  if not found then return '{"refused":"key"}'; end if;
  if reader.refused is not null then return json_build_object('refused', reader.refused); end if;
  select * into shown from media_hub_embargoed e
  where e.item_id = p_item and media_hub_key_wants(reader.key_id, reader.outlet_id, e.item_json::jsonb);
  if not found then return '{}'; end if;
  select one into file from jsonb_array_elements(shown.renditions->p_asset) one where one->>'name' = p_name;
  if file is null then return '{}'; end if;
  insert into media_hub_early_readings
    (outlet_id, outlet_name, api_key_id, item_id, content_hash, embargoed_until, terms, asset_id, rendition)
  values (reader.outlet_id, reader.outlet_name, reader.key_id, p_item, shown.content_hash, shown.embargoed_until, p_terms,
    p_asset, p_name);
  return json_build_object('rendition', file, 'item', shown.item_json);
end $$;
revoke all on function media_hub_embargoed_rendition(text, text, text, text, text) from public;
grant execute on function media_hub_embargoed_rendition(text, text, text, text, text) to hub_public;
`

/** Whether the outlet of a key has accepted the terms, and its acceptance, once, under the name of a person. */
const TERMS = `
create function media_hub_terms_of(p_hash text, p_terms text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('refused', case when r.refused = 'tier' then r.refused end,
    'acceptedBy', t.accepted_by, 'acceptedAt', to_char(t.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from media_hub_early_reader(p_hash, p_terms) r
  left join media_hub_early_terms t on t.outlet_id = r.outlet_id and t.terms = p_terms
$$;
create function media_hub_accept_terms(p_hash text, p_terms text, p_name text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare reader record;
begin
  select * into reader from media_hub_early_reader(p_hash, p_terms);
  if not found or reader.refused = 'tier' then return false; end if;
  insert into media_hub_early_terms (outlet_id, outlet_name, api_key_id, terms, accepted_by)
  values (reader.outlet_id, reader.outlet_name, reader.key_id, p_terms, p_name) on conflict do nothing;
  return true;
end $$;
revoke all on function media_hub_terms_of(text, text), media_hub_accept_terms(text, text, text) from public;
grant execute on function media_hub_terms_of(text, text), media_hub_accept_terms(text, text, text) to hub_public;
`
