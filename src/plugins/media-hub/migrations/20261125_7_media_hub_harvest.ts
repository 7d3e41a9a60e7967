import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261125_7_media_hub_harvest'

/** Harvesters ask by the instant of the last change. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute('create index media_hub_items_updated on media_hub_items (updated_at)')
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute('drop index media_hub_items_updated')
}
