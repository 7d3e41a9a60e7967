import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261201_8_request_intake'

/**
 * What the public sends waits here, sealed, until a worker has made the document of it; what the public may see of its
 * document lies here as a face. The role of the public side can only call the functions: it puts in, and gets a face
 * back for a code; it reads no list. A code is looked up by its keyed hash, so right, wrong and unknown take one path.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table request_intake_entries (
  id uuid primary key,
  collection text not null,
  channel text not null check (channel in ('site', 'app')),
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  sealed text,
  received_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0,
  taken_at timestamptz,
  document_id text,
  check ((taken_at is null) = (document_id is null)),
  check ((taken_at is null) = (sealed is not null))
);
create index request_intake_entries_waiting on request_intake_entries (next_at) where taken_at is null;

create table request_intake_faces (
  code_hash text primary key,
  collection text not null,
  document_id text not null unique,
  number text not null unique,
  face jsonb not null,
  updated_at timestamptz not null default now()
);

create table request_intake_acts (
  id uuid primary key,
  code_hash text not null references request_intake_faces (code_hash),
  act text not null check (act ~ '^[a-z_]{1,40}$'),
  sealed text,
  received_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0,
  taken_at timestamptz,
  answer text,
  check ((taken_at is null) = (sealed is not null))
);
create index request_intake_acts_waiting on request_intake_acts (next_at) where taken_at is null;
create index request_intake_acts_code on request_intake_acts (code_hash);

create function request_intake_put(p_id uuid, p_collection text, p_channel text, p_code_hash text, p_sealed text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with put as (
      insert into request_intake_entries (id, collection, channel, code_hash, sealed)
      values (p_id, p_collection, p_channel, p_code_hash, p_sealed) on conflict (id) do nothing returning 1
    )
    select exists (select from put)
  $$;
create function request_intake_face(p_code_hash text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
      (select f.face || jsonb_build_object('number', f.number, 'acts', (
          select coalesce(jsonb_agg(jsonb_build_object('act', a.act, 'at', a.received_at, 'waits', a.taken_at is null, 'answer', a.answer)
            order by a.received_at), '[]') from request_intake_acts a where a.code_hash = f.code_hash))
        from request_intake_faces f where f.code_hash = p_code_hash),
      (select jsonb_build_object('number', null, 'receivedAt', e.received_at) from request_intake_entries e where e.code_hash = p_code_hash))
  $$;
create function request_intake_act(p_id uuid, p_code_hash text, p_act text, p_sealed text) returns text
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with put as (
      insert into request_intake_acts (id, code_hash, act, sealed)
      select p_id, f.code_hash, p_act, p_sealed from request_intake_faces f where f.code_hash = p_code_hash
        and (select count(*) from request_intake_acts a where a.code_hash = p_code_hash and a.taken_at is null) < 5
        and (select count(*) from request_intake_acts a where a.code_hash = p_code_hash) < 100
      on conflict (id) do nothing returning 1
    )
    select case when exists (select from put) then 'taken'
      when exists (select from request_intake_acts a where a.id = p_id and a.code_hash = p_code_hash) then 'taken' else 'full' end
  $$;
create function request_intake_figures() returns table (name text, value float8)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 'requests_waiting', count(*)::float8 from request_intake_entries where taken_at is null
    union all select 'oldest_request_waiting_seconds',
      coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::float8 from request_intake_entries where taken_at is null
  $$;
revoke all on function request_intake_put(uuid, text, text, text, text), request_intake_face(text), request_intake_act(uuid, text, text, text), request_intake_figures() from public;
grant execute on function request_intake_put(uuid, text, text, text, text), request_intake_face(text), request_intake_act(uuid, text, text, text), request_intake_figures() to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function request_intake_put(uuid, text, text, text, text);
drop function request_intake_face(text);
drop function request_intake_act(uuid, text, text, text);
drop function request_intake_figures();
drop table request_intake_acts;
drop table request_intake_faces;
drop table request_intake_entries`)
}
