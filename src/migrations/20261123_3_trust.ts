import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_trust_decisions_publishes" AS ENUM('itself', 'escalates');
  CREATE TABLE "trust_decisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"publishes" "enum_trust_decisions_publishes" NOT NULL,
  	"reason" varchar NOT NULL,
  	"valid_from" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"scope_u1" varchar,
  	"scope_u2" varchar,
  	"scope_u3" varchar,
  	"scope_u4" varchar,
  	"scope_u5" varchar,
  	"scope_u6" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "trust_decisions" ADD CONSTRAINT "trust_decisions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trust_decisions" ADD CONSTRAINT "trust_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "trust_decisions_unit_idx" ON "trust_decisions" USING btree ("unit_id");
  CREATE INDEX "trust_decisions_valid_from_idx" ON "trust_decisions" USING btree ("valid_from");
  CREATE INDEX "trust_decisions_decided_by_idx" ON "trust_decisions" USING btree ("decided_by_id");
  CREATE INDEX "trust_decisions_updated_at_idx" ON "trust_decisions" USING btree ("updated_at");
  CREATE INDEX "trust_decisions_created_at_idx" ON "trust_decisions" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "trust_decisions" CASCADE;
  DROP TYPE "public"."enum_trust_decisions_publishes";`)
}
