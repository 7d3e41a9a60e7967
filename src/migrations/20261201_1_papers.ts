import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_papers_state" AS ENUM('signed', 'revoked');
  CREATE TABLE "papers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"number" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"state" "enum_papers_state" DEFAULT 'signed' NOT NULL,
  	"subject_collection" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"unit_name" varchar NOT NULL,
  	"issued_on" varchar NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"issued_by" varchar,
  	"signer_name" varchar NOT NULL,
  	"signer_position" varchar NOT NULL,
  	"stand_in" varchar,
  	"sha256" varchar,
  	"pages" numeric,
  	"revoked_at" timestamp(3) with time zone,
  	"revocation_reason" varchar,
  	"unit_id" uuid NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "units" ADD COLUMN "address" varchar;
  ALTER TABLE "units" ADD COLUMN "city" varchar;
  ALTER TABLE "papers" ADD CONSTRAINT "papers_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "papers_kind_idx" ON "papers" USING btree ("kind");
  CREATE UNIQUE INDEX "papers_number_idx" ON "papers" USING btree ("number");
  CREATE UNIQUE INDEX "papers_code_idx" ON "papers" USING btree ("code");
  CREATE INDEX "papers_state_idx" ON "papers" USING btree ("state");
  CREATE INDEX "papers_subject_idx" ON "papers" USING btree ("subject");
  CREATE INDEX "papers_issued_at_idx" ON "papers" USING btree ("issued_at");
  CREATE INDEX "papers_unit_idx" ON "papers" USING btree ("unit_id");
  CREATE INDEX "papers_updated_at_idx" ON "papers" USING btree ("updated_at");
  CREATE INDEX "papers_created_at_idx" ON "papers" USING btree ("created_at");
  CREATE INDEX "papers_u1_list" ON "papers" ("scope_u1", "issued_at");
  CREATE INDEX "papers_u2_list" ON "papers" ("scope_u2", "issued_at");
  CREATE INDEX "papers_u3_list" ON "papers" ("scope_u3", "issued_at");
  CREATE INDEX "papers_u4_list" ON "papers" ("scope_u4", "issued_at");
  CREATE INDEX "papers_u5_list" ON "papers" ("scope_u5", "issued_at");
  CREATE INDEX "papers_u6_list" ON "papers" ("scope_u6", "issued_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "papers" CASCADE;
  ALTER TABLE "units" DROP COLUMN "address";
  ALTER TABLE "units" DROP COLUMN "city";
  DROP TYPE "public"."enum_papers_state";`)
}
