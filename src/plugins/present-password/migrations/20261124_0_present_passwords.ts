import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** In which sessions the password was given a short while ago; swept at the next giving. */
export const presentPasswords = {
  name: '20261124_0_present_passwords',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table present_passwords (
        session text primary key,
        good_until timestamptz not null
      )`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table present_passwords`)
  },
}
