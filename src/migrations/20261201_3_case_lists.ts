import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_sengketa_grounds" AS ENUM('a', 'b', 'c', 'd', 'e', 'f', 'g');
  CREATE TYPE "public"."enum_sengketa_ruling" AS ENUM('menguatkan', 'membuka', 'membuka_sebagian');
  CREATE TYPE "public"."enum_sengketa_stage" AS ENUM('terdaftar', 'mediasi', 'ajudikasi', 'putusan_ki', 'gugatan', 'kasasi', 'selesai');
  CREATE TYPE "public"."enum_case_messages_audience" AS ENUM('pemohon', 'internal');
  CREATE TYPE "public"."enum_dip_forms" AS ENUM('cetak', 'rekaman', 'daring');
  CREATE TYPE "public"."enum_dip_kind" AS ENUM('berkala', 'serta_merta', 'setiap_saat');
  CREATE TYPE "public"."enum_dip_stage" AS ENUM('draf', 'ditetapkan', 'dicabut');
  CREATE TYPE "public"."enum_dik_stage" AS ENUM('draf', 'ditetapkan', 'dibuka', 'berakhir', 'dicabut');
  CREATE TABLE "sengketa_grounds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_sengketa_grounds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "sengketa" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"objection_id" uuid NOT NULL,
  	"register_number" varchar NOT NULL,
  	"commission" varchar NOT NULL,
  	"registered_at" timestamp(3) with time zone NOT NULL,
  	"mediation_at" timestamp(3) with time zone,
  	"adjudication_at" timestamp(3) with time zone,
  	"ruling" "enum_sengketa_ruling",
  	"ruling_received_at" timestamp(3) with time zone,
  	"lawsuit_at" timestamp(3) with time zone,
  	"court_ruling_received_at" timestamp(3) with time zone,
  	"cassation_at" timestamp(3) with time zone,
  	"note" varchar,
  	"unit_id" uuid NOT NULL,
  	"objection_number" varchar,
  	"starts_by_on" varchar,
  	"ends_by_on" varchar,
  	"lawsuit_ends_on" varchar,
  	"cassation_ends_on" varchar,
  	"finished_at" timestamp(3) with time zone,
  	"stage" "enum_sengketa_stage" DEFAULT 'terdaftar' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request_id" uuid NOT NULL,
  	"audience" "enum_case_messages_audience" NOT NULL,
  	"text" varchar NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"request_number" varchar,
  	"written_by_id" uuid,
  	"written_by_name" varchar,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "dip_forms" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_dip_forms",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "dip" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_dip_kind" DEFAULT 'setiap_saat' NOT NULL,
  	"summary" varchar,
  	"holder" varchar,
  	"responsible" varchar,
  	"made_at" varchar,
  	"retention" varchar,
  	"link" varchar,
  	"year" numeric,
  	"decision_number" varchar,
  	"unit_id" uuid NOT NULL,
  	"version" numeric,
  	"decided_at" timestamp(3) with time zone,
  	"opened_from" varchar,
  	"stage" "enum_dip_stage" DEFAULT 'draf' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "dik" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"law" varchar,
  	"if_opened" varchar,
  	"if_closed" varchar,
  	"consequence_test_id" uuid,
  	"year" numeric,
  	"decision_number" varchar,
  	"unit_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"warnings" jsonb,
  	"warned" numeric,
  	"warn_at" timestamp(3) with time zone,
  	"version" numeric,
  	"decided_at" timestamp(3) with time zone,
  	"stage" "enum_dik_stage" DEFAULT 'draf' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "sengketa_grounds" ADD CONSTRAINT "sengketa_grounds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sengketa"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sengketa" ADD CONSTRAINT "sengketa_objection_id_keberatan_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."keberatan"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sengketa" ADD CONSTRAINT "sengketa_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_request_id_information_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."information_requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dip_forms" ADD CONSTRAINT "dip_forms_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."dip"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "dip" ADD CONSTRAINT "dip_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dik" ADD CONSTRAINT "dik_consequence_test_id_uji_konsekuensi_id_fk" FOREIGN KEY ("consequence_test_id") REFERENCES "public"."uji_konsekuensi"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dik" ADD CONSTRAINT "dik_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "sengketa_grounds_order_idx" ON "sengketa_grounds" USING btree ("order");
  CREATE INDEX "sengketa_grounds_parent_idx" ON "sengketa_grounds" USING btree ("parent_id");
  CREATE INDEX "sengketa_objection_idx" ON "sengketa" USING btree ("objection_id");
  CREATE INDEX "sengketa_unit_idx" ON "sengketa" USING btree ("unit_id");
  CREATE INDEX "sengketa_objection_number_idx" ON "sengketa" USING btree ("objection_number");
  CREATE INDEX "sengketa_ends_by_on_idx" ON "sengketa" USING btree ("ends_by_on");
  CREATE INDEX "sengketa_stage_idx" ON "sengketa" USING btree ("stage");
  CREATE INDEX "sengketa_updated_at_idx" ON "sengketa" USING btree ("updated_at");
  CREATE INDEX "sengketa_created_at_idx" ON "sengketa" USING btree ("created_at");
  CREATE INDEX "case_messages_request_idx" ON "case_messages" USING btree ("request_id");
  CREATE INDEX "case_messages_unit_idx" ON "case_messages" USING btree ("unit_id");
  CREATE INDEX "case_messages_request_number_idx" ON "case_messages" USING btree ("request_number");
  CREATE INDEX "case_messages_written_by_idx" ON "case_messages" USING btree ("written_by_id");
  CREATE INDEX "case_messages_updated_at_idx" ON "case_messages" USING btree ("updated_at");
  CREATE INDEX "case_messages_created_at_idx" ON "case_messages" USING btree ("created_at");
  CREATE INDEX "dip_forms_order_idx" ON "dip_forms" USING btree ("order");
  CREATE INDEX "dip_forms_parent_idx" ON "dip_forms" USING btree ("parent_id");
  CREATE INDEX "dip_title_idx" ON "dip" USING btree ("title");
  CREATE INDEX "dip_year_idx" ON "dip" USING btree ("year");
  CREATE INDEX "dip_unit_idx" ON "dip" USING btree ("unit_id");
  CREATE INDEX "dip_opened_from_idx" ON "dip" USING btree ("opened_from");
  CREATE INDEX "dip_stage_idx" ON "dip" USING btree ("stage");
  CREATE INDEX "dip_updated_at_idx" ON "dip" USING btree ("updated_at");
  CREATE INDEX "dip_created_at_idx" ON "dip" USING btree ("created_at");
  CREATE INDEX "dik_title_idx" ON "dik" USING btree ("title");
  CREATE INDEX "dik_consequence_test_idx" ON "dik" USING btree ("consequence_test_id");
  CREATE INDEX "dik_year_idx" ON "dik" USING btree ("year");
  CREATE INDEX "dik_unit_idx" ON "dik" USING btree ("unit_id");
  CREATE INDEX "dik_ends_at_idx" ON "dik" USING btree ("ends_at");
  CREATE INDEX "dik_warn_at_idx" ON "dik" USING btree ("warn_at");
  CREATE INDEX "dik_stage_idx" ON "dik" USING btree ("stage");
  CREATE INDEX "dik_updated_at_idx" ON "dik" USING btree ("updated_at");
  CREATE INDEX "dik_created_at_idx" ON "dik" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "sengketa_grounds" CASCADE;
  DROP TABLE "sengketa" CASCADE;
  DROP TABLE "case_messages" CASCADE;
  DROP TABLE "dip_forms" CASCADE;
  DROP TABLE "dip" CASCADE;
  DROP TABLE "dik" CASCADE;
  DROP TYPE "public"."enum_sengketa_grounds";
  DROP TYPE "public"."enum_sengketa_ruling";
  DROP TYPE "public"."enum_sengketa_stage";
  DROP TYPE "public"."enum_case_messages_audience";
  DROP TYPE "public"."enum_dip_forms";
  DROP TYPE "public"."enum_dip_kind";
  DROP TYPE "public"."enum_dip_stage";
  DROP TYPE "public"."enum_dik_stage";`)
}
