import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "press_releases" ADD COLUMN "correction_serious" boolean;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_correction_serious" boolean;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "press_releases" DROP COLUMN "correction_serious";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_correction_serious";`)
}
