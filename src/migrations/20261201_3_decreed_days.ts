import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import known from './data/calendar-2025-2026.json'

const source = 'Bawaan pemasangan: dihimpun dari laporan publik atas keputusan bersama; cocokkan dengan keputusannya.'

/** The decreed days of 2025 and 2026 as they are known: a new installation counts by them from its first day. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { version, year, announcedOn, days } of known.versions) {
    const isLast = !known.versions.some((other) => other.year === year && other.version > version)
    const decree = [...new Set(days.map((day) => day.decree))].toSorted().join('; ')
    await db.execute(sql`
      with calendar as (
        insert into calendars (id, label, year, status, decree, announced_on, source, created_at, updated_at)
        values (gen_random_uuid(), ${version}, ${year}, 'draft', ${decree}, ${`${announcedOn}T12:00:00Z`}::timestamptz,
          ${source}, now(), now())
        returning id)
      insert into calendar_days
        (id, "on", kind, name, decree, announced_on, calendar_version_id, created_at, updated_at)
      select gen_random_uuid(), ((d->>'on') || 'T12:00:00Z')::timestamptz, (d->>'kind')::enum_calendar_days_kind,
        d->>'name', d->>'decree', ((d->>'announcedOn') || 'T12:00:00Z')::timestamptz, calendar.id, now(), now()
      from calendar, jsonb_array_elements(${JSON.stringify(days)}::jsonb) d`)
    await db.execute(sql`update calendars set status = 'confirmed', confirmed_at = now() where label = ${version}`)
    if (!isLast) await db.execute(sql`update calendars set status = 'superseded' where label = ${version}`)
  }
}

/** The tables go with the migration that made them; days that may have been built upon stay until then. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
