import type { CountsFrom } from '../../../domain/legalClock'
import { officeProfile, type WorkProfile } from '../../../domain/workingDays'
import type { Query } from './query'

/** A unit as the clock sees it: its zone, and the ids of itself and its ancestors, itself first. */
export type ClockUnitPlace = { zone: string; path: string[] }

/** @throws when there is no such unit: without a zone there is no date */
export async function placeOf(query: Query, units: string, id: string): Promise<ClockUnitPlace> {
  const rows = await query(
    `with recursive up as (
       select id, parent_id, time_zone::text as zone, 0 as step from ${units} where id = $1::uuid
       union all
       select u.id, u.parent_id, u.time_zone::text, up.step + 1 from ${units} u join up on u.id = up.parent_id
       where up.step < 30)
     select id::text as id, zone from up order by step`,
    [id],
  )
  if (!rows[0]) throw new Error(`legal-clock: no unit ${id}`)
  return { zone: String(rows[0].zone), path: rows.map((row) => String(row.id)) }
}

export type ProfileInForce = { profile: WorkProfile; countsFrom: CountsFrom }

/**
 * How a unit works on a calendar date: the profile of the nearest ancestor that has one in force, of those the
 * newest. Without any: a government office of five days that counts from the receipt.
 */
export async function profileOf(query: Query, path: readonly string[], on: string): Promise<ProfileInForce> {
  const [row] = await query(
    `select p.id::text as id, p.cuti_bersama_counts, p.twenty_four_hours, p.counts_from::text as counts_from,
       array(select w.value::text::int from clock_profiles_weekdays w where w.parent_id = p.id order by 1) as weekdays
     from clock_profiles p
     where p.unit_id = any($1::uuid[]) and (p.valid_from at time zone 'utc')::date <= $2::date
     order by array_position($1::uuid[], p.unit_id), p.valid_from desc, p.id desc limit 1`,
    [path, on],
  )
  if (!row) return { profile: officeProfile, countsFrom: 'received' }
  return {
    profile: {
      version: String(row.id),
      weekdays: row.weekdays as number[],
      cutiBersamaCounts: row.cuti_bersama_counts === true,
      twentyFourHours: row.twenty_four_hours === true,
    },
    countsFrom: row.counts_from === 'registeredAt' ? 'registered' : 'received',
  }
}
