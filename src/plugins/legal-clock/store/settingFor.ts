import type { PayloadRequest } from 'payload'
import type { ClockSetting } from '../../../domain/legalClock'
import { localDay } from '../../../domain/localDay'
import { optionsOf } from '../options'
import { calendarOf } from '../rules/calendarOf'
import { confirmedVersions } from './calendars'
import { tableOf, transactionQuery } from './query'
import { placeOf, profileOf } from './units'

/**
 * By what a unit counts days: the calendars in force, its profile on a day, its zone. For a limit that is counted
 * once, such as the window for an objection, in the transaction of its event.
 * @param at the instant the limit begins with; today's profile without it
 */
export async function settingFor(req: PayloadRequest, unit: string, at = new Date()): Promise<ClockSetting> {
  const query = await transactionQuery(req)
  const { zone, path } = await placeOf(query, tableOf(req, optionsOf(req).units), unit)
  const calendar = calendarOf(await confirmedVersions(query), path)
  return { calendar, zone, ...(await profileOf(query, path, localDay(at, zone))) }
}
