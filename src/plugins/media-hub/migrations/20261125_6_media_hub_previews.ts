import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261125_6_media_hub_previews'

/**
 * Links by which somebody without an account looks at one version before it is public. Only their hashes are kept, and
 * of a link that has ended no words. hub_public opens one by its hash, and lists none.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table media_hub_preview_links (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  item_id text not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  item_json text,
  renditions jsonb,
  readings integer not null default 0,
  last_read_at timestamptz,
  check ((ended_at is null) = (item_json is not null)),
  check ((item_json is null) = (renditions is null))
);
create index media_hub_preview_links_open on media_hub_preview_links (item_id) where ended_at is null;
create function media_hub_preview(p_hash text) returns json
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update media_hub_preview_links set readings = readings + 1, last_read_at = clock_timestamp()
  where hash = p_hash and ended_at is null and expires_at > clock_timestamp()
  returning json_build_object('item', item_json,
    'expiresAt', to_char(expires_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$;
create function media_hub_preview_rendition(p_hash text, p_asset text, p_name text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select one::json from media_hub_preview_links link, jsonb_array_elements(link.renditions->p_asset) one
  where link.hash = p_hash and link.ended_at is null and link.expires_at > clock_timestamp() and one->>'name' = p_name
$$;
revoke all on function media_hub_preview(text), media_hub_preview_rendition(text, text, text) from public;
grant execute on function media_hub_preview(text), media_hub_preview_rendition(text, text, text) to hub_public;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function media_hub_preview(text);
drop function media_hub_preview_rendition(text, text, text);
drop table media_hub_preview_links`)
}
