import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhook_endpoints_kind" AS ENUM('webhook', 'email');
  ALTER TABLE "webhook_endpoints" ADD COLUMN "kind" "enum_webhook_endpoints_kind" DEFAULT 'webhook' NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webhook_endpoints" DROP COLUMN "kind";
  DROP TYPE "public"."enum_webhook_endpoints_kind";`)
}
