import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How long who asked is kept, by body; who is held longer and why; whose identity is gone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "information_requests" ADD COLUMN "held_at" timestamp(3) with time zone;
  ALTER TABLE "information_requests" ADD COLUMN "hold_reason" varchar;
  ALTER TABLE "applicants" ADD COLUMN "anonymised_at" timestamp(3) with time zone;
  ALTER TABLE "units" ADD COLUMN "identity_retention_days" numeric;
  CREATE INDEX "information_requests_held_at_idx" ON "information_requests" USING btree ("held_at");
  CREATE INDEX "applicants_anonymised_at_idx" ON "applicants" USING btree ("anonymised_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "information_requests_held_at_idx";
  DROP INDEX "applicants_anonymised_at_idx";
  ALTER TABLE "information_requests" DROP COLUMN "held_at";
  ALTER TABLE "information_requests" DROP COLUMN "hold_reason";
  ALTER TABLE "applicants" DROP COLUMN "anonymised_at";
  ALTER TABLE "units" DROP COLUMN "identity_retention_days";`)
}
