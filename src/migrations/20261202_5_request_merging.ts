import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Requests answered together, and the fingerprint by which the same ones find each other: the words of what is asked,
 * each once, without case, order, marks and courtesies. Who asks is no part of it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`
   ALTER TYPE "public"."enum_information_requests_stage" ADD VALUE 'digabung' BEFORE 'dipenuhi';
  ALTER TABLE "information_requests" ADD COLUMN "fingerprint" varchar;
  ALTER TABLE "information_requests" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "information_requests_rels" ADD COLUMN "information_requests_id" uuid;
  ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_merged_into_id_information_requests_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."information_requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "information_requests_rels" ADD CONSTRAINT "information_requests_rels_information_requests_fk" FOREIGN KEY ("information_requests_id") REFERENCES "public"."information_requests"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "information_requests_fingerprint_idx" ON "information_requests" USING btree ("fingerprint");
  CREATE INDEX "information_requests_merged_into_idx" ON "information_requests" USING btree ("merged_into_id");
  CREATE INDEX "information_requests_rels_information_requests_id_idx" ON "information_requests_rels" USING btree ("information_requests_id");
  ${FINGERPRINT}`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TRIGGER "information_requests_fingerprint" ON "information_requests";
  DROP FUNCTION "set_request_fingerprint"();
  ALTER TABLE "information_requests" DROP CONSTRAINT "information_requests_merged_into_id_information_requests_id_fk";
  
  ALTER TABLE "information_requests_rels" DROP CONSTRAINT "information_requests_rels_information_requests_fk";
  
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DATA TYPE text;
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DEFAULT 'diterima'::text;
  DROP TYPE "public"."enum_information_requests_stage";
  CREATE TYPE "public"."enum_information_requests_stage" AS ENUM('diterima', 'tidak_lengkap', 'terdaftar', 'disposisi', 'telaah', 'siap_beri', 'siap_sebagian', 'siap_tolak', 'dipenuhi', 'dipenuhi_sebagian', 'ditolak', 'dialihkan', 'tidak_didokumentasikan', 'gugur', 'dicabut', 'selesai');
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DEFAULT 'diterima'::"public"."enum_information_requests_stage";
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DATA TYPE "public"."enum_information_requests_stage" USING "stage"::"public"."enum_information_requests_stage";
  DROP INDEX "information_requests_fingerprint_idx";
  DROP INDEX "information_requests_merged_into_idx";
  DROP INDEX "information_requests_rels_information_requests_id_idx";
  ALTER TABLE "information_requests" DROP COLUMN "fingerprint";
  ALTER TABLE "information_requests" DROP COLUMN "merged_into_id";
  ALTER TABLE "information_requests_rels" DROP COLUMN "information_requests_id";`)
}

const FINGERPRINT = `
create function set_request_fingerprint() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  select encode(sha256(convert_to(string_agg(word, ' ' order by word collate "C"), 'UTF8')), 'hex') into new.fingerprint
  from (
    select distinct word
    from regexp_split_to_table(lower(normalize(new.subject || ' ' || new.description, NFKC)), '[^[:alnum:]]+') word
    where word <> '' and word <> all (array[
      'mohon', 'permohonan', 'memohon', 'minta', 'meminta', 'tolong', 'harap', 'dengan', 'hormat', 'yth', 'yang', 'bapak',
      'ibu', 'saudara', 'saya', 'kami', 'untuk', 'terima', 'kasih', 'salam', 'dan', 'atau', 'di', 'ke', 'dari', 'ini', 'itu'
    ])
  ) words;
  return new;
end $$;
create trigger information_requests_fingerprint before insert or update on information_requests
  for each row execute function set_request_fingerprint();
update information_requests set subject = subject;
`
