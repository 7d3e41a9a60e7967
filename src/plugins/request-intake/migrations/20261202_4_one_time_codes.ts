import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261202_4_one_time_codes'

/**
 * Codes that open one file of an answer once. The role of the public side can try one and is told yes or no: wrong, used
 * up, run out and never made are the same no. A yes uses the code up and leaves the handing-over for the worker to
 * record, all in one call.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table request_intake_codes (
  id uuid primary key default gen_random_uuid(),
  code_hash text not null references request_intake_faces (code_hash),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz
);
create index request_intake_codes_case on request_intake_codes (code_hash, made_at);

create function request_intake_hand_over(p_code_hash text, p_hash text, p_file text, p_act uuid, p_sealed text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    live request_intake_codes;
    fits boolean;
  begin
    select * into live from request_intake_codes c where c.code_hash = p_code_hash
      order by c.made_at desc limit 1 for update;
    fits := exists (select from request_intake_faces f where f.code_hash = p_code_hash
      and f.face -> 'files' @> jsonb_build_array(jsonb_build_object('id', p_file)));
    if live.id is null or live.used_at is not null or live.expires_at <= clock_timestamp() or live.tries >= 5 then
      return false;
    end if;
    if live.hash <> p_hash or not fits then
      update request_intake_codes set tries = tries + 1 where id = live.id;
      return false;
    end if;
    update request_intake_codes set used_at = clock_timestamp() where id = live.id;
    insert into request_intake_acts (id, code_hash, act, sealed) values (p_act, p_code_hash, 'hand_over', p_sealed);
    return true;
  end $$;
revoke all on function request_intake_hand_over(text, text, text, uuid, text) from public;
grant execute on function request_intake_hand_over(text, text, text, uuid, text) to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop function request_intake_hand_over(text, text, text, uuid, text);
drop table request_intake_codes`)
}
