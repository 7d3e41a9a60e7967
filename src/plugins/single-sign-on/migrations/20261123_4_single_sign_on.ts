import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who an account is at a provider. Behind no door of Payload: nothing reads, filters or sorts by it. */
export const singleSignOn = {
  name: '20261123_4_single_sign_on',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table single_sign_on_links (
        issuer text not null,
        subject text not null,
        account uuid not null,
        linked_at timestamptz not null default clock_timestamp(),
        primary key (issuer, subject),
        unique (issuer, account)
      )`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table single_sign_on_links`)
  },
}
