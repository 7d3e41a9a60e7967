import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where each running session was used last; swept with the session. */
export const sessionUses = {
  name: '20261123_8_session_uses',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table session_uses (
        session_id text primary key,
        seen_at timestamptz not null default now(),
        address text,
        device text
      );
      create index session_uses_seen_at on session_uses (seen_at)`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table session_uses`)
  },
}
