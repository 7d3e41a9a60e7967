import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Second factors. Secrets of authenticator apps are sealed, recovery codes and tickets are digests; a proof of a
 * session is an instant. Accounts are named without a foreign key: the plugin does not know their table.
 */
export const secondFactor = {
  name: '20261123_7_second_factor',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table second_factor_totp (
        account uuid primary key,
        secret text not null,
        last_step bigint not null,
        added_at timestamptz not null default clock_timestamp()
      );
      create table second_factor_passkeys (
        id text primary key,
        account uuid not null,
        name text not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        added_at timestamptz not null default clock_timestamp(),
        used_at timestamptz
      );
      create index second_factor_passkeys_account on second_factor_passkeys (account);
      create table second_factor_recovery_codes (
        account uuid not null,
        digest bytea not null,
        primary key (account, digest)
      );
      create table second_factor_tickets (
        hash bytea primary key,
        account uuid not null,
        bound_to bytea not null,
        tries integer not null default 0,
        codes integer not null default 0,
        new_secret text,
        challenge text,
        made_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null default clock_timestamp() + interval '10 minutes'
      );
      create index second_factor_tickets_account on second_factor_tickets (account, made_at);
      create table second_factor_sessions (
        session text primary key,
        account uuid not null,
        proven_at timestamptz not null default clock_timestamp()
      );
      create index second_factor_sessions_account on second_factor_sessions (account)`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`
      drop table second_factor_totp, second_factor_passkeys, second_factor_recovery_codes,
        second_factor_tickets, second_factor_sessions`)
  },
}
