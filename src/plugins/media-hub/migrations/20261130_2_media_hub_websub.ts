import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261130_2_media_hub_websub'

/** Subscriptions to feeds (WebSub): what was asked and waits for proof, and what is in force. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(SUBSCRIPTIONS + WISHES + NEWS + ASK)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_ask_subscription(text, text, text, text, text, text, text, integer);
drop table media_hub_subscription_wishes, media_hub_subscriptions, media_hub_feed_news;
drop sequence media_hub_subscription_fences`)
}

/**
 * In force until \`expires_at\`. \`wanted\` is the position of the newest change that touched the feed, \`sent\` the one
 * up to which the callback has it: between two successes one distribution waits at most. Fences come from one sequence,
 * so that a try of a row that is gone fits none that came after it.
 */
const SUBSCRIPTIONS = `
create sequence media_hub_subscription_fences;
create table media_hub_subscriptions (
  id text primary key,
  format text not null,
  unit text,
  kind text,
  keyword text,
  callback text not null,
  host text not null,
  secret_sealed text,
  expires_at timestamptz not null,
  wanted bigint not null default 0,
  sent bigint not null default 0,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  lease_until timestamptz,
  fence bigint not null default 0,
  last_problem text,
  created_at timestamptz not null default now()
);
create index media_hub_subscriptions_waiting on media_hub_subscriptions (next_at) where wanted > sent;
create index media_hub_subscriptions_trying on media_hub_subscriptions (host) where lease_until is not null;
`

/** One per feed and callback; a newer one takes the place of the older. */
const WISHES = `
create table media_hub_subscription_wishes (
  id text primary key,
  mode text not null check (mode in ('subscribe', 'unsubscribe')),
  format text not null,
  unit text,
  kind text,
  keyword text,
  callback text not null,
  host text not null,
  secret_sealed text,
  lease_seconds integer not null,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  tried_at timestamptz,
  lease_until timestamptz,
  fence bigint not null default 0
);
`

/** Up to which change subscriptions were told that their feed has news. */
const NEWS = `
create table media_hub_feed_news (
  only_row boolean primary key default true check (only_row),
  through bigint not null
);
insert into media_hub_feed_news (through) select last from media_hub_counter;
`

/**
 * All the public side may write: a wish. Nobody is asked more often than every ten seconds because of it, and a host
 * that others name has at most twenty subscriptions, the hub ten thousand: it is no tool against third parties.
 */
const ASK = `
create function media_hub_ask_subscription(p_mode text, p_format text, p_unit text, p_kind text, p_keyword text,
  p_callback text, p_secret_sealed text, p_lease_seconds integer) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_id text := encode(sha256(convert_to(
    jsonb_build_array(p_format, p_unit, p_kind, p_keyword, p_callback)::text, 'UTF8')), 'hex');
  v_host text := rtrim(lower(substring(p_callback from '^https?://(\\[[^]]*\\]|[^/:?#]+)')), '.');
  v_of_host bigint;
  v_of_all bigint;
begin
  if v_host is null then return 'no_host'; end if;
  perform pg_advisory_xact_lock(hashtext('media_hub_ask_subscription'));
  select count(*) filter (where host = v_host), count(*) into v_of_host, v_of_all from (
    select id, host from media_hub_subscriptions where expires_at > now()
    union select id, host from media_hub_subscription_wishes
  ) known where id <> v_id;
  if not exists (select from media_hub_subscriptions where id = v_id and expires_at > now())
    and not exists (select from media_hub_subscription_wishes where id = v_id) then
    if v_of_host >= 20 then return 'host_full'; end if;
    if v_of_all >= 10000 then return 'full'; end if;
  end if;
  insert into media_hub_subscription_wishes as wish
    (id, mode, format, unit, kind, keyword, callback, host, secret_sealed, lease_seconds)
  values (v_id, p_mode, p_format, p_unit, p_kind, p_keyword, p_callback, v_host, p_secret_sealed, p_lease_seconds)
  on conflict (id) do update set mode = excluded.mode, secret_sealed = excluded.secret_sealed,
    lease_seconds = excluded.lease_seconds, attempts = 0, lease_until = null,
    fence = nextval('media_hub_subscription_fences'),
    next_at = greatest(now(), coalesce(wish.tried_at, '-infinity') + interval '10 seconds');
  perform pg_notify('media_hub_post', '');
  return 'accepted';
end $$;
revoke all on function media_hub_ask_subscription(text, text, text, text, text, text, text, integer) from public;
grant execute on function media_hub_ask_subscription(text, text, text, text, text, text, text, integer) to hub_public;
`
