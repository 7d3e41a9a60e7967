import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { defaultNumberTemplate, writeNumber, yearMonth } from '../../domain/documentNumber'
import { connectionOf } from '../../hooks/transaction'
import { markOf } from './kinds'

/**
 * Takes the next number of the unit's series for the year. The counter row stays locked until the
 * step commits, so two approvals never get one number and a failed one leaves no gap. Names of units are
 * not unique (there are two Polsek Bumi Agung): a namesake is told apart by its parent.
 */
export async function mintNumber(
  req: PayloadRequest,
  doc: { unit: string; kind: string },
  now: Date,
): Promise<string> {
  const db = await connectionOf(req)
  const { rows: units } = await db.execute(sql`
    select own.time_zone as "timeZone",
      case when exists (select 1 from units namesake where lower(namesake.name) = lower(own.name) and namesake.id <> own.id)
        then concat_ws(' ', own.name, (select parent.name from units parent where parent.id = own.parent_id))
        else own.name end as name,
      (select up.number_template from units up
        where up.id::text in (own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6)
          and nullif(up.number_template, '') is not null
        order by up.scope_depth desc limit 1) as template
    from units own where own.id = ${doc.unit}`)
  const unit = units[0] as { name: string; timeZone: string; template: string | null } | undefined
  if (!unit) throw new Error('the unit of this release does not exist')
  const { year, month } = yearMonth(now, unit.timeZone)
  const { rows } = await db.execute(sql`
    insert into number_series (unit_id, series, year, last) values (${doc.unit}, 'press-releases', ${year}, 1)
    on conflict (unit_id, series, year) do update set last = number_series.last + 1
    returning last`)
  const serial = Number(rows[0]?.last)
  return writeNumber(unit.template ?? defaultNumberTemplate, {
    kind: markOf(doc.kind),
    serial,
    month,
    year,
    unit: unit.name,
  })
}
