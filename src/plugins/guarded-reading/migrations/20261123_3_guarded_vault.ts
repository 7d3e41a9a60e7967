import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export const name = '20261123_3_guarded_vault'

/**
 * The vault: sealed values in a schema of the role hub_guard, which the processes' login neither is nor may become.
 * It puts values in; it gets them back only inside a transaction that has already written the entry of that
 * reading into the trail (`audit_entries`). Needs: the role hub_guard, and a login that may act for it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const { rows } = await db.execute(sql`select current_user::text as app`)
  const app = `"${String(rows[0]?.app).replaceAll('"', '""')}"`
  await db.execute(
    sql.raw(`
    grant select on audit_entries to hub_guard;
    set local role none;
    create schema guarded authorization hub_guard;
    set local role hub_guard;
    ${VAULT}
    revoke all on all functions in schema guarded from public;
    grant usage on schema guarded to ${app};
    grant execute on all functions in schema guarded to ${app};
    set local role ${app};`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const { rows } = await db.execute(sql`select current_user::text as app`)
  const app = `"${String(rows[0]?.app).replaceAll('"', '""')}"`
  await db.execute(
    sql.raw(`
    set local role none; set local role hub_guard; drop schema guarded cascade; set local role ${app};
    revoke select on audit_entries from hub_guard;`),
  )
}

const VAULT = `
create table guarded.sealed (
  collection text not null,
  document_id uuid not null,
  field text not null,
  envelope text not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (collection, document_id, field)
);

create function guarded.keep(noun text, document uuid, name text, sealed text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if sealed is null then
    delete from guarded.sealed kept where kept.collection = noun and kept.document_id = document and kept.field = name;
  else
    insert into guarded.sealed as kept (collection, document_id, field, envelope) values (noun, document, name, sealed)
    on conflict (collection, document_id, field) do update set envelope = excluded.envelope, kept_at = clock_timestamp();
  end if;
end $$;

create function guarded.take(noun text, document uuid, names text[]) returns table (name text, sealed text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from public.audit_entries entry
    where entry.document_id = document::text and entry.collection = noun
      and entry.action ~ '\\.(read|disclosed)$' and entry.actor_id is not null and btrim(entry.reason) <> ''
      and entry.xmin = pg_current_xact_id()::xid and entry.at > now() - interval '1 second')
  then
    raise exception 'reading % % is not in the trail', noun, document using errcode = 'insufficient_privilege';
  end if;
  return query
    select kept.field, kept.envelope from guarded.sealed kept
    where kept.collection = noun and kept.document_id = document and kept.field = any (names);
end $$;
`
