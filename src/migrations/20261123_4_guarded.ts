import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_applicants_kind" AS ENUM('person', 'group', 'legal_body', 'proxy');
  CREATE TYPE "public"."enum_disclosures_stage" AS ENUM('asked', 'opened', 'refused', 'lapsed', 'closed');
  CREATE TABLE "applicants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_applicants_kind" DEFAULT 'person' NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"initials" varchar,
  	"nik_tail" varchar,
  	"recorded_by" varchar,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "disclosures" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"applicant" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"minutes" numeric DEFAULT 30 NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"asked_by" varchar NOT NULL,
  	"asked_by_name" varchar,
  	"open_until" timestamp(3) with time zone,
  	"lapses_at" timestamp(3) with time zone,
  	"stage" "enum_disclosures_stage" DEFAULT 'asked' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "applicants" ADD CONSTRAINT "applicants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "applicants_unit_idx" ON "applicants" USING btree ("unit_id");
  CREATE INDEX "applicants_updated_at_idx" ON "applicants" USING btree ("updated_at");
  CREATE INDEX "applicants_created_at_idx" ON "applicants" USING btree ("created_at");
  CREATE INDEX "disclosures_applicant_idx" ON "disclosures" USING btree ("applicant");
  CREATE INDEX "disclosures_unit_idx" ON "disclosures" USING btree ("unit_id");
  CREATE INDEX "disclosures_asked_by_idx" ON "disclosures" USING btree ("asked_by");
  CREATE INDEX "disclosures_stage_idx" ON "disclosures" USING btree ("stage");
  CREATE INDEX "disclosures_updated_at_idx" ON "disclosures" USING btree ("updated_at");
  CREATE INDEX "disclosures_created_at_idx" ON "disclosures" USING btree ("created_at");
  CREATE INDEX "applicants_u1_list" ON "applicants" ("scope_u1", "created_at");
  CREATE INDEX "applicants_u2_list" ON "applicants" ("scope_u2", "created_at");
  CREATE INDEX "applicants_u3_list" ON "applicants" ("scope_u3", "created_at");
  CREATE INDEX "applicants_u4_list" ON "applicants" ("scope_u4", "created_at");
  CREATE INDEX "applicants_u5_list" ON "applicants" ("scope_u5", "created_at");
  CREATE INDEX "disclosures_u1_list" ON "disclosures" ("scope_u1", "created_at");
  CREATE INDEX "disclosures_u2_list" ON "disclosures" ("scope_u2", "created_at");
  CREATE INDEX "disclosures_over" ON "disclosures" ("open_until") WHERE "stage" = 'opened';
  CREATE INDEX "disclosures_waiting" ON "disclosures" ("lapses_at") WHERE "stage" = 'asked';
  ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_an_hour_at_most" CHECK ("minutes" BETWEEN 5 AND 60);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "applicants" CASCADE;
  DROP TABLE "disclosures" CASCADE;
  DROP TYPE "public"."enum_applicants_kind";
  DROP TYPE "public"."enum_disclosures_stage";`)
}
