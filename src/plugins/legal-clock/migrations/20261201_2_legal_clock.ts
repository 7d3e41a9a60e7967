import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Deadlines as they were counted, the moves of them, and the warnings given; calendars stay once confirmed. */
export const legalClock = {
  name: '20261201_2_legal_clock',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table legal_clock_deadlines (
        id uuid primary key default gen_random_uuid(),
        collection text not null,
        document_id uuid not null,
        code text not null,
        position int not null,
        binds text not null check (binds in ('body', 'applicant')),
        unit_id uuid not null,
        zone text not null,
        rule jsonb not null,
        events jsonb not null,
        profile jsonb not null,
        counts_from text not null check (counts_from in ('received', 'registered')),
        rule_version text not null,
        profile_version text not null,
        calendar_versions text[] not null,
        due_on date,
        due_at timestamptz,
        stopped_on date,
        ledger jsonb not null,
        unconfirmed_years int[] not null,
        state text not null default 'open' check (state in ('open', 'settled')),
        hold text check (hold in ('notice', 'past')),
        epoch int not null,
        late_at timestamptz,
        computed_at timestamptz not null default now(),
        unique (collection, document_id, code)
      );
      create index legal_clock_deadlines_due on legal_clock_deadlines (due_at)
        where state = 'open' and late_at is null;
      create index legal_clock_deadlines_epoch on legal_clock_deadlines (epoch) where state = 'open' and hold is null;
      create index legal_clock_deadlines_hold on legal_clock_deadlines (hold) where state = 'open' and hold is not null;

      create table legal_clock_moves (
        id bigint generated always as identity primary key,
        deadline_id uuid not null references legal_clock_deadlines,
        collection text not null,
        document_id uuid not null,
        code text not null,
        from_on date,
        to_on date,
        loss boolean not null,
        outcome text not null check (outcome in ('applied', 'waits', 'stays')),
        calendars_before text[] not null,
        calendars_after text[] not null,
        at timestamptz not null default clock_timestamp()
      );
      create index legal_clock_moves_document on legal_clock_moves (collection, document_id, id);
      create function legal_clock_moves_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'legal_clock_moves is append-only';
      end $$;
      create trigger legal_clock_moves_stay before update or delete on legal_clock_moves
        for each row execute function legal_clock_moves_stay();
      create trigger legal_clock_moves_stay_whole before truncate on legal_clock_moves
        for each statement execute function legal_clock_moves_stay();

      create table legal_clock_alarms (
        year int not null,
        days_before int not null,
        at timestamptz not null default now(),
        primary key (year, days_before)
      );

      create unique index calendars_one_in_force on calendars
        (year, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) where status = 'confirmed';
      create function calendars_stay() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a calendar is never deleted';
        end if;
        if old.status <> 'draft' and (
          (to_jsonb(new) - 'status' - 'updated_at') <> (to_jsonb(old) - 'status' - 'updated_at')
          or (new.status <> old.status and not (old.status = 'confirmed' and new.status = 'superseded')))
        then
          raise exception 'a calendar that was confirmed or discarded stays as it is';
        end if;
        return new;
      end $$;
      create trigger calendars_stay before update or delete on calendars
        for each row execute function calendars_stay();
      create function calendar_days_stay() returns trigger language plpgsql as $$
      begin
        if (select status from calendars where id = coalesce(new.calendar_version_id, old.calendar_version_id)) <> 'draft'
          or (tg_op = 'UPDATE' and new.calendar_version_id <> old.calendar_version_id) then
          raise exception 'the days of a confirmed calendar stay as they are';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger calendar_days_stay before insert or update or delete on calendar_days
        for each row execute function calendar_days_stay()`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`
      drop trigger calendar_days_stay on calendar_days;
      drop function calendar_days_stay();
      drop trigger calendars_stay on calendars;
      drop function calendars_stay();
      drop index calendars_one_in_force;
      drop table legal_clock_alarms;
      drop table legal_clock_moves;
      drop function legal_clock_moves_stay();
      drop table legal_clock_deadlines`)
  },
}
