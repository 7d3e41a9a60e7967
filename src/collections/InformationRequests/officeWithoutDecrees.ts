import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { ClockSetting } from '../../domain/legalClock'
import { officeProfile } from '../../domain/workingDays'
import { connectionOf } from '../../hooks/transaction'

/**
 * Monday to Friday in the unit's zone, with no decree on holidays known: every date it gives says so by its
 * unconfirmed years. For an installation without a calendar.
 */
export async function officeWithoutDecrees(req: PayloadRequest, unit: string): Promise<ClockSetting> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`select time_zone::text as zone from units where id = ${unit}::uuid`)
  return {
    calendar: { versions: [], confirmedYears: [], days: [] },
    profile: officeProfile,
    zone: String(rows[0]?.zone ?? 'Asia/Jakarta'),
  }
}
