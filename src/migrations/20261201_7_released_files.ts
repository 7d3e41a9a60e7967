import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_released_files_stage" AS ENUM('inspected', 'prepared', 'released', 'blocked');
  CREATE TABLE "released_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"stage" "enum_released_files_stage" DEFAULT 'inspected' NOT NULL,
  	"kind" varchar NOT NULL,
  	"filename" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"original_sha256" varchar NOT NULL,
  	"outgoing_sha256" varchar,
  	"form" varchar,
  	"findings" jsonb,
  	"notes" jsonb,
  	"decisions" jsonb,
  	"boxes" jsonb,
  	"redactions" jsonb,
  	"tools" jsonb,
  	"put_up_by" varchar NOT NULL,
  	"put_up_by_name" varchar,
  	"redacted_by" varchar,
  	"prepared_by" varchar,
  	"signed_by" varchar,
  	"signed_by_name" varchar,
  	"released_at" timestamp(3) with time zone,
  	"blocked_reason" varchar,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "released_files" ADD CONSTRAINT "released_files_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "released_files_unit_idx" ON "released_files" USING btree ("unit_id");
  CREATE INDEX "released_files_stage_idx" ON "released_files" USING btree ("stage");
  CREATE INDEX "released_files_original_sha256_idx" ON "released_files" USING btree ("original_sha256");
  CREATE INDEX "released_files_outgoing_sha256_idx" ON "released_files" USING btree ("outgoing_sha256");
  CREATE INDEX "released_files_put_up_by_idx" ON "released_files" USING btree ("put_up_by");
  CREATE INDEX "released_files_updated_at_idx" ON "released_files" USING btree ("updated_at");
  CREATE INDEX "released_files_created_at_idx" ON "released_files" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "released_files" CASCADE;
  DROP TYPE "public"."enum_released_files_stage";`)
}
