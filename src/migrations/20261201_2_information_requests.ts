import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_information_requests_papers_shown" AS ENUM('ktp', 'ktp_semua_anggota', 'surat_kuasa_kelompok', 'pengesahan_badan_hukum', 'ktp_pengurus', 'ad_art', 'ktp_penerima_kuasa', 'surat_kuasa_khusus');
  CREATE TYPE "public"."enum_information_requests_refused_under" AS ENUM('a1', 'a2', 'a3', 'a4', 'a5', 'b', 'c', 'd', 'e', 'f', 'g', 'h1', 'h2', 'h3', 'h4', 'h5', 'i', 'j');
  CREATE TYPE "public"."enum_information_requests_never_exempt_found" AS ENUM('putusan_pengadilan', 'ketetapan', 'sp3', 'rencana_anggaran', 'laporan_keuangan', 'uang_korupsi');
  CREATE TYPE "public"."enum_information_requests_channel" AS ENUM('site', 'email', 'walk_in', 'letter', 'phone', 'app');
  CREATE TYPE "public"."enum_information_requests_way_to_obtain" AS ENUM('melihat', 'salinan');
  CREATE TYPE "public"."enum_information_requests_format" AS ENUM('softcopy', 'hardcopy');
  CREATE TYPE "public"."enum_information_requests_delivery" AS ENUM('surel', 'ambil', 'pos', 'kurir', 'situs');
  CREATE TYPE "public"."enum_information_requests_outcome" AS ENUM('diberikan', 'diberikan_sebagian', 'ditolak', 'tidak_dikuasai', 'tidak_didokumentasikan', 'dicabut', 'gugur');
  CREATE TYPE "public"."enum_information_requests_stage" AS ENUM('diterima', 'tidak_lengkap', 'terdaftar', 'disposisi', 'telaah', 'siap_beri', 'siap_sebagian', 'siap_tolak', 'dipenuhi', 'dipenuhi_sebagian', 'ditolak', 'dialihkan', 'tidak_didokumentasikan', 'gugur', 'dicabut', 'selesai');
  CREATE TYPE "public"."enum_dispositions_stage" AS ENUM('diminta', 'dijawab', 'dikembalikan', 'ditarik');
  CREATE TYPE "public"."enum_keberatan_grounds" AS ENUM('a', 'b', 'c', 'd', 'e', 'f', 'g');
  CREATE TYPE "public"."enum_keberatan_channel" AS ENUM('site', 'email', 'walk_in', 'letter', 'phone', 'app');
  CREATE TYPE "public"."enum_keberatan_outcome" AS ENUM('dikabulkan', 'dikabulkan_sebagian', 'ditolak');
  CREATE TYPE "public"."enum_keberatan_stage" AS ENUM('diterima', 'dikabulkan', 'dikabulkan_sebagian', 'ditolak', 'dicabut', 'selesai');
  CREATE TYPE "public"."enum_uji_konsekuensi_letters" AS ENUM('a1', 'a2', 'a3', 'a4', 'a5', 'b', 'c', 'd', 'e', 'f', 'g', 'h1', 'h2', 'h3', 'h4', 'h5', 'i', 'j');
  CREATE TYPE "public"."enum_uji_konsekuensi_stage" AS ENUM('disusun', 'ditandatangani', 'berakhir', 'dibuka', 'dibatalkan');
  CREATE TABLE "information_requests_papers_shown" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_information_requests_papers_shown",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "information_requests_refused_under" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_information_requests_refused_under",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "information_requests_never_exempt_found" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_information_requests_never_exempt_found",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "information_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"applicant_id" uuid NOT NULL,
  	"subject" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"purpose" varchar,
  	"channel" "enum_information_requests_channel" DEFAULT 'walk_in' NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"way_to_obtain" "enum_information_requests_way_to_obtain",
  	"format" "enum_information_requests_format",
  	"delivery" "enum_information_requests_delivery",
  	"assisted" boolean DEFAULT false,
  	"is_clear" boolean DEFAULT false,
  	"internal_note" varchar,
  	"answer" varchar,
  	"held_by" varchar,
  	"consequence_test_id" uuid,
  	"never_exempt_checked" boolean DEFAULT false,
  	"redacted_copy" varchar,
  	"cost_sheets" numeric,
  	"cost_per_sheet" numeric,
  	"cost_delivery" numeric,
  	"cost_other" numeric,
  	"cost_payment" varchar,
  	"assignment_note" varchar,
  	"days_to_extend" numeric,
  	"extension_days" numeric,
  	"unit_id" uuid NOT NULL,
  	"handled_by_id" uuid,
  	"number" varchar,
  	"registered_at" timestamp(3) with time zone,
  	"due_on" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"check_at" timestamp(3) with time zone,
  	"clock" jsonb,
  	"complete_on" varchar,
  	"complete_at" timestamp(3) with time zone,
  	"incomplete_note" varchar,
  	"extension_reason" varchar,
  	"extension_at" timestamp(3) with time zone,
  	"joined_at" timestamp(3) with time zone,
  	"unit_answers" varchar,
  	"outcome" "enum_information_requests_outcome",
  	"decided_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"objection_ends_on" varchar,
  	"closes_at" timestamp(3) with time zone,
  	"code_hash" varchar,
  	"stage" "enum_information_requests_stage" DEFAULT 'diterima' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "information_requests_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"units_id" uuid
  );
  
  CREATE TABLE "dispositions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"subject" varchar,
  	"description" varchar,
  	"note" varchar,
  	"answer" varchar,
  	"unit_id" uuid NOT NULL,
  	"request_id" uuid NOT NULL,
  	"request_number" varchar,
  	"due_on" varchar,
  	"due_at" timestamp(3) with time zone,
  	"reminders" jsonb,
  	"remind_at" timestamp(3) with time zone,
  	"reminded" numeric,
  	"answered_at" timestamp(3) with time zone,
  	"answered_by_id" uuid,
  	"return_note" varchar,
  	"stage" "enum_dispositions_stage" DEFAULT 'diminta' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "keberatan_grounds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_keberatan_grounds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "keberatan" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request_id" uuid NOT NULL,
  	"reason" varchar NOT NULL,
  	"channel" "enum_keberatan_channel" DEFAULT 'walk_in' NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"answer" varchar,
  	"unit_id" uuid NOT NULL,
  	"applicant_id" uuid,
  	"number" varchar,
  	"request_number" varchar,
  	"filed_late" boolean,
  	"due_on" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"check_at" timestamp(3) with time zone,
  	"clock" jsonb,
  	"outcome" "enum_keberatan_outcome",
  	"decided_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"dispute_ends_on" varchar,
  	"closes_at" timestamp(3) with time zone,
  	"stage" "enum_keberatan_stage" DEFAULT 'diterima' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "uji_konsekuensi_letters" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_uji_konsekuensi_letters",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "uji_konsekuensi" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"law" varchar,
  	"if_opened" varchar,
  	"if_closed" varchar,
  	"public_interest" varchar,
  	"participants" varchar,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"unit_id" uuid NOT NULL,
  	"number" varchar,
  	"signed_at" timestamp(3) with time zone,
  	"signed_by_id" uuid,
  	"stage" "enum_uji_konsekuensi_stage" DEFAULT 'disusun' NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "units" ADD COLUMN "case_number_pattern" varchar;
  ALTER TABLE "information_requests_papers_shown" ADD CONSTRAINT "information_requests_papers_shown_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."information_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "information_requests_refused_under" ADD CONSTRAINT "information_requests_refused_under_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."information_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "information_requests_never_exempt_found" ADD CONSTRAINT "information_requests_never_exempt_found_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."information_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_consequence_test_id_uji_konsekuensi_id_fk" FOREIGN KEY ("consequence_test_id") REFERENCES "public"."uji_konsekuensi"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_handled_by_id_users_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests_rels" ADD CONSTRAINT "information_requests_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."information_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "information_requests_rels" ADD CONSTRAINT "information_requests_rels_units_fk" FOREIGN KEY ("units_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_request_id_information_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."information_requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "keberatan_grounds" ADD CONSTRAINT "keberatan_grounds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."keberatan"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_request_id_information_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."information_requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "keberatan" ADD CONSTRAINT "keberatan_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uji_konsekuensi_letters" ADD CONSTRAINT "uji_konsekuensi_letters_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."uji_konsekuensi"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "uji_konsekuensi" ADD CONSTRAINT "uji_konsekuensi_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "uji_konsekuensi" ADD CONSTRAINT "uji_konsekuensi_signed_by_id_users_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "information_requests_papers_shown_order_idx" ON "information_requests_papers_shown" USING btree ("order");
  CREATE INDEX "information_requests_papers_shown_parent_idx" ON "information_requests_papers_shown" USING btree ("parent_id");
  CREATE INDEX "information_requests_refused_under_order_idx" ON "information_requests_refused_under" USING btree ("order");
  CREATE INDEX "information_requests_refused_under_parent_idx" ON "information_requests_refused_under" USING btree ("parent_id");
  CREATE INDEX "information_requests_never_exempt_found_order_idx" ON "information_requests_never_exempt_found" USING btree ("order");
  CREATE INDEX "information_requests_never_exempt_found_parent_idx" ON "information_requests_never_exempt_found" USING btree ("parent_id");
  CREATE INDEX "information_requests_applicant_idx" ON "information_requests" USING btree ("applicant_id");
  CREATE INDEX "information_requests_received_at_idx" ON "information_requests" USING btree ("received_at");
  CREATE INDEX "information_requests_consequence_test_idx" ON "information_requests" USING btree ("consequence_test_id");
  CREATE INDEX "information_requests_unit_idx" ON "information_requests" USING btree ("unit_id");
  CREATE INDEX "information_requests_handled_by_idx" ON "information_requests" USING btree ("handled_by_id");
  CREATE UNIQUE INDEX "information_requests_number_idx" ON "information_requests" USING btree ("number");
  CREATE INDEX "information_requests_due_on_idx" ON "information_requests" USING btree ("due_on");
  CREATE INDEX "information_requests_due_at_idx" ON "information_requests" USING btree ("due_at");
  CREATE INDEX "information_requests_check_at_idx" ON "information_requests" USING btree ("check_at");
  CREATE INDEX "information_requests_joined_at_idx" ON "information_requests" USING btree ("joined_at");
  CREATE INDEX "information_requests_outcome_idx" ON "information_requests" USING btree ("outcome");
  CREATE INDEX "information_requests_decided_at_idx" ON "information_requests" USING btree ("decided_at");
  CREATE INDEX "information_requests_decided_by_idx" ON "information_requests" USING btree ("decided_by_id");
  CREATE INDEX "information_requests_closes_at_idx" ON "information_requests" USING btree ("closes_at");
  CREATE INDEX "information_requests_code_hash_idx" ON "information_requests" USING btree ("code_hash");
  CREATE INDEX "information_requests_stage_idx" ON "information_requests" USING btree ("stage");
  CREATE INDEX "information_requests_updated_at_idx" ON "information_requests" USING btree ("updated_at");
  CREATE INDEX "information_requests_created_at_idx" ON "information_requests" USING btree ("created_at");
  CREATE INDEX "information_requests_rels_order_idx" ON "information_requests_rels" USING btree ("order");
  CREATE INDEX "information_requests_rels_parent_idx" ON "information_requests_rels" USING btree ("parent_id");
  CREATE INDEX "information_requests_rels_path_idx" ON "information_requests_rels" USING btree ("path");
  CREATE INDEX "information_requests_rels_units_id_idx" ON "information_requests_rels" USING btree ("units_id");
  CREATE INDEX "dispositions_unit_idx" ON "dispositions" USING btree ("unit_id");
  CREATE INDEX "dispositions_request_idx" ON "dispositions" USING btree ("request_id");
  CREATE INDEX "dispositions_request_number_idx" ON "dispositions" USING btree ("request_number");
  CREATE INDEX "dispositions_due_on_idx" ON "dispositions" USING btree ("due_on");
  CREATE INDEX "dispositions_remind_at_idx" ON "dispositions" USING btree ("remind_at");
  CREATE INDEX "dispositions_answered_by_idx" ON "dispositions" USING btree ("answered_by_id");
  CREATE INDEX "dispositions_stage_idx" ON "dispositions" USING btree ("stage");
  CREATE INDEX "dispositions_updated_at_idx" ON "dispositions" USING btree ("updated_at");
  CREATE INDEX "dispositions_created_at_idx" ON "dispositions" USING btree ("created_at");
  CREATE INDEX "keberatan_grounds_order_idx" ON "keberatan_grounds" USING btree ("order");
  CREATE INDEX "keberatan_grounds_parent_idx" ON "keberatan_grounds" USING btree ("parent_id");
  CREATE INDEX "keberatan_request_idx" ON "keberatan" USING btree ("request_id");
  CREATE INDEX "keberatan_unit_idx" ON "keberatan" USING btree ("unit_id");
  CREATE INDEX "keberatan_applicant_idx" ON "keberatan" USING btree ("applicant_id");
  CREATE UNIQUE INDEX "keberatan_number_idx" ON "keberatan" USING btree ("number");
  CREATE INDEX "keberatan_request_number_idx" ON "keberatan" USING btree ("request_number");
  CREATE INDEX "keberatan_due_on_idx" ON "keberatan" USING btree ("due_on");
  CREATE INDEX "keberatan_check_at_idx" ON "keberatan" USING btree ("check_at");
  CREATE INDEX "keberatan_decided_by_idx" ON "keberatan" USING btree ("decided_by_id");
  CREATE INDEX "keberatan_closes_at_idx" ON "keberatan" USING btree ("closes_at");
  CREATE INDEX "keberatan_stage_idx" ON "keberatan" USING btree ("stage");
  CREATE INDEX "keberatan_updated_at_idx" ON "keberatan" USING btree ("updated_at");
  CREATE INDEX "keberatan_created_at_idx" ON "keberatan" USING btree ("created_at");
  CREATE INDEX "uji_konsekuensi_letters_order_idx" ON "uji_konsekuensi_letters" USING btree ("order");
  CREATE INDEX "uji_konsekuensi_letters_parent_idx" ON "uji_konsekuensi_letters" USING btree ("parent_id");
  CREATE INDEX "uji_konsekuensi_ends_at_idx" ON "uji_konsekuensi" USING btree ("ends_at");
  CREATE INDEX "uji_konsekuensi_unit_idx" ON "uji_konsekuensi" USING btree ("unit_id");
  CREATE UNIQUE INDEX "uji_konsekuensi_number_idx" ON "uji_konsekuensi" USING btree ("number");
  CREATE INDEX "uji_konsekuensi_signed_by_idx" ON "uji_konsekuensi" USING btree ("signed_by_id");
  CREATE INDEX "uji_konsekuensi_stage_idx" ON "uji_konsekuensi" USING btree ("stage");
  CREATE INDEX "uji_konsekuensi_updated_at_idx" ON "uji_konsekuensi" USING btree ("updated_at");
  CREATE INDEX "uji_konsekuensi_created_at_idx" ON "uji_konsekuensi" USING btree ("created_at");
  CREATE INDEX "information_requests_u1_list" ON "information_requests" USING btree ("scope_u1","due_on");
  CREATE INDEX "information_requests_u2_list" ON "information_requests" USING btree ("scope_u2","due_on");
  CREATE INDEX "information_requests_u3_list" ON "information_requests" USING btree ("scope_u3","due_on");
  CREATE INDEX "information_requests_u4_list" ON "information_requests" USING btree ("scope_u4","due_on");
  CREATE INDEX "information_requests_u5_list" ON "information_requests" USING btree ("scope_u5","due_on");
  CREATE INDEX "dispositions_u1_list" ON "dispositions" USING btree ("scope_u1","due_on");
  CREATE INDEX "dispositions_u2_list" ON "dispositions" USING btree ("scope_u2","due_on");
  CREATE INDEX "dispositions_u3_list" ON "dispositions" USING btree ("scope_u3","due_on");
  CREATE INDEX "dispositions_u4_list" ON "dispositions" USING btree ("scope_u4","due_on");
  CREATE INDEX "dispositions_u5_list" ON "dispositions" USING btree ("scope_u5","due_on");
  CREATE INDEX "keberatan_u1_list" ON "keberatan" USING btree ("scope_u1","due_on");
  CREATE INDEX "keberatan_u2_list" ON "keberatan" USING btree ("scope_u2","due_on");
  CREATE INDEX "keberatan_u3_list" ON "keberatan" USING btree ("scope_u3","due_on");
  CREATE INDEX "keberatan_u4_list" ON "keberatan" USING btree ("scope_u4","due_on");
  CREATE INDEX "keberatan_u5_list" ON "keberatan" USING btree ("scope_u5","due_on");
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_numbered" CHECK ("number" is not null and "code_hash" is not null);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "information_requests_papers_shown" CASCADE;
  DROP TABLE "information_requests_refused_under" CASCADE;
  DROP TABLE "information_requests_never_exempt_found" CASCADE;
  DROP TABLE "information_requests" CASCADE;
  DROP TABLE "information_requests_rels" CASCADE;
  DROP TABLE "dispositions" CASCADE;
  DROP TABLE "keberatan_grounds" CASCADE;
  DROP TABLE "keberatan" CASCADE;
  DROP TABLE "uji_konsekuensi_letters" CASCADE;
  DROP TABLE "uji_konsekuensi" CASCADE;
  ALTER TABLE "units" DROP COLUMN "case_number_pattern";
  DROP TYPE "public"."enum_information_requests_papers_shown";
  DROP TYPE "public"."enum_information_requests_refused_under";
  DROP TYPE "public"."enum_information_requests_never_exempt_found";
  DROP TYPE "public"."enum_information_requests_channel";
  DROP TYPE "public"."enum_information_requests_way_to_obtain";
  DROP TYPE "public"."enum_information_requests_format";
  DROP TYPE "public"."enum_information_requests_delivery";
  DROP TYPE "public"."enum_information_requests_outcome";
  DROP TYPE "public"."enum_information_requests_stage";
  DROP TYPE "public"."enum_dispositions_stage";
  DROP TYPE "public"."enum_keberatan_grounds";
  DROP TYPE "public"."enum_keberatan_channel";
  DROP TYPE "public"."enum_keberatan_outcome";
  DROP TYPE "public"."enum_keberatan_stage";
  DROP TYPE "public"."enum_uji_konsekuensi_letters";
  DROP TYPE "public"."enum_uji_konsekuensi_stage";`)
}
