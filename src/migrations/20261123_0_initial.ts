import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_press_releases_flags" AS ENUM('child', 'sexual_violence', 'suspect_visible', 'victim', 'officer_at_risk');
  CREATE TYPE "public"."enum_press_releases_kind" AS ENUM('siaran_pers', 'keterangan', 'giat', 'imbauan', 'klarifikasi', 'dpo');
  CREATE TYPE "public"."enum_press_releases_classification" AS ENUM('berkala', 'serta_merta', 'setiap_saat', 'dikecualikan');
  CREATE TYPE "public"."enum_press_releases_stage" AS ENUM('draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived');
  CREATE TYPE "public"."enum__press_releases_v_version_flags" AS ENUM('child', 'sexual_violence', 'suspect_visible', 'victim', 'officer_at_risk');
  CREATE TYPE "public"."enum__press_releases_v_version_kind" AS ENUM('siaran_pers', 'keterangan', 'giat', 'imbauan', 'klarifikasi', 'dpo');
  CREATE TYPE "public"."enum__press_releases_v_version_classification" AS ENUM('berkala', 'serta_merta', 'setiap_saat', 'dikecualikan');
  CREATE TYPE "public"."enum__press_releases_v_version_stage" AS ENUM('draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived');
  CREATE TYPE "public"."enum_assets_flags" AS ENUM('child', 'sexual_violence', 'suspect_visible', 'victim', 'officer_at_risk');
  CREATE TYPE "public"."enum_assets_classification" AS ENUM('berkala', 'serta_merta', 'setiap_saat', 'dikecualikan');
  CREATE TYPE "public"."enum_assets_kind" AS ENUM('photo', 'video', 'audio', 'document');
  CREATE TYPE "public"."enum_assets_stage" AS ENUM('active', 'archived');
  CREATE TYPE "public"."enum_units_kind" AS ENUM('satker', 'satwil');
  CREATE TYPE "public"."enum_units_time_zone" AS ENUM('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura');
  CREATE TYPE "public"."enum_users_posts_role" AS ENUM('operator', 'editor', 'approver', 'ppid_officer', 'ppid_superior', 'auditor', 'admin');
  CREATE TYPE "public"."enum_webhook_endpoints_types" AS ENUM('press_release.published', 'press_release.corrected', 'press_release.withdrawn');
  CREATE TYPE "public"."enum_webhook_endpoints_state" AS ENUM('pending', 'active', 'paused', 'failing');
  CREATE TABLE "press_releases_flags" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_press_releases_flags",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "press_releases" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"lead" varchar,
  	"body" jsonb,
  	"unit_id" uuid NOT NULL,
  	"kind" "enum_press_releases_kind" DEFAULT 'siaran_pers' NOT NULL,
  	"place" varchar,
  	"occurred_at" timestamp(3) with time zone,
  	"embargo_until" timestamp(3) with time zone,
  	"classification" "enum_press_releases_classification",
  	"author_id" uuid,
  	"number" varchar,
  	"published_at" timestamp(3) with time zone,
  	"scheduled_at" timestamp(3) with time zone,
  	"correction_note" varchar,
  	"correction_at" timestamp(3) with time zone,
  	"withdrawal_reason" varchar,
  	"withdrawal_at" timestamp(3) with time zone,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"stage" "enum_press_releases_stage" DEFAULT 'draft' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "press_releases_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"assets_id" uuid
  );
  
  CREATE TABLE "_press_releases_v_version_flags" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__press_releases_v_version_flags",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_press_releases_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_lead" varchar,
  	"version_body" jsonb,
  	"version_unit_id" uuid NOT NULL,
  	"version_kind" "enum__press_releases_v_version_kind" DEFAULT 'siaran_pers' NOT NULL,
  	"version_place" varchar,
  	"version_occurred_at" timestamp(3) with time zone,
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_classification" "enum__press_releases_v_version_classification",
  	"version_author_id" uuid,
  	"version_number" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_scheduled_at" timestamp(3) with time zone,
  	"version_correction_note" varchar,
  	"version_correction_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" varchar,
  	"version_withdrawal_at" timestamp(3) with time zone,
  	"version_scope_u1" varchar,
  	"version_scope_u2" varchar,
  	"version_scope_u3" varchar,
  	"version_scope_u4" varchar,
  	"version_scope_u5" varchar,
  	"version_scope_u6" varchar,
  	"version_stage" "enum__press_releases_v_version_stage" DEFAULT 'draft' NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_press_releases_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"assets_id" uuid
  );
  
  CREATE TABLE "assets_flags" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_assets_flags",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "assets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"headline" varchar,
  	"caption" varchar,
  	"creator" varchar,
  	"credit" varchar,
  	"place" varchar,
  	"taken_at" timestamp(3) with time zone,
  	"unit_id" uuid NOT NULL,
  	"classification" "enum_assets_classification",
  	"kind" "enum_assets_kind" NOT NULL,
  	"sha256" varchar,
  	"original_filename" varchar,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"stage" "enum_assets_stage" DEFAULT 'active' NOT NULL,
  	"prefix" varchar DEFAULT '',
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_preview_url" varchar,
  	"sizes_preview_width" numeric,
  	"sizes_preview_height" numeric,
  	"sizes_preview_mime_type" varchar,
  	"sizes_preview_filesize" numeric,
  	"sizes_preview_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar
  );
  
  CREATE TABLE "assets_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "units" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_units_kind" NOT NULL,
  	"level" varchar NOT NULL,
  	"parent_id" uuid,
  	"time_zone" "enum_units_time_zone" DEFAULT 'Asia/Jakarta' NOT NULL,
  	"serves_parent" boolean DEFAULT false,
  	"number_template" varchar,
  	"valid_from" timestamp(3) with time zone,
  	"valid_to" timestamp(3) with time zone,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"scope_depth" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "units_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "users_posts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"role" "enum_users_posts_role" NOT NULL,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"reach_unit" varchar,
  	"reach_depth" numeric,
  	"reach_root" varchar
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "audit_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"seq" numeric NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" varchar NOT NULL,
  	"collection" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"actor_id" varchar,
  	"actor_name" varchar,
  	"address" varchar,
  	"changes" jsonb,
  	"reason" varchar,
  	"previous_hash" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar
  );
  
  CREATE TABLE "outlets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"contact" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webhook_endpoints_types" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_webhook_endpoints_types",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhook_endpoints" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"outlet_id" uuid NOT NULL,
  	"url" varchar NOT NULL,
  	"state" "enum_webhook_endpoints_state" DEFAULT 'pending' NOT NULL,
  	"last_problem" varchar,
  	"secret_made_at" timestamp(3) with time zone,
  	"secret_sealed" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "press_releases_flags" ADD CONSTRAINT "press_releases_flags_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press_releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_releases" ADD CONSTRAINT "press_releases_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "press_releases" ADD CONSTRAINT "press_releases_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "press_releases_rels" ADD CONSTRAINT "press_releases_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press_releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_releases_rels" ADD CONSTRAINT "press_releases_rels_assets_fk" FOREIGN KEY ("assets_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v_version_flags" ADD CONSTRAINT "_press_releases_v_version_flags_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_press_releases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v" ADD CONSTRAINT "_press_releases_v_parent_id_press_releases_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press_releases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_press_releases_v" ADD CONSTRAINT "_press_releases_v_version_unit_id_units_id_fk" FOREIGN KEY ("version_unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_press_releases_v" ADD CONSTRAINT "_press_releases_v_version_author_id_users_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_press_releases_v_rels" ADD CONSTRAINT "_press_releases_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_press_releases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v_rels" ADD CONSTRAINT "_press_releases_v_rels_assets_fk" FOREIGN KEY ("assets_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "assets_flags" ADD CONSTRAINT "assets_flags_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "assets" ADD CONSTRAINT "assets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assets_texts" ADD CONSTRAINT "assets_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "units_texts" ADD CONSTRAINT "units_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_posts" ADD CONSTRAINT "users_posts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_posts" ADD CONSTRAINT "users_posts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webhook_endpoints_types" ADD CONSTRAINT "webhook_endpoints_types_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "press_releases_flags_order_idx" ON "press_releases_flags" USING btree ("order");
  CREATE INDEX "press_releases_flags_parent_idx" ON "press_releases_flags" USING btree ("parent_id");
  CREATE INDEX "press_releases_unit_idx" ON "press_releases" USING btree ("unit_id");
  CREATE INDEX "press_releases_author_idx" ON "press_releases" USING btree ("author_id");
  CREATE UNIQUE INDEX "press_releases_number_idx" ON "press_releases" USING btree ("number");
  CREATE INDEX "press_releases_published_at_idx" ON "press_releases" USING btree ("published_at");
  CREATE INDEX "press_releases_scheduled_at_idx" ON "press_releases" USING btree ("scheduled_at");
  CREATE INDEX "press_releases_stage_idx" ON "press_releases" USING btree ("stage");
  CREATE INDEX "press_releases_updated_at_idx" ON "press_releases" USING btree ("updated_at");
  CREATE INDEX "press_releases_created_at_idx" ON "press_releases" USING btree ("created_at");
  CREATE INDEX "press_releases_rels_order_idx" ON "press_releases_rels" USING btree ("order");
  CREATE INDEX "press_releases_rels_parent_idx" ON "press_releases_rels" USING btree ("parent_id");
  CREATE INDEX "press_releases_rels_path_idx" ON "press_releases_rels" USING btree ("path");
  CREATE INDEX "press_releases_rels_assets_id_idx" ON "press_releases_rels" USING btree ("assets_id");
  CREATE INDEX "_press_releases_v_version_flags_order_idx" ON "_press_releases_v_version_flags" USING btree ("order");
  CREATE INDEX "_press_releases_v_version_flags_parent_idx" ON "_press_releases_v_version_flags" USING btree ("parent_id");
  CREATE INDEX "_press_releases_v_parent_idx" ON "_press_releases_v" USING btree ("parent_id");
  CREATE INDEX "_press_releases_v_version_version_unit_idx" ON "_press_releases_v" USING btree ("version_unit_id");
  CREATE INDEX "_press_releases_v_version_version_author_idx" ON "_press_releases_v" USING btree ("version_author_id");
  CREATE INDEX "_press_releases_v_version_version_number_idx" ON "_press_releases_v" USING btree ("version_number");
  CREATE INDEX "_press_releases_v_version_version_published_at_idx" ON "_press_releases_v" USING btree ("version_published_at");
  CREATE INDEX "_press_releases_v_version_version_scheduled_at_idx" ON "_press_releases_v" USING btree ("version_scheduled_at");
  CREATE INDEX "_press_releases_v_version_version_stage_idx" ON "_press_releases_v" USING btree ("version_stage");
  CREATE INDEX "_press_releases_v_version_version_updated_at_idx" ON "_press_releases_v" USING btree ("version_updated_at");
  CREATE INDEX "_press_releases_v_version_version_created_at_idx" ON "_press_releases_v" USING btree ("version_created_at");
  CREATE INDEX "_press_releases_v_created_at_idx" ON "_press_releases_v" USING btree ("created_at");
  CREATE INDEX "_press_releases_v_updated_at_idx" ON "_press_releases_v" USING btree ("updated_at");
  CREATE INDEX "_press_releases_v_rels_order_idx" ON "_press_releases_v_rels" USING btree ("order");
  CREATE INDEX "_press_releases_v_rels_parent_idx" ON "_press_releases_v_rels" USING btree ("parent_id");
  CREATE INDEX "_press_releases_v_rels_path_idx" ON "_press_releases_v_rels" USING btree ("path");
  CREATE INDEX "_press_releases_v_rels_assets_id_idx" ON "_press_releases_v_rels" USING btree ("assets_id");
  CREATE INDEX "assets_flags_order_idx" ON "assets_flags" USING btree ("order");
  CREATE INDEX "assets_flags_parent_idx" ON "assets_flags" USING btree ("parent_id");
  CREATE INDEX "assets_unit_idx" ON "assets" USING btree ("unit_id");
  CREATE INDEX "assets_sha256_idx" ON "assets" USING btree ("sha256");
  CREATE INDEX "assets_stage_idx" ON "assets" USING btree ("stage");
  CREATE INDEX "assets_updated_at_idx" ON "assets" USING btree ("updated_at");
  CREATE INDEX "assets_created_at_idx" ON "assets" USING btree ("created_at");
  CREATE UNIQUE INDEX "assets_filename_idx" ON "assets" USING btree ("filename");
  CREATE INDEX "assets_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "assets" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "assets_sizes_preview_sizes_preview_filename_idx" ON "assets" USING btree ("sizes_preview_filename");
  CREATE INDEX "assets_sizes_large_sizes_large_filename_idx" ON "assets" USING btree ("sizes_large_filename");
  CREATE INDEX "assets_texts_order_parent" ON "assets_texts" USING btree ("order","parent_id");
  CREATE UNIQUE INDEX "units_code_idx" ON "units" USING btree ("code");
  CREATE INDEX "units_parent_idx" ON "units" USING btree ("parent_id");
  CREATE INDEX "units_updated_at_idx" ON "units" USING btree ("updated_at");
  CREATE INDEX "units_created_at_idx" ON "units" USING btree ("created_at");
  CREATE INDEX "units_texts_order_parent" ON "units_texts" USING btree ("order","parent_id");
  CREATE INDEX "users_posts_order_idx" ON "users_posts" USING btree ("_order");
  CREATE INDEX "users_posts_parent_id_idx" ON "users_posts" USING btree ("_parent_id");
  CREATE INDEX "users_posts_unit_idx" ON "users_posts" USING btree ("unit_id");
  CREATE INDEX "users_posts_reach_reach_unit_idx" ON "users_posts" USING btree ("reach_unit");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_unit_idx" ON "users" USING btree ("unit_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "audit_entries_seq_idx" ON "audit_entries" USING btree ("seq");
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_action_idx" ON "audit_entries" USING btree ("action");
  CREATE INDEX "audit_entries_document_id_idx" ON "audit_entries" USING btree ("document_id");
  CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries" USING btree ("actor_id");
  CREATE UNIQUE INDEX "outlets_name_idx" ON "outlets" USING btree ("name");
  CREATE INDEX "outlets_updated_at_idx" ON "outlets" USING btree ("updated_at");
  CREATE INDEX "outlets_created_at_idx" ON "outlets" USING btree ("created_at");
  CREATE INDEX "webhook_endpoints_types_order_idx" ON "webhook_endpoints_types" USING btree ("order");
  CREATE INDEX "webhook_endpoints_types_parent_idx" ON "webhook_endpoints_types" USING btree ("parent_id");
  CREATE INDEX "webhook_endpoints_outlet_idx" ON "webhook_endpoints" USING btree ("outlet_id");
  CREATE INDEX "webhook_endpoints_updated_at_idx" ON "webhook_endpoints" USING btree ("updated_at");
  CREATE INDEX "webhook_endpoints_created_at_idx" ON "webhook_endpoints" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "press_releases_flags" CASCADE;
  DROP TABLE "press_releases" CASCADE;
  DROP TABLE "press_releases_rels" CASCADE;
  DROP TABLE "_press_releases_v_version_flags" CASCADE;
  DROP TABLE "_press_releases_v" CASCADE;
  DROP TABLE "_press_releases_v_rels" CASCADE;
  DROP TABLE "assets_flags" CASCADE;
  DROP TABLE "assets" CASCADE;
  DROP TABLE "assets_texts" CASCADE;
  DROP TABLE "units" CASCADE;
  DROP TABLE "units_texts" CASCADE;
  DROP TABLE "users_posts" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "audit_entries" CASCADE;
  DROP TABLE "outlets" CASCADE;
  DROP TABLE "webhook_endpoints_types" CASCADE;
  DROP TABLE "webhook_endpoints" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_press_releases_flags";
  DROP TYPE "public"."enum_press_releases_kind";
  DROP TYPE "public"."enum_press_releases_classification";
  DROP TYPE "public"."enum_press_releases_stage";
  DROP TYPE "public"."enum__press_releases_v_version_flags";
  DROP TYPE "public"."enum__press_releases_v_version_kind";
  DROP TYPE "public"."enum__press_releases_v_version_classification";
  DROP TYPE "public"."enum__press_releases_v_version_stage";
  DROP TYPE "public"."enum_assets_flags";
  DROP TYPE "public"."enum_assets_classification";
  DROP TYPE "public"."enum_assets_kind";
  DROP TYPE "public"."enum_assets_stage";
  DROP TYPE "public"."enum_units_kind";
  DROP TYPE "public"."enum_units_time_zone";
  DROP TYPE "public"."enum_users_posts_role";
  DROP TYPE "public"."enum_webhook_endpoints_types";
  DROP TYPE "public"."enum_webhook_endpoints_state";`)
}
