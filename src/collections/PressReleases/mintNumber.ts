import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import {
  defaultNumberTemplate,
  namesInNumbers,
  type NumberParts,
  writeNumber,
  yearMonth,
} from '../../domain/documentNumber'
import { connectionOf } from '../../hooks/transaction'
import { markOf } from './kinds'

type Connection = Awaited<ReturnType<typeof connectionOf>>
type Unit = {
  name: string
  code: string
  parent: string | null
  hasNamesake: boolean
  timeZone: string
  template: string | null
}

/**
 * Takes the next number of the unit's series for the year. The counter row stays locked until the
 * step commits, so two approvals never get one number and a failed one leaves no gap.
 * @throws APIError 409 when every writing of the number is some other document's already
 */
export async function mintNumber(
  req: PayloadRequest,
  doc: { unit: string; kind: string },
  now: Date,
): Promise<string> {
  const db = await connectionOf(req)
  const unit = await readUnit(db, doc.unit)
  const { year, month } = yearMonth(now, unit.timeZone)
  const { rows } = await db.execute(sql`
    insert into number_series (unit_id, series, year, last) values (${doc.unit}, 'press-releases', ${year}, 1)
    on conflict (unit_id, series, year) do update set last = number_series.last + 1
    returning last`)
  const serial = Number(rows[0]?.last)
  return writeUnused(db, doc.unit, unit, { kind: markOf(doc.kind), serial, month, year })
}

async function readUnit(db: Connection, id: string): Promise<Unit> {
  const { rows } = await db.execute(sql`
    select own.time_zone as "timeZone", own.name, own.code,
      (select parent.name from units parent where parent.id = own.parent_id) as parent,
      exists (select 1 from units namesake where lower(namesake.name) = lower(own.name) and namesake.id <> own.id)
        as "hasNamesake",
      (select up.number_template from units up
        where up.id::text in (own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6)
          and nullif(up.number_template, '') is not null
        order by up.scope_depth desc limit 1) as template
    from units own where own.id = ${id}`)
  if (!rows[0]) throw new Error('the unit of this release does not exist')
  return rows[0] as Unit
}

/**
 * The number by the plainest name that is the unit's own. Units take over each other's names; within a year a name
 * stays with the unit that wrote it first, so two series never write the same numbers. Templates with words of their
 * own could still meet, hence the look at the numbers themselves.
 */
async function writeUnused(
  db: Connection,
  unitId: string,
  unit: Unit,
  parts: Omit<NumberParts, 'unit'>,
): Promise<string> {
  for (const name of namesInNumbers(unit)) {
    if (!(await isOwn(db, unitId, parts.year, name))) continue
    const number = writeNumber(unit.template ?? defaultNumberTemplate, { ...parts, unit: name })
    const { rows: taken } = await db.execute(sql`select 1 from press_releases where number = ${number}`)
    if (taken.length === 0) return number
  }
  throw new APIError(
    'Nomor ini sudah dipakai naskah satuan lain. Administrator perlu mengubah pola nomor satuan. / This number is taken by another unit’s release: an administrator must change the number template.',
    409,
    { code: 'press_release.number_taken' },
    true,
  )
}

/** Does the name belong to this unit in this year? It does from now on when it was nobody's. */
async function isOwn(db: Connection, unitId: string, year: number, name: string): Promise<boolean> {
  await db.execute(sql`
    insert into number_names (series, year, written, unit_id) values ('press-releases', ${year}, ${name}, ${unitId})
    on conflict do nothing`)
  const { rows } = await db.execute(sql`
    select 1 from number_names
    where series = 'press-releases' and year = ${year} and written = ${name} and unit_id = ${unitId}`)
  return rows.length === 1
}
