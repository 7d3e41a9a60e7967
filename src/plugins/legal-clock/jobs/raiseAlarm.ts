import type { Payload } from 'payload'
import { localDay } from '../../../domain/localDay'
import { optionsOf } from '../options'
import { dueAlarms } from '../rules/dueAlarms'
import { asSystem } from '../store/inTransaction'
import { transactionQuery } from '../store/query'

/** New Year comes first in the east of the country. */
const ZONE = 'Asia/Jayapura'

/**
 * Warns of this and the next year when no calendar for everybody is confirmed, once per threshold and installation.
 * Mark and letters are one transaction. @returns the years that were told
 */
export async function raiseAlarm(payload: Payload): Promise<number[]> {
  const { alarm } = optionsOf({ payload })
  if (!alarm) return []
  return asSystem(payload, async (req) => {
    const query = await transactionQuery(req)
    const [clock] = await query(
      `select clock_timestamp() as now,
         array(select year::int from calendars where status = 'confirmed' and unit_id is null) as confirmed`,
    )
    const today = localDay(new Date(clock?.now as string | Date), ZONE)
    const thisYear = Number(today.slice(0, 4))
    const told: number[] = []
    for (const year of [thisYear, thisYear + 1]) {
      const due = dueAlarms(today, year, clock?.confirmed as number[])
      const fresh = await query(
        `insert into legal_clock_alarms (year, days_before) select $1, unnest($2::int[])
         on conflict do nothing returning days_before`,
        [year, due],
      )
      if (fresh.length === 0) continue
      for (const to of await alarm.to(payload)) await alarm.send(req, { to, ...letter(year, payload) })
      told.push(year)
    }
    return told
  })
}

const letter = (year: number, { config }: Payload) => ({
  subject: `Kalender ${year} belum disahkan / The calendar of ${year} is not confirmed`,
  text: `Kalender hari libur dan cuti bersama tahun ${year} belum disahkan di hub ini. Setiap tenggat yang melewati
tahun itu masih dapat bergeser. Ajukan keputusannya di ${config.serverURL}${config.routes.admin}/calendar; orang
kedua mengesahkannya.

No calendar of ${year} is confirmed in this hub. Every deadline that goes through that year may still move. Propose
the decree at ${config.serverURL}${config.routes.admin}/calendar; a second person confirms it.
`,
})
