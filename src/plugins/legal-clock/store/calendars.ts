import type { CalendarDay, DayKind } from '../../../domain/workingDays'
import type { CalendarVersion } from '../rules/calendarOf'
import type { Query, Row } from './query'

/** Every confirmed calendar with its days. */
export const confirmedVersions = (query: Query): Promise<CalendarVersion[]> =>
  read(query, "c.status = 'confirmed'")

/** Calendars by their labels, whatever has become of them since: for a date that is kept as it was. */
export const versionsNamed = (query: Query, labels: readonly string[]): Promise<CalendarVersion[]> =>
  read(query, 'c.label = any($1::text[])', [labels])

/** How many calendars were ever confirmed: what was counted by fewer may be counted by an old one. */
export async function calendarEpoch(query: Query): Promise<number> {
  const [row] = await query(
    "select count(*)::int as epoch from calendars where status in ('confirmed', 'superseded')",
  )
  return Number(row?.epoch)
}

async function read(
  query: Query,
  which: string,
  params: readonly unknown[] = [],
): Promise<CalendarVersion[]> {
  const rows = await query(
    `select c.label, c.year::int as year, c.unit_id::text as unit, coalesce(jsonb_agg(jsonb_build_object(
         'on', to_char(d."on" at time zone 'utc', 'YYYY-MM-DD'), 'kind', d.kind, 'name', d.name, 'decree', d.decree)
         order by d."on") filter (where d.id is not null), '[]') as days
     from calendars c left join calendar_days d on d.calendar_version_id = c.id
     where ${which} group by c.id order by c.year, c.label`,
    params,
  )
  return rows.map((row) => ({
    label: String(row.label),
    year: Number(row.year),
    unit: row.unit === null ? null : String(row.unit),
    days: (row.days as Row[]).map(
      (day): CalendarDay => ({
        on: String(day.on),
        kind: day.kind as DayKind,
        name: String(day.name),
        decree: String(day.decree),
      }),
    ),
  }))
}
