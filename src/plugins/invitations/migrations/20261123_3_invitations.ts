import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Invitations to accounts. Of the secret in a letter only its SHA-256 is here; one of an account lives at a time. */
export const invitations = {
  name: '20261123_3_invitations',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table invitations (
        id bigint generated always as identity primary key,
        account uuid not null,
        address text not null,
        token_hash bytea not null unique,
        invited_by text,
        invited_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null default clock_timestamp() + interval '72 hours',
        ended text check (
          ended in ('accepted', 'renewed', 'revoked', 'address_changed', 'account_closed', 'password_set')),
        ended_at timestamptz,
        check ((ended is null) = (ended_at is null))
      );
      create unique index invitations_live on invitations (account) where ended is null;
      create index invitations_account on invitations (account, id)`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table invitations`)
  },
}
