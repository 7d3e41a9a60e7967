import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_information_requests_papers_shown" ADD VALUE 'ktp_pemberi_kuasa' BEFORE 'ktp_penerima_kuasa';
  ALTER TABLE "information_requests_rels" ADD COLUMN "released_files_id" uuid;
  ALTER TABLE "information_requests_rels" ADD CONSTRAINT "information_requests_rels_released_files_fk" FOREIGN KEY ("released_files_id") REFERENCES "public"."released_files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "information_requests_rels_released_files_id_idx" ON "information_requests_rels" USING btree ("released_files_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "information_requests_rels" DROP CONSTRAINT "information_requests_rels_released_files_fk";
  
  ALTER TABLE "information_requests_papers_shown" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_information_requests_papers_shown";
  CREATE TYPE "public"."enum_information_requests_papers_shown" AS ENUM('ktp', 'ktp_semua_anggota', 'surat_kuasa_kelompok', 'pengesahan_badan_hukum', 'ktp_pengurus', 'ad_art', 'ktp_penerima_kuasa', 'surat_kuasa_khusus');
  ALTER TABLE "information_requests_papers_shown" ALTER COLUMN "value" SET DATA TYPE "public"."enum_information_requests_papers_shown" USING "value"::"public"."enum_information_requests_papers_shown";
  DROP INDEX "information_requests_rels_released_files_id_idx";
  ALTER TABLE "information_requests_rels" DROP COLUMN "released_files_id";`)
}
