import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261130_1_media_hub_recalls'

/** What was called back, who held it, who confirmed; and the narrow doors by which those outside confirm. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(LATER + TABLES + HOLDERS + TOKENS + BY_TOKEN + BY_KEY)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_confirm_by_key(text, text, integer);
drop function media_hub_recalls_of_key(text);
drop function media_hub_confirm_by_token(text, text);
drop function media_hub_recall_of_token(text);
drop function media_hub_recall_is_silent(bigint);
drop function media_hub_recall_holders(bigint);
drop table media_hub_receipt_tokens, media_hub_recall_letters, media_hub_receipts, media_hub_recalls`)
}

/** The bodies name tables that the project's own migrations make. */
const LATER = 'set local check_function_bodies = off;'

/**
 * A recall is opened with a withdrawal or a serious correction, in its transaction, and named by its position. One
 * that a later change makes void says which (\`replaced_by\`). Of each outlet the first receipt counts, for ever.
 */
const TABLES = `
create table media_hub_recalls (
  seq bigint primary key,
  item_id text not null,
  version integer not null,
  type text not null,
  action text not null check (action in ('corrected', 'withdrawn')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  replaced_by bigint,
  check (replaced_by is null or closed_at is not null)
);
create unique index media_hub_recalls_one_open on media_hub_recalls (item_id) where closed_at is null;
create index media_hub_recalls_item on media_hub_recalls (item_id, seq);
create index media_hub_recalls_newest on media_hub_recalls (type, seq);
create table media_hub_receipts (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  seq bigint not null references media_hub_recalls (seq),
  outlet_id text not null,
  how text not null check (how in ('api', 'webhook', 'letter', 'person')),
  api_key_id text,
  said_by text,
  recorded_by text,
  unique (seq, outlet_id),
  check ((how = 'api') = (api_key_id is not null)),
  check ((how = 'person') = (said_by is not null and recorded_by is not null))
);
create table media_hub_recall_letters (
  id bigint generated always as identity primary key,
  seq bigint not null references media_hub_recalls (seq),
  outlet_id text not null,
  asked_at timestamptz not null default clock_timestamp(),
  told_at timestamptz,
  sent_to text
);
create index media_hub_recall_letters_outlet on media_hub_recall_letters (seq, outlet_id);
create index media_hub_recall_letters_waiting on media_hub_recall_letters (id) where told_at is null;
create trigger media_hub_recalls_kept before delete on media_hub_recalls
  for each row execute function media_hub_refuse_change();
create trigger media_hub_recalls_kept_whole before truncate on media_hub_recalls
  for each statement execute function media_hub_refuse_change();
create trigger media_hub_receipts_kept before update or delete on media_hub_receipts
  for each row execute function media_hub_refuse_change();
create trigger media_hub_receipts_kept_whole before truncate on media_hub_receipts
  for each statement execute function media_hub_refuse_change();
`

/**
 * The outlets that may hold what was called back: every version before the recall that was sent, fetched, downloaded,
 * read before the end of an embargo, or is on its way. What an outlet took down at an earlier withdrawal it holds no more.
 * \`is_certain\` is false where only the answer of a delivery was lost.
 */
const HOLDERS = `
create function media_hub_recall_holders(p_seq bigint)
returns table (outlet_id text, outlet_name text, version integer, how text[], first_at timestamptz, last_at timestamptz, is_certain boolean)
language sql stable as $$
  with recall as (
    select * from media_hub_recalls where seq = p_seq
  ), got as (
    select l.outlet_id, l.outlet_name, l.version, l.how, l.at,
      l.how in ('fetched', 'downloaded') or coalesce(l.status between 200 and 299, false) as is_certain
    from recall r
    join media_hub_ledger l on l.item_id = r.item_id and l.version < r.version and l.outlet_id is not null
    join media_hub_snapshots s on s.item_id = l.item_id and s.version = l.version and s.action <> 'withdrawn'
    union all
    select o.id::text, o.name, d.version, case when e.url like 'mailto:%' then 'mailed' else 'sent' end, d.updated_at, false
    from recall r
    join media_hub_deliveries d on d.item_id = r.item_id and d.version < r.version and d.state = 'in_flight'
    join webhook_endpoints e on e.id::text = d.endpoint_id
    join outlets o on o.id = e.outlet_id
    union all
    select e.outlet_id, e.outlet_name, 0, 'early', e.at, true
    from recall r join media_hub_early_readings e on e.item_id = r.item_id and e.at < r.opened_at
  )
  select got.outlet_id, (array_agg(got.outlet_name order by got.at desc))[1], max(got.version),
    array_agg(distinct got.how order by got.how), min(got.at), max(got.at), bool_or(got.is_certain)
  from got
  where not exists (
    select from recall r
    join media_hub_recalls old on old.item_id = r.item_id and old.seq < r.seq and old.action = 'withdrawn'
      and old.version > got.version
    join media_hub_receipts c on c.seq = old.seq and c.outlet_id = got.outlet_id)
  group by got.outlet_id
$$;
revoke all on function media_hub_recall_holders(bigint) from public;
create function media_hub_recall_is_silent(p_seq bigint) returns boolean language sql stable as $$
  select exists (
    select from media_hub_recall_holders(p_seq) h
    where not exists (select from media_hub_receipts c where c.seq = p_seq and c.outlet_id = h.outlet_id))
$$;
revoke all on function media_hub_recall_is_silent(bigint) from public;
`

/** Of the links in messages and letters only hashes are kept: one link per outlet and recall. */
const TOKENS = `
create table media_hub_receipt_tokens (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  seq bigint not null references media_hub_recalls (seq),
  outlet_id text not null,
  unique (seq, outlet_id)
);
`

/** What a link leads to, and what pressing it does; null for a link that is none. */
const BY_TOKEN = `
create function media_hub_recall_of_token(p_hash text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('id', r.item_id, 'version', r.version, 'action', r.action, 'number', i.number,
    'at', to_char(r.opened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'confirmedAt', to_char(c.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'isReplaced', r.replaced_by is not null, 'isWithdrawn', i.state = 'withdrawn')
  from media_hub_receipt_tokens t
  join media_hub_recalls r on r.seq = t.seq
  join media_hub_items i on i.item_id = r.item_id
  left join media_hub_receipts c on c.seq = t.seq and c.outlet_id = t.outlet_id
  where t.hash = p_hash
$$;
revoke all on function media_hub_recall_of_token(text) from public;
grant execute on function media_hub_recall_of_token(text) to hub_public;
create function media_hub_confirm_by_token(p_hash text, p_how text) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_how not in ('webhook', 'letter') then
    raise exception 'media_hub_confirm_by_token: % is no such way', p_how using errcode = 'check_violation';
  end if;
  insert into media_hub_receipts (seq, outlet_id, how)
  select t.seq, t.outlet_id, p_how from media_hub_receipt_tokens t where t.hash = p_hash
  on conflict (seq, outlet_id) do nothing;
  return media_hub_recall_of_token(p_hash);
end $$;
revoke all on function media_hub_confirm_by_token(text, text) from public;
grant execute on function media_hub_confirm_by_token(text, text) to hub_public;
`

/** The same for the holder of a key: what waits for his word, and his word that he holds this version or a later one. */
const BY_KEY = `
create function media_hub_recalls_of_key(p_hash text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when found.said is null then null else coalesce((
    select json_agg(json_build_object('id', r.item_id, 'version', r.version, 'action', r.action, 'number', i.number,
      'at', to_char(r.opened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.seq)
    from (
      select * from media_hub_recalls open
      where open.closed_at is null
        and exists (select from media_hub_ledger l where l.item_id = open.item_id and l.outlet_id = found.said->>'outletId'
          union all select from media_hub_early_readings e where e.item_id = open.item_id and e.outlet_id = found.said->>'outletId')
    ) r
    join media_hub_items i on i.item_id = r.item_id
    where exists (select from media_hub_recall_holders(r.seq) h where h.outlet_id = found.said->>'outletId')
      and not exists (select from media_hub_receipts c where c.seq = r.seq and c.outlet_id = found.said->>'outletId')), '[]') end
  from (select media_hub_find_key(p_hash) as said) found
$$;
revoke all on function media_hub_recalls_of_key(text) from public;
grant execute on function media_hub_recalls_of_key(text) to hub_public;
create function media_hub_confirm_by_key(p_hash text, p_item text, p_version integer) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare said json := media_hub_find_key(p_hash);
begin
  if said is null then return '{"refused":"key"}'; end if;
  insert into media_hub_receipts (seq, outlet_id, how, api_key_id)
  select r.seq, said->>'outletId', 'api', said->>'id' from media_hub_recalls r
  where r.item_id = p_item and r.version <= p_version
    and p_version <= (select i.version from media_hub_items i where i.item_id = p_item)
  order by r.seq
  on conflict (seq, outlet_id) do nothing;
  return (
    select json_build_object('id', r.item_id, 'version', r.version, 'action', r.action, 'number', i.number,
      'at', to_char(r.opened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'confirmedAt', to_char(c.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from media_hub_recalls r
    join media_hub_items i on i.item_id = r.item_id
    join media_hub_receipts c on c.seq = r.seq and c.outlet_id = said->>'outletId'
    where r.item_id = p_item and r.version <= p_version and p_version <= i.version
    order by r.seq desc limit 1);
end $$;
revoke all on function media_hub_confirm_by_key(text, text, integer) from public;
grant execute on function media_hub_confirm_by_key(text, text, integer) to hub_public;
`
