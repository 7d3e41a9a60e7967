import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Files that came with documents, sealed. None is ever changed; one may be deleted, when the time to keep it has ended.
 * Documents are named without a foreign key: the plugin does not know their tables.
 */
export const sealedAttachments = {
  name: '20261202_3_sealed_attachments',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table sealed_attachments (
        id uuid primary key,
        collection text not null,
        document_id text not null,
        kind text not null check (kind ~ '^[a-z_]{1,40}$'),
        form text not null check (form in ('jpeg', 'png', 'pdf')),
        size integer not null check (size > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        sealed bytea not null,
        kept_by text,
        kept_at timestamptz not null default clock_timestamp()
      );
      alter table sealed_attachments alter column sealed set storage external;
      create index sealed_attachments_document on sealed_attachments (collection, document_id, kept_at);

      create function sealed_attachments_keep() returns trigger language plpgsql as $$
      begin
        raise exception 'a file that was handed in stays as it is' using errcode = 'restrict_violation';
      end $$;
      create trigger sealed_attachments_keep before update on sealed_attachments
        for each row execute function sealed_attachments_keep();
      create trigger sealed_attachments_keep_all before truncate on sealed_attachments
        for each statement execute function sealed_attachments_keep()`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table sealed_attachments; drop function sealed_attachments_keep()`)
  },
}
