import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_units_second_factor_roles" AS ENUM('operator', 'editor', 'approver', 'ppid_officer', 'ppid_superior', 'auditor', 'admin');
  CREATE TABLE "units_second_factor_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_units_second_factor_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "units_second_factor_roles" ADD CONSTRAINT "units_second_factor_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "units_second_factor_roles_order_idx" ON "units_second_factor_roles" USING btree ("order");
  CREATE INDEX "units_second_factor_roles_parent_idx" ON "units_second_factor_roles" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "units_second_factor_roles" CASCADE;
  DROP TYPE "public"."enum_units_second_factor_roles";`)
}
