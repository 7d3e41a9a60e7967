import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_calendars_status" AS ENUM('draft', 'confirmed', 'superseded', 'discarded');
  CREATE TYPE "public"."enum_calendar_days_kind" AS ENUM('libur_nasional', 'cuti_bersama', 'lokal', 'pemilu', 'penutupan_layanan');
  CREATE TYPE "public"."enum_clock_profiles_weekdays" AS ENUM('1', '2', '3', '4', '5', '6', '7');
  CREATE TYPE "public"."enum_clock_profiles_counts_from" AS ENUM('receivedAt', 'registeredAt');
  CREATE TABLE "calendars" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"year" numeric NOT NULL,
  	"unit_id" uuid,
  	"status" "enum_calendars_status" DEFAULT 'draft' NOT NULL,
  	"decree" varchar NOT NULL,
  	"announced_on" timestamp(3) with time zone,
  	"source" varchar,
  	"proposed_by_id" uuid,
  	"confirmed_by_id" uuid,
  	"confirmed_at" timestamp(3) with time zone,
  	"content_hash" varchar,
  	"preview_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "calendar_days" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"on" timestamp(3) with time zone NOT NULL,
  	"kind" "enum_calendar_days_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"decree" varchar NOT NULL,
  	"announced_on" timestamp(3) with time zone,
  	"unit_id" uuid,
  	"calendar_version_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "clock_profiles_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_clock_profiles_weekdays",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "clock_profiles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"cuti_bersama_counts" boolean DEFAULT false,
  	"twenty_four_hours" boolean DEFAULT false,
  	"counts_from" "enum_clock_profiles_counts_from" DEFAULT 'receivedAt' NOT NULL,
  	"valid_from" timestamp(3) with time zone NOT NULL,
  	"legal_note" varchar NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "calendars" ADD CONSTRAINT "calendars_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "calendars" ADD CONSTRAINT "calendars_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "calendars" ADD CONSTRAINT "calendars_confirmed_by_id_users_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_version_id_calendars_id_fk" FOREIGN KEY ("calendar_version_id") REFERENCES "public"."calendars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "clock_profiles_weekdays" ADD CONSTRAINT "clock_profiles_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."clock_profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "clock_profiles" ADD CONSTRAINT "clock_profiles_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "calendars_label_idx" ON "calendars" USING btree ("label");
  CREATE INDEX "calendars_year_idx" ON "calendars" USING btree ("year");
  CREATE INDEX "calendars_unit_idx" ON "calendars" USING btree ("unit_id");
  CREATE INDEX "calendars_status_idx" ON "calendars" USING btree ("status");
  CREATE INDEX "calendars_proposed_by_idx" ON "calendars" USING btree ("proposed_by_id");
  CREATE INDEX "calendars_confirmed_by_idx" ON "calendars" USING btree ("confirmed_by_id");
  CREATE INDEX "calendars_content_hash_idx" ON "calendars" USING btree ("content_hash");
  CREATE INDEX "calendars_updated_at_idx" ON "calendars" USING btree ("updated_at");
  CREATE INDEX "calendars_created_at_idx" ON "calendars" USING btree ("created_at");
  CREATE INDEX "calendar_days_on_idx" ON "calendar_days" USING btree ("on");
  CREATE INDEX "calendar_days_unit_idx" ON "calendar_days" USING btree ("unit_id");
  CREATE INDEX "calendar_days_calendar_version_idx" ON "calendar_days" USING btree ("calendar_version_id");
  CREATE INDEX "calendar_days_updated_at_idx" ON "calendar_days" USING btree ("updated_at");
  CREATE INDEX "calendar_days_created_at_idx" ON "calendar_days" USING btree ("created_at");
  CREATE INDEX "clock_profiles_weekdays_order_idx" ON "clock_profiles_weekdays" USING btree ("order");
  CREATE INDEX "clock_profiles_weekdays_parent_idx" ON "clock_profiles_weekdays" USING btree ("parent_id");
  CREATE INDEX "clock_profiles_unit_idx" ON "clock_profiles" USING btree ("unit_id");
  CREATE INDEX "clock_profiles_valid_from_idx" ON "clock_profiles" USING btree ("valid_from");
  CREATE INDEX "clock_profiles_updated_at_idx" ON "clock_profiles" USING btree ("updated_at");
  CREATE INDEX "clock_profiles_created_at_idx" ON "clock_profiles" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "calendars" CASCADE;
  DROP TABLE "calendar_days" CASCADE;
  DROP TABLE "clock_profiles_weekdays" CASCADE;
  DROP TABLE "clock_profiles" CASCADE;
  DROP TYPE "public"."enum_calendars_status";
  DROP TYPE "public"."enum_calendar_days_kind";
  DROP TYPE "public"."enum_clock_profiles_weekdays";
  DROP TYPE "public"."enum_clock_profiles_counts_from";`)
}
