import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_stand_ins_role" AS ENUM('operator', 'editor', 'approver', 'ppid_officer', 'ppid_superior', 'auditor', 'admin');
  CREATE TYPE "public"."enum_stand_ins_stage" AS ENUM('appointed', 'ended');
  CREATE TABLE "stand_ins" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"role" "enum_stand_ins_role" NOT NULL,
  	"absentee_id" uuid NOT NULL,
  	"stand_in_id" uuid NOT NULL,
  	"from" timestamp(3) with time zone NOT NULL,
  	"to" timestamp(3) with time zone NOT NULL,
  	"reason" varchar NOT NULL,
  	"basis" varchar,
  	"stand_in_name" varchar,
  	"absentee_name" varchar,
  	"appointed_by_id" uuid,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"end_reason" varchar,
  	"stage" "enum_stand_ins_stage" DEFAULT 'appointed' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "personnel_number" varchar;
  ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absentee_id_users_id_fk" FOREIGN KEY ("absentee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_stand_in_id_users_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_appointed_by_id_users_id_fk" FOREIGN KEY ("appointed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stand_ins_unit_idx" ON "stand_ins" USING btree ("unit_id");
  CREATE INDEX "stand_ins_absentee_idx" ON "stand_ins" USING btree ("absentee_id");
  CREATE INDEX "stand_ins_stand_in_idx" ON "stand_ins" USING btree ("stand_in_id");
  CREATE INDEX "stand_ins_appointed_by_idx" ON "stand_ins" USING btree ("appointed_by_id");
  CREATE INDEX "stand_ins_stage_idx" ON "stand_ins" USING btree ("stage");
  CREATE INDEX "stand_ins_updated_at_idx" ON "stand_ins" USING btree ("updated_at");
  CREATE INDEX "stand_ins_created_at_idx" ON "stand_ins" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_personnel_number_idx" ON "users" USING btree ("personnel_number");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "stand_ins" CASCADE;
  DROP INDEX "users_personnel_number_idx";
  ALTER TABLE "users" DROP COLUMN "personnel_number";
  DROP TYPE "public"."enum_stand_ins_role";
  DROP TYPE "public"."enum_stand_ins_stage";`)
}
