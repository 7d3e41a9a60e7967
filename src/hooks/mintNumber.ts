import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import {
  defaultNumberTemplate,
  namesInNumbers,
  type NumberParts,
  writeNumber,
  yearMonth,
} from '../domain/documentNumber'
import { connectionOf } from './transaction'

type Connection = Awaited<ReturnType<typeof connectionOf>>
type Unit = {
  name: string
  code: string
  parent: string | null
  hasNamesake: boolean
  timeZone: string
  template: string | null
}

export type Minting = {
  unit: string
  /** Which row of numbers: one per noun, or per kind of paper. */
  series: string
  /** The kind as it is written in the number. */
  mark: string
  at: Date
  /** Does a document carry this very number? */
  isTaken: (number: string) => Promise<boolean>
  /** Papers of several kinds share a template: it tells them apart, or is not used. */
  namesKind?: boolean
}

/**
 * Takes the next number of the unit's series for the year. The counter row stays locked until the
 * cause commits, so two never get one number and a failed one leaves no gap.
 * @returns null when every writing of the number is some other document's already
 */
export async function mintNumber(req: PayloadRequest, minting: Minting): Promise<string | null> {
  const { unit: unitId, series, mark, at } = minting
  const db = await connectionOf(req)
  const unit = await readUnit(db, unitId)
  const { year, month } = yearMonth(at, unit.timeZone)
  const { rows } = await db.execute(sql`
    insert into number_series (unit_id, series, year, last) values (${unitId}, ${series}, ${year}, 1)
    on conflict (unit_id, series, year) do update set last = number_series.last + 1
    returning last`)
  return writeUnused(db, unit, minting, { kind: mark, serial: Number(rows[0]?.last), month, year })
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
  if (!rows[0]) throw new Error('the unit of this number does not exist')
  return rows[0] as Unit
}

/**
 * The number by the plainest name that is the unit's own. Units take over each other's names; within a year a name
 * stays with the unit that wrote it first, so two series never write the same numbers. Templates with words of their
 * own could still meet, hence the look at the numbers themselves.
 */
async function writeUnused(
  db: Connection,
  unit: Unit,
  { unit: unitId, series, isTaken, namesKind = false }: Minting,
  parts: Omit<NumberParts, 'unit'>,
): Promise<string | null> {
  const own = unit.template ?? defaultNumberTemplate
  const template = namesKind && !own.includes('{kind}') ? defaultNumberTemplate : own
  for (const name of namesInNumbers(unit)) {
    if (!(await isOwn(db, { unitId, series, year: parts.year, name }))) continue
    const number = writeNumber(template, { ...parts, unit: name })
    if (!(await isTaken(number))) return number
  }
  return null
}

type Naming = { unitId: string; series: string; year: number; name: string }

/** Does the name belong to this unit in this year? It does from now on when it was nobody's. */
async function isOwn(db: Connection, { unitId, series, year, name }: Naming): Promise<boolean> {
  await db.execute(sql`
    insert into number_names (series, year, written, unit_id) values (${series}, ${year}, ${name}, ${unitId})
    on conflict do nothing`)
  const { rows } = await db.execute(sql`
    select 1 from number_names
    where series = ${series} and year = ${year} and written = ${name} and unit_id = ${unitId}`)
  return rows.length === 1
}
