import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261123_5_media_hub_gone_assets'

/** A file that an item carried and carries no more leaves a tombstone: when and why, without a word or a storage key. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
alter table media_hub_assets
  alter column json drop not null,
  alter column renditions drop not null,
  add column gone_at timestamptz,
  add column gone_reason text,
  add check ((gone_at is null) = (json is not null)),
  add check ((gone_at is null) = (renditions is not null));
`)
  await db.execute(EARLIER)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
delete from media_hub_assets where gone_at is not null;
alter table media_hub_assets drop column gone_at, drop column gone_reason,
  alter column json set not null, alter column renditions set not null`)
}

/** What went before this migration, read from the snapshots: the version after the last one that carried the file. */
export const EARLIER = `
insert into media_hub_assets (asset_id, item_id, gone_at, gone_reason)
select carried.asset_id, carried.item_id, later.at, coalesce(later.reason, later.item_json::json -> 'correction' ->> 'note')
from (
  select s.item_id, asset ->> 'id' as asset_id, max(s.version) as version
  from media_hub_snapshots s, json_array_elements(s.item_json::json -> 'assets') asset
  group by 1, 2
) carried
join media_hub_snapshots later on later.item_id = carried.item_id and later.version = carried.version + 1
on conflict do nothing`
