import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261202_4_intake_files'

const files = 'p_kinds text[], p_one bytea, p_two bytea, p_three bytea, p_four bytea, p_five bytea'
const types = 'text[], bytea, bytea, bytea, bytea, bytea'
const keep = `
    insert into request_intake_files (holder, place, kind, sealed)
    select p_id, file.place, file.kind, file.sealed
    from unnest(p_kinds, array_remove(array[p_one, p_two, p_three, p_four, p_five], null))
      with ordinality as file (kind, sealed, place)
    on conflict do nothing;`

/**
 * Scans that came with an entry or an act wait beside it, sealed like it, put in by the same call; they are gone in the
 * transaction that has kept them elsewhere. A second sending of the same entry brings none.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table request_intake_files (
  holder uuid not null,
  place smallint not null check (place between 1 and 5),
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  sealed bytea not null,
  received_at timestamptz not null default now(),
  primary key (holder, place)
);
alter table request_intake_files alter column sealed set storage external;

create function request_intake_put_with_files(p_id uuid, p_collection text, p_channel text, p_code_hash text, p_sealed text, ${files}) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not request_intake_put(p_id, p_collection, p_channel, p_code_hash, p_sealed) then return false; end if;${keep}
    return true;
  end $$;
create function request_intake_act_with_files(p_id uuid, p_code_hash text, p_act text, p_sealed text, ${files}) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    is_new constant boolean := not exists (select from request_intake_acts where id = p_id);
    said constant text := request_intake_act(p_id, p_code_hash, p_act, p_sealed);
  begin
    if not is_new or said <> 'taken' then return said; end if;${keep}
    return said;
  end $$;
revoke all on function request_intake_put_with_files(uuid, text, text, text, text, ${types}), request_intake_act_with_files(uuid, text, text, text, ${types}) from public;
grant execute on function request_intake_put_with_files(uuid, text, text, text, text, ${types}), request_intake_act_with_files(uuid, text, text, text, ${types}) to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function request_intake_put_with_files(uuid, text, text, text, text, ${types});
drop function request_intake_act_with_files(uuid, text, text, text, ${types});
drop table request_intake_files`)
}
