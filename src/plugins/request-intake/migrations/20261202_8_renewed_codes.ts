import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261202_8_renewed_codes'

/** Whoever lost his code is given another: what he did under the old one goes with him. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
alter table request_intake_acts drop constraint request_intake_acts_code_hash_fkey;
alter table request_intake_acts add constraint request_intake_acts_code_hash_fkey
  foreign key (code_hash) references request_intake_faces (code_hash) on update cascade`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
alter table request_intake_acts drop constraint request_intake_acts_code_hash_fkey;
alter table request_intake_acts add constraint request_intake_acts_code_hash_fkey
  foreign key (code_hash) references request_intake_faces (code_hash)`)
}
