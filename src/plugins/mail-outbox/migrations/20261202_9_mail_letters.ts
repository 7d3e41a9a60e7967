import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What became of letters that belong to a document: neither whom they went to nor what they say. */
export const mailLetters = {
  name: '20261202_9_mail_letters',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table mail_outbox_letters (
        message_id text primary key,
        collection text not null,
        document text not null,
        title text not null,
        written_at timestamptz not null default now(),
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'filed', 'refused', 'given_up')),
        tries integer not null default 0,
        status integer,
        settled_at timestamptz,
        check ((state = 'waiting') = (settled_at is null))
      );
      create index mail_outbox_letters_document on mail_outbox_letters (collection, document, written_at)`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table mail_outbox_letters`)
  },
}
