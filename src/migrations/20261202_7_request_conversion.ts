import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A request that is a complaint: where it went on, and its number there. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_information_requests_converted_to" AS ENUM('meja_pengaduan', 'dumas', 'lapor', 'inspektorat', 'ombudsman');
  ALTER TYPE "public"."enum_information_requests_outcome" ADD VALUE 'dikonversi' BEFORE 'dicabut';
  ALTER TYPE "public"."enum_information_requests_stage" ADD VALUE 'dikonversi' BEFORE 'gugur';
  ALTER TABLE "information_requests" ADD COLUMN "converted_to" "enum_information_requests_converted_to";
  ALTER TABLE "information_requests" ADD COLUMN "complaint_number" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "information_requests" ALTER COLUMN "outcome" SET DATA TYPE text;
  DROP TYPE "public"."enum_information_requests_outcome";
  CREATE TYPE "public"."enum_information_requests_outcome" AS ENUM('diberikan', 'diberikan_sebagian', 'ditolak', 'tidak_dikuasai', 'tidak_didokumentasikan', 'dicabut', 'gugur');
  ALTER TABLE "information_requests" ALTER COLUMN "outcome" SET DATA TYPE "public"."enum_information_requests_outcome" USING "outcome"::"public"."enum_information_requests_outcome";
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DATA TYPE text;
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DEFAULT 'diterima'::text;
  DROP TYPE "public"."enum_information_requests_stage";
  CREATE TYPE "public"."enum_information_requests_stage" AS ENUM('diterima', 'tidak_lengkap', 'terdaftar', 'disposisi', 'telaah', 'siap_beri', 'siap_sebagian', 'siap_tolak', 'digabung', 'dipenuhi', 'dipenuhi_sebagian', 'ditolak', 'dialihkan', 'tidak_didokumentasikan', 'gugur', 'dicabut', 'selesai');
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DEFAULT 'diterima'::"public"."enum_information_requests_stage";
  ALTER TABLE "information_requests" ALTER COLUMN "stage" SET DATA TYPE "public"."enum_information_requests_stage" USING "stage"::"public"."enum_information_requests_stage";
  ALTER TABLE "information_requests" DROP COLUMN "converted_to";
  ALTER TABLE "information_requests" DROP COLUMN "complaint_number";
  DROP TYPE "public"."enum_information_requests_converted_to";`)
}
