import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261124_5_media_hub_ledger'

/** Who got which version when, for ever; how an endpoint has been lately; what a receiver said when it refused. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(LEDGER + READINGS + HEALTH + EARLIER)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_record_reading(text, text[], integer[], text, text, text, integer);
drop table media_hub_ledger, media_hub_health;
alter table media_hub_deliveries drop column last_answer`)
}

/**
 * A line per delivery that was answered 2xx (\`sent\`, \`mailed\`), per try whose answer was lost (the same with no
 * status: it may have arrived), and per reading (\`fetched\`, \`downloaded\`). Names stand here as they were that day,
 * because endpoints, keys and outlets may go and the proof stays.
 */
const LEDGER = `
create table media_hub_ledger (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  how text not null check (how in ('sent', 'mailed', 'fetched', 'downloaded')),
  who text not null check (who in ('endpoint', 'api_key', 'anonymous')),
  outlet_id text,
  outlet_name text,
  endpoint_id text,
  api_key_id text,
  receiver text,
  item_id text not null,
  version integer not null,
  seq bigint not null,
  asset_id text,
  message_id text,
  status integer,
  readings integer not null default 1 check (readings > 0),
  check ((who = 'endpoint') = (how in ('sent', 'mailed'))),
  check ((who = 'endpoint') = (endpoint_id is not null)),
  check ((who = 'api_key') = (api_key_id is not null)),
  check ((who = 'endpoint') = (message_id is not null)),
  check (asset_id is null or how = 'downloaded')
);
create index media_hub_ledger_item on media_hub_ledger (item_id, version);
create index media_hub_ledger_outlet on media_hub_ledger (outlet_id, at);
create unique index media_hub_ledger_first_reading
  on media_hub_ledger (api_key_id, item_id, version, how, coalesce(asset_id, '')) where who = 'api_key';
create trigger media_hub_ledger_kept before update or delete on media_hub_ledger
  for each row execute function media_hub_refuse_change();
create trigger media_hub_ledger_kept_whole before truncate on media_hub_ledger
  for each statement execute function media_hub_refuse_change();
`

/**
 * The one thing the public side may write: that a key, or nobody in particular, read versions that exist. Of a key
 * the first reading of each version counts; readings without a key come added up by the caller.
 */
const READINGS = `
create function media_hub_record_reading(
  p_how text, p_items text[], p_versions integer[], p_api_key text default null, p_outlet text default null,
  p_asset text default null, p_readings integer default 1
) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_how not in ('fetched', 'downloaded') then
    raise exception 'media_hub_record_reading: % is no reading', p_how using errcode = 'check_violation';
  end if;
  insert into media_hub_ledger (how, who, outlet_id, outlet_name, api_key_id, item_id, version, seq, asset_id, readings)
  select p_how, case when p_api_key is null then 'anonymous' else 'api_key' end,
    case when p_api_key is not null then p_outlet end,
    case when p_api_key is not null then (select o.name from outlets o where o.id::text = p_outlet) end,
    p_api_key, s.item_id, s.version, s.seq, p_asset, case when p_api_key is null then p_readings else 1 end
  from unnest(p_items, p_versions) read (item_id, version)
  join media_hub_snapshots s on s.item_id = read.item_id and s.version = read.version
  on conflict do nothing;
end $$;
revoke all on function media_hub_record_reading(text, text[], integer[], text, text, text, integer) from public;
grant execute on function media_hub_record_reading(text, text[], integer[], text, text, text, integer) to hub_public;
`

/** An endpoint in trouble: since when nothing got through, and how many deliveries were given up meanwhile. */
const HEALTH = `
create table media_hub_health (
  endpoint_id text primary key,
  failing_since timestamptz not null default now(),
  given_up integer not null default 0,
  paused_at timestamptz,
  told_at timestamptz
);
alter table media_hub_deliveries add column last_answer text;
`

/** What was delivered before there was a ledger. */
const EARLIER = `
insert into media_hub_ledger (at, how, who, outlet_id, outlet_name, endpoint_id, receiver, item_id, version, seq, message_id, status)
select d.finished_at, 'sent', 'endpoint', o.id::text, o.name, d.endpoint_id, substring(e.url from '^[a-z]+://([^/?#]+)'),
  d.item_id, d.version, d.seq, d.message_id, d.last_status
from media_hub_deliveries d
left join webhook_endpoints e on e.id::text = d.endpoint_id
left join outlets o on o.id = e.outlet_id
where d.state = 'delivered'
order by d.finished_at;
`
