import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261123_1_media_hub'

/**
 * The public side of the hub and its outgoing post.
 * Needs: the role hub_public, which the api process uses and which may read public tables only.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(COUNTER + SNAPSHOTS + ITEMS + ASSETS + OUTBOX + DELIVERIES + GRANTS)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(DROP)
}

/** One row; its lock is held to the end of the publishing transaction, so positions follow commits without a gap. */
const COUNTER = `
create table media_hub_counter (
  only_row boolean primary key default true check (only_row),
  last bigint not null default 0,
  last_at timestamptz not null default '-infinity'
);
insert into media_hub_counter default values;
create function media_hub_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are kept for ever: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger media_hub_counter_kept before delete on media_hub_counter
  for each row execute function media_hub_refuse_change();
create trigger media_hub_counter_kept_whole before truncate on media_hub_counter
  for each statement execute function media_hub_refuse_change();
`

/** What was public, word for word; a withdrawal has no words. */
const SNAPSHOTS = `
create table media_hub_snapshots (
  item_id text not null,
  version integer not null check (version > 0),
  seq bigint not null unique,
  type text not null,
  action text not null check (action in ('published', 'corrected', 'withdrawn')),
  at timestamptz not null,
  item_json text,
  reason text,
  primary key (item_id, version),
  check ((action = 'withdrawn') = (item_json is null)),
  check ((action = 'withdrawn') = (reason is not null))
);
create trigger media_hub_snapshots_kept before update or delete on media_hub_snapshots
  for each row execute function media_hub_refuse_change();
create trigger media_hub_snapshots_kept_whole before truncate on media_hub_snapshots
  for each statement execute function media_hub_refuse_change();
`

/** Today's public face of each item; the row outlives a withdrawal, which is what reserves the slug. */
const ITEMS = `
create table media_hub_items (
  item_id text primary key,
  type text not null,
  state text not null check (state in ('public', 'withdrawn')),
  version integer not null,
  seq bigint not null unique,
  slug text not null unique,
  number text,
  kind text not null,
  unit_code text not null,
  unit_1 text, unit_2 text, unit_3 text, unit_4 text, unit_5 text, unit_6 text,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_at timestamptz,
  reason text,
  item_json text,
  content_hash text,
  search tsvector,
  check ((state = 'public') = (item_json is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create trigger media_hub_items_kept before delete on media_hub_items
  for each row execute function media_hub_refuse_change();
create trigger media_hub_items_kept_whole before truncate on media_hub_items
  for each statement execute function media_hub_refuse_change();
create index media_hub_items_newest on media_hub_items (published_at desc, item_id desc) where state = 'public';
create index media_hub_items_kind on media_hub_items (kind, published_at desc, item_id desc) where state = 'public';
create index media_hub_items_number on media_hub_items (number) where number is not null;
create index media_hub_items_search on media_hub_items using gin (search) where state = 'public';
${[1, 2, 3, 4, 5, 6]
  .map(
    (depth) =>
      `create index media_hub_items_unit_${depth} on media_hub_items (unit_${depth}, published_at desc, item_id desc)
  where state = 'public' and unit_${depth} is not null;`,
  )
  .join('\n')}
`

/** Files that public items carry now; \`renditions\` holds their storage keys and so is never sent as it is. */
const ASSETS = `
create table media_hub_assets (
  asset_id text not null,
  item_id text not null references media_hub_items (item_id),
  json text not null,
  renditions jsonb not null,
  primary key (asset_id, item_id)
);
create index media_hub_assets_item on media_hub_assets (item_id);
`

const OUTBOX = `
create table media_hub_outbox (
  seq bigint primary key,
  item_id text not null,
  version integer not null,
  type text not null,
  action text not null,
  at timestamptz not null,
  fanned_out_at timestamptz
);
create index media_hub_outbox_waiting on media_hub_outbox (seq) where fanned_out_at is null;
`

/** One row per endpoint and event. The database itself refuses two events of one item on their way to one endpoint. */
const DELIVERIES = `
create table media_hub_deliveries (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  endpoint_id text not null,
  seq bigint not null,
  item_id text not null,
  version integer not null,
  state text not null default 'pending' check (state in ('pending', 'in_flight', 'delivered', 'failed', 'superseded')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  lease_until timestamptz,
  fence bigint not null default 0,
  last_status integer,
  last_error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (endpoint_id, seq),
  check ((state = 'in_flight') = (lease_until is not null))
);
create unique index media_hub_deliveries_one_in_flight on media_hub_deliveries (endpoint_id, item_id)
  where state = 'in_flight';
create index media_hub_deliveries_due on media_hub_deliveries (next_at) where state = 'pending';
create index media_hub_deliveries_leases on media_hub_deliveries (lease_until) where state = 'in_flight';
create index media_hub_deliveries_item on media_hub_deliveries (endpoint_id, item_id, version);

create table media_hub_challenges (
  endpoint_id text primary key,
  url text not null,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  lease_until timestamptz,
  fence bigint not null default 0,
  confirmed_at timestamptz,
  last_status integer,
  last_error text
);
`

/** hub_public reads what anybody may read: neither old versions nor withdrawn words, neither endpoints nor deliveries. */
const GRANTS = `
grant select on media_hub_counter, media_hub_items, media_hub_assets to hub_public;
grant select (item_id, version, seq, type, action, at, reason) on media_hub_snapshots to hub_public;
`

const DROP = `
drop table media_hub_challenges, media_hub_deliveries, media_hub_outbox, media_hub_assets, media_hub_items,
  media_hub_snapshots, media_hub_counter;
drop function media_hub_refuse_change();
`
