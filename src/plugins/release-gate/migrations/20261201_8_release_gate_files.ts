import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The bytes of files that are put up for release, sealed, and the manifests of those that were. An original never
 * changes; once there is a manifest nothing of a file does. Files are named without a foreign key: the plugin does not
 * know their table's name.
 */
export const releaseGateFiles = {
  name: '20261201_8_release_gate_files',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table release_gate_files (
        file uuid not null,
        part text not null check (part in ('original', 'outgoing')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        sealed bytea not null,
        kept_at timestamptz not null default clock_timestamp(),
        primary key (file, part)
      );
      create table release_gate_manifests (
        file uuid primary key,
        original_sha256 text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
        outgoing_sha256 text not null check (outgoing_sha256 ~ '^[0-9a-f]{64}$'),
        manifest jsonb not null,
        signed_at timestamptz not null default clock_timestamp()
      );
      alter table release_gate_files alter column sealed set storage external;

      create function release_gate_keep() returns trigger language plpgsql as $$
      begin
        if tg_op = 'TRUNCATE' or old.part = 'original'
          or exists (select from release_gate_manifests where file = old.file)
        then
          raise exception 'the bytes of a file stay as they are' using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger release_gate_files_keep before update or delete on release_gate_files
        for each row execute function release_gate_keep();
      create trigger release_gate_files_keep_all before truncate on release_gate_files
        for each statement execute function release_gate_keep();

      create function release_gate_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'a manifest is written once' using errcode = 'restrict_violation';
      end $$;
      create trigger release_gate_manifests_keep before update or delete on release_gate_manifests
        for each row execute function release_gate_append_only();
      create trigger release_gate_manifests_keep_all before truncate on release_gate_manifests
        for each statement execute function release_gate_append_only();

      create function release_gate_match() returns trigger language plpgsql as $$
      begin
        if not exists (select from release_gate_files where file = new.file and part = 'original' and sha256 = new.original_sha256)
          or not exists (select from release_gate_files where file = new.file and part = 'outgoing' and sha256 = new.outgoing_sha256)
        then
          raise exception 'a manifest names bytes that are not there' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger release_gate_manifests_match before insert on release_gate_manifests
        for each row execute function release_gate_match()`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`
      drop table release_gate_manifests, release_gate_files;
      drop function release_gate_keep(), release_gate_append_only(), release_gate_match()`)
  },
}
