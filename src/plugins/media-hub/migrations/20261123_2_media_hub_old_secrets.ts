import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261123_2_media_hub_old_secrets'

/** Signing secrets that were replaced: messages carry their signatures too until the receivers have changed over. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table media_hub_old_secrets (
  endpoint_id text not null,
  sealed text not null,
  valid_until timestamptz not null,
  primary key (endpoint_id, sealed)
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute('drop table media_hub_old_secrets')
}
