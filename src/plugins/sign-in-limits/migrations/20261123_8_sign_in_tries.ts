import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Tries by address and account; the shape is that of rate-limiter-flexible, the keys tell nobody's name. */
export const signInTries = {
  name: '20261123_8_sign_in_tries',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table sign_in_tries (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      create index sign_in_tries_expire on sign_in_tries (expire)`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table sign_in_tries`)
  },
}
