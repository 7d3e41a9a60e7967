import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261202_8_renewed_codes'

const followers = ['request_intake_acts', 'request_intake_codes']
const refer = (table: string, more: string) => `
alter table ${table} drop constraint ${table}_code_hash_fkey;
alter table ${table} add constraint ${table}_code_hash_fkey
  foreign key (code_hash) references request_intake_faces (code_hash)${more};`

/** Whoever lost his code is given another: what he did under the old one goes with him. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(followers.map((table) => refer(table, ' on update cascade')).join(''))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(followers.map((table) => refer(table, '')).join(''))
}
