import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_outlets_verification" AS ENUM('applied', 'verified', 'suspended');
  CREATE TYPE "public"."enum_api_keys_state" AS ENUM('active', 'revoked');
  CREATE TABLE "products" (
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
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "products_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "outlets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  CREATE TABLE "api_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"outlet_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"rate_per_minute" numeric DEFAULT 600 NOT NULL,
  	"quota_per_day" numeric DEFAULT 100000 NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"state" "enum_api_keys_state" DEFAULT 'active' NOT NULL,
  	"prefix" varchar,
  	"key_made_at" timestamp(3) with time zone,
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
  
  CREATE TABLE "api_keys_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  ALTER TABLE "outlets" ADD COLUMN "contact_name" varchar;
  ALTER TABLE "outlets" ADD COLUMN "email" varchar;
  ALTER TABLE "outlets" ADD COLUMN "phone" varchar;
  ALTER TABLE "outlets" ADD COLUMN "verification" "enum_outlets_verification" DEFAULT 'applied' NOT NULL;
  ALTER TABLE "outlets" ADD COLUMN "legal_entity" varchar;
  ALTER TABLE "outlets" ADD COLUMN "press_council" varchar;
  ALTER TABLE "products" ADD CONSTRAINT "products_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_texts" ADD CONSTRAINT "products_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "outlets_rels" ADD CONSTRAINT "outlets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "outlets_rels" ADD CONSTRAINT "outlets_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "api_keys_rels" ADD CONSTRAINT "api_keys_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."api_keys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_keys_rels" ADD CONSTRAINT "api_keys_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_unit_idx" ON "products" USING btree ("unit_id");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "products_texts_order_parent" ON "products_texts" USING btree ("order","parent_id");
  CREATE INDEX "outlets_rels_order_idx" ON "outlets_rels" USING btree ("order");
  CREATE INDEX "outlets_rels_parent_idx" ON "outlets_rels" USING btree ("parent_id");
  CREATE INDEX "outlets_rels_path_idx" ON "outlets_rels" USING btree ("path");
  CREATE INDEX "outlets_rels_products_id_idx" ON "outlets_rels" USING btree ("products_id");
  CREATE INDEX "api_keys_outlet_idx" ON "api_keys" USING btree ("outlet_id");
  CREATE INDEX "api_keys_unit_idx" ON "api_keys" USING btree ("unit_id");
  CREATE INDEX "api_keys_updated_at_idx" ON "api_keys" USING btree ("updated_at");
  CREATE INDEX "api_keys_created_at_idx" ON "api_keys" USING btree ("created_at");
  CREATE INDEX "api_keys_rels_order_idx" ON "api_keys_rels" USING btree ("order");
  CREATE INDEX "api_keys_rels_parent_idx" ON "api_keys_rels" USING btree ("parent_id");
  CREATE INDEX "api_keys_rels_path_idx" ON "api_keys_rels" USING btree ("path");
  CREATE INDEX "api_keys_rels_products_id_idx" ON "api_keys_rels" USING btree ("products_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "products" CASCADE;
  DROP TABLE "products_texts" CASCADE;
  DROP TABLE "outlets_rels" CASCADE;
  DROP TABLE "api_keys" CASCADE;
  DROP TABLE "api_keys_rels" CASCADE;
  ALTER TABLE "outlets" DROP COLUMN "contact_name";
  ALTER TABLE "outlets" DROP COLUMN "email";
  ALTER TABLE "outlets" DROP COLUMN "phone";
  ALTER TABLE "outlets" DROP COLUMN "verification";
  ALTER TABLE "outlets" DROP COLUMN "legal_entity";
  ALTER TABLE "outlets" DROP COLUMN "press_council";
  DROP TYPE "public"."enum_outlets_verification";
  DROP TYPE "public"."enum_api_keys_state";`)
}
