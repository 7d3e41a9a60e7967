import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "outlets_name_idx";
  ALTER TABLE "press_releases" ADD COLUMN "offered" boolean DEFAULT false;
  ALTER TABLE "press_releases" ADD COLUMN "amended" boolean;
  ALTER TABLE "press_releases" ADD COLUMN "scope_offered" varchar;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_offered" boolean DEFAULT false;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_amended" boolean;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_scope_offered" varchar;
  ALTER TABLE "assets" ADD COLUMN "offered" boolean DEFAULT false;
  ALTER TABLE "assets" ADD COLUMN "scope_offered" varchar;
  ALTER TABLE "outlets" ADD COLUMN "unit_id" uuid;
  ALTER TABLE "outlets" ADD COLUMN "scope_u1" varchar;
  ALTER TABLE "outlets" ADD COLUMN "scope_u2" varchar;
  ALTER TABLE "outlets" ADD COLUMN "scope_u3" varchar;
  ALTER TABLE "outlets" ADD COLUMN "scope_u4" varchar;
  ALTER TABLE "outlets" ADD COLUMN "scope_u5" varchar;
  ALTER TABLE "outlets" ADD COLUMN "scope_u6" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "unit_id" uuid;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u1" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u2" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u3" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u4" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u5" varchar;
  ALTER TABLE "webhook_endpoints" ADD COLUMN "scope_u6" varchar;
  ALTER TABLE "outlets" ADD CONSTRAINT "outlets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "outlets_unit_idx" ON "outlets" USING btree ("unit_id");
  CREATE INDEX "webhook_endpoints_unit_idx" ON "webhook_endpoints" USING btree ("unit_id");
  CREATE INDEX "outlets_name_idx" ON "outlets" USING btree ("name");
  -- outlets of before belong to the first root: its desk gives them away
  UPDATE "outlets" SET ("unit_id", "scope_u1") =
    (SELECT id, id::text FROM "units" WHERE "scope_depth" = 1 ORDER BY "code" LIMIT 1);
  UPDATE "webhook_endpoints" SET ("unit_id", "scope_u1") =
    (SELECT "unit_id", "scope_u1" FROM "outlets" WHERE "outlets"."id" = "webhook_endpoints"."outlet_id");
  ALTER TABLE "outlets" ALTER COLUMN "unit_id" SET NOT NULL;
  ALTER TABLE "webhook_endpoints" ALTER COLUMN "unit_id" SET NOT NULL;
  CREATE UNIQUE INDEX "outlets_name_in_unit" ON "outlets" ("unit_id", lower("name"));
  CREATE INDEX "outlets_u1" ON "outlets" ("scope_u1", "name");
  CREATE INDEX "outlets_u2" ON "outlets" ("scope_u2", "name");
  CREATE INDEX "outlets_u3" ON "outlets" ("scope_u3", "name");
  -- what was edited since it was last public waits for a correction
  UPDATE "press_releases" SET "amended" = true WHERE "stage" = 'published' AND (
    SELECT "action" FROM "workflow_steps"
    WHERE "collection" = 'press-releases' AND "document_id" = "press_releases"."id"
    ORDER BY "id" DESC LIMIT 1) = 'edited';
  CREATE INDEX "press_releases_offered_list" ON "press_releases" ("scope_offered", "updated_at", "created_at")
    WHERE "scope_offered" IS NOT NULL;
  CREATE INDEX "assets_offered_list" ON "assets" ("scope_offered", "created_at") WHERE "scope_offered" IS NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "assets_offered_list";
  DROP INDEX "press_releases_offered_list";
  DROP INDEX "outlets_name_in_unit";
  ALTER TABLE "outlets" DROP CONSTRAINT "outlets_unit_id_units_id_fk";
  
  ALTER TABLE "webhook_endpoints" DROP CONSTRAINT "webhook_endpoints_unit_id_units_id_fk";
  
  DROP INDEX "outlets_unit_idx";
  DROP INDEX "webhook_endpoints_unit_idx";
  DROP INDEX "outlets_name_idx";
  CREATE UNIQUE INDEX "outlets_name_idx" ON "outlets" USING btree ("name");
  ALTER TABLE "press_releases" DROP COLUMN "offered";
  ALTER TABLE "press_releases" DROP COLUMN "amended";
  ALTER TABLE "press_releases" DROP COLUMN "scope_offered";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_offered";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_amended";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_scope_offered";
  ALTER TABLE "assets" DROP COLUMN "offered";
  ALTER TABLE "assets" DROP COLUMN "scope_offered";
  ALTER TABLE "outlets" DROP COLUMN "unit_id";
  ALTER TABLE "outlets" DROP COLUMN "scope_u1";
  ALTER TABLE "outlets" DROP COLUMN "scope_u2";
  ALTER TABLE "outlets" DROP COLUMN "scope_u3";
  ALTER TABLE "outlets" DROP COLUMN "scope_u4";
  ALTER TABLE "outlets" DROP COLUMN "scope_u5";
  ALTER TABLE "outlets" DROP COLUMN "scope_u6";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "unit_id";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u1";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u2";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u3";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u4";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u5";
  ALTER TABLE "webhook_endpoints" DROP COLUMN "scope_u6";`)
}
