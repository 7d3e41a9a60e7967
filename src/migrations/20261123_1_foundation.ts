import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What Payload's own schema cannot say: the audit chain, number series, list indexes, the public role and its view. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table number_series (
      unit_id uuid not null references units (id),
      series text not null,
      year integer not null,
      last integer not null check (last > 0),
      primary key (unit_id, series, year)
    );
    alter table press_releases add constraint press_releases_numbered check
      (stage not in ('approved', 'scheduled', 'published', 'withdrawn') or number is not null);

    create index press_releases_u1_list on press_releases (scope_u1, updated_at, created_at);
    create index press_releases_u2_list on press_releases (scope_u2, updated_at, created_at);
    create index press_releases_u3_list on press_releases (scope_u3, updated_at, created_at);
    create index press_releases_u4_list on press_releases (scope_u4, updated_at, created_at);
    create index press_releases_u5_list on press_releases (scope_u5, updated_at, created_at);
    create index press_releases_u6_list on press_releases (scope_u6, updated_at, created_at);
    create index press_releases_due on press_releases (scheduled_at) where stage = 'scheduled';
    create index assets_u1_list on assets (scope_u1, created_at);
    create index assets_u2_list on assets (scope_u2, created_at);
    create index assets_u3_list on assets (scope_u3, created_at);
    create index assets_u4_list on assets (scope_u4, created_at);
    create index assets_u5_list on assets (scope_u5, created_at);
    create index units_u1 on units (scope_u1);
    create index units_u2 on units (scope_u2);
    create index units_u3 on units (scope_u3);
    create index units_u4 on units (scope_u4);
    create index users_u1 on users (scope_u1);
    create index users_u2 on users (scope_u2);
    create index users_u3 on users (scope_u3);
    create index audit_entries_u1 on audit_entries (scope_u1, seq);
    create index audit_entries_u2 on audit_entries (scope_u2, seq);`)
  await db.execute(sql`
    create function audit_digest(entry audit_entries) returns text language sql stable as $$
      select encode(sha256(convert_to(jsonb_build_array(
        entry.previous_hash, entry.seq, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        entry.action, entry.collection, entry.document_id, entry.actor_id, entry.actor_name, entry.address,
        entry.changes, entry.reason, entry.scope_u1, entry.scope_u2, entry.scope_u3, entry.scope_u4,
        entry.scope_u5, entry.scope_u6)::text, 'UTF8')), 'hex')
    $$;
    create function audit_chain() returns trigger language plpgsql as $$
    declare
      before record;
    begin
      perform pg_advisory_xact_lock(hashtext('audit_entries'));
      select seq, hash into before from audit_entries order by seq desc limit 1;
      new.id := coalesce(new.id, gen_random_uuid());
      new.seq := coalesce(before.seq, 0) + 1;
      new.at := date_trunc('milliseconds', clock_timestamp());
      new.previous_hash := coalesce(before.hash, repeat('0', 64));
      new.hash := audit_digest(new);
      return new;
    end $$;
    create function audit_entries_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is append-only';
    end $$;
    create trigger audit_chain before insert on audit_entries for each row execute function audit_chain();
    create trigger audit_entries_stay before update or delete on audit_entries
      for each row execute function audit_entries_stay();
    create trigger audit_entries_stay_whole before truncate on audit_entries
      for each statement execute function audit_entries_stay();`)
  await db.execute(sql`
    create view public_units as
      select own.code, own.name, own.kind::text as kind, own.level, parent.code as parent_code,
        own.time_zone::text as time_zone, own.valid_from, own.valid_to, own.scope_depth::integer as depth,
        array(select up.code::text from units up
          where up.id = any(array[own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6]::uuid[])
          order by up.scope_depth) as path
      from units own left join units parent on parent.id = own.parent_id;
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'hub_public') then
        create role hub_public nologin;
      end if;
      if not pg_has_role(current_user, 'hub_public', 'member') then
        execute format('grant hub_public to %I', current_user);
      end if;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'This login may not make the role that the public side reads with. As a database administrator run: create role hub_public nologin; grant hub_public to %;', current_user;
    end $$;
    grant usage on schema public to hub_public;
    grant select on public_units to hub_public;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view public_units;
    drop table number_series;
    alter table press_releases drop constraint press_releases_numbered;
    drop trigger audit_chain on audit_entries;
    drop trigger audit_entries_stay on audit_entries;
    drop trigger audit_entries_stay_whole on audit_entries;
    drop function audit_chain();
    drop function audit_entries_stay();
    drop function audit_digest(audit_entries);`)
}
