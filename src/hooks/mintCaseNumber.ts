import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import {
  defaultCaseNumber,
  hasChannelSeries,
  isCaseNumberPattern,
  unitInCaseNumber,
  writeCaseNumber,
} from '../domain/caseNumber'
import { yearMonth } from '../domain/documentNumber'
import { connectionOf } from './transaction'

type Organisation = { id: string; code: string; timeZone: string; pattern: string | null }

/**
 * Takes the next number of an organisation's series for the year, one series per kind, and per channel where the
 * pattern tells channels apart. The counter row stays locked until the transaction ends: no two cases get one number,
 * and what is rolled back leaves no gap.
 * @throws APIError 409 when a change of pattern made the number one that another case has
 */
export async function mintCaseNumber(
  req: PayloadRequest,
  { kind, unit, channel, table }: { kind: string; unit: string; channel: string; table: string },
  at: Date,
): Promise<string> {
  const db = await connectionOf(req)
  const organisation = await organisationOf(req, unit)
  const { year, month } = yearMonth(at, organisation.timeZone)
  const kept = organisation.pattern
  const pattern = kept && isCaseNumberPattern(kept) ? kept : defaultCaseNumber
  const series = `case:${kind}${hasChannelSeries(pattern) ? `:${channel}` : ''}`
  const { rows } = await db.execute(sql`
    insert into number_series (unit_id, series, year, last) values (${organisation.id}, ${series}, ${year}, 1)
    on conflict (unit_id, series, year) do update set last = number_series.last + 1
    returning last`)
  const parts = { kind, channel, month, year, serial: Number(rows[0]?.last) }
  const number = writeCaseNumber(pattern, { ...parts, unit: unitInCaseNumber(organisation.code) })
  const { rows: taken } = await db.execute(
    sql`select 1 from ${sql.identifier(table)} where number = ${number}`,
  )
  if (taken.length === 0) return number
  throw new APIError(
    'Nomor ini sudah dipakai. Administrator perlu mengubah pola nomor satuan. / This number is taken: an administrator must change the pattern.',
    409,
    { code: 'case.number_taken' },
    true,
  )
}

/** The body that a unit's PPID serves: a public-relations unit that serves its whole command numbers for the command. */
async function organisationOf(req: PayloadRequest, unit: string): Promise<Organisation> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select org.id::text, org.code, org.time_zone::text as "timeZone",
      (select up.case_number_pattern from units up
        where up.id::text in (org.scope_u1, org.scope_u2, org.scope_u3, org.scope_u4, org.scope_u5, org.scope_u6)
          and nullif(up.case_number_pattern, '') is not null
        order by up.scope_depth desc limit 1) as pattern
    from units own join units org on org.id = case when own.serves_parent and own.parent_id is not null
      then own.parent_id else own.id end
    where own.id = ${unit}::uuid`)
  if (rows[0]) return rows[0] as Organisation
  throw new APIError('Satuan tidak ditemukan. / No such unit.', 400, { code: 'scope.foreign_unit' }, true)
}
