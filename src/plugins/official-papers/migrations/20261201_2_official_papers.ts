import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What papers say and their files, both sealed; the check of a paper by its code. hub_public reads neither table: the
 * function tells the outside of one paper to whoever has its code, and lists none.
 */
export const officialPaperContents = {
  name: '20261201_2_official_papers',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(CONTENTS + FROZEN + CHECK)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(`
drop function official_paper_by_code(text);
drop trigger papers_frozen on papers;
drop function official_paper_frozen();
drop table official_paper_contents;
drop function official_paper_contents_frozen()`)
  },
}

const CONTENTS = `
create table official_paper_contents (
  paper uuid primary key references papers (id),
  kind text not null,
  sealed_data bytea not null,
  sealed_file bytea,
  frozen_at timestamptz not null default clock_timestamp(),
  printed_at timestamptz,
  tries integer not null default 0,
  retry_at timestamptz not null default clock_timestamp(),
  check ((sealed_file is null) = (printed_at is null))
);
create index official_paper_contents_due on official_paper_contents (retry_at) where sealed_file is null;
`

/** Words are fixed when a paper is issued and its file when it is printed, administrators' hands included. */
const FROZEN = `
create function official_paper_contents_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.paper <> old.paper or new.kind <> old.kind or new.sealed_data <> old.sealed_data
    or new.frozen_at <> old.frozen_at or old.sealed_file is not null then
    raise exception 'an issued paper is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger official_paper_contents_frozen before update on official_paper_contents
  for each row execute function official_paper_contents_frozen();
create function official_paper_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an issued paper is not deleted' using errcode = 'restrict_violation';
  end if;
  if (new.kind, new.title, new.number, new.code, new.subject_collection, new.subject, new.unit_name, new.issued_on,
      new.issued_at, new.signer_name, new.signer_position)
    is distinct from (old.kind, old.title, old.number, old.code, old.subject_collection, old.subject, old.unit_name,
      old.issued_on, old.issued_at, old.signer_name, old.signer_position)
    or new.issued_by is distinct from old.issued_by or new.stand_in is distinct from old.stand_in
    or (old.sha256 is not null and (new.sha256, new.pages) is distinct from (old.sha256, old.pages))
    or (old.state = 'revoked' and (new.state, new.revoked_at, new.revocation_reason)
      is distinct from (old.state, old.revoked_at, old.revocation_reason)) then
    raise exception 'an issued paper is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger papers_frozen before update or delete on papers
  for each row execute function official_paper_frozen();
`

/** No name of a person, no subject, no reason: what anybody may know who holds the paper. */
const CHECK = `
create function official_paper_by_code(p_code text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('title', title, 'number', number, 'unit', unit_name, 'issuedOn', issued_on,
    'sha256', sha256, 'pages', pages, 'state', state,
    'revokedAt', to_char(revoked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from papers where code = p_code
$$;
revoke all on function official_paper_by_code(text) from public;
grant execute on function official_paper_by_code(text) to hub_public;
`
