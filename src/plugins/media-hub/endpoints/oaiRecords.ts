import type { Pool } from 'pg'
import type { Product } from '../rules/matchesProducts'
import { productsSql } from '../rules/matchesProducts'
import { OaiError } from '../rules/oaiRequest'

/** What is kept of an item for harvesters: its newest words, or that it was withdrawn. */
export type OaiRow = { id: string; at: Date; json: string | null; path: string[]; seq: string }
export type OaiSelection = { from?: string; before?: string; set?: string; after?: string }

const COLUMNS = `item_id as id, updated_at as at, item_json as json, seq::text as seq,
  array_remove(array[unit_1, unit_2, unit_3, unit_4, unit_5, unit_6], null) as path`

/**
 * Items in the order of their last change, which is that of their datestamps, from a position on; one more than asked
 * for tells that there are more. What changes during a harvest moves to its end, so nothing is missed.
 */
export async function oaiRows(
  pool: Pool,
  { from, before, set, after = '0' }: OaiSelection,
  products: readonly Product[],
  limit: number,
): Promise<OaiRow[]> {
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  const where = [`seq > ${param(after)}::bigint`]
  if (from) where.push(`updated_at >= ${param(from)}`)
  if (before) where.push(`updated_at < ${param(before)}`)
  if (set) where.push(...inSet(set, param))
  if (products.length > 0) where.push(productsSql(products, param))
  const { rows } = await pool.query<OaiRow>(
    `select ${COLUMNS} from media_hub_items where ${where.join(' and ')} order by media_hub_items.seq limit ${param(limit + 1)}`,
    values,
  )
  return rows
}

/** A set is a unit with all below it, written as its path. */
function inSet(set: string, param: (value: unknown) => string): string[] {
  const path = set.split(':')
  if (path.length > 6) return ['false']
  return path.map((code, depth) => `unit_${depth + 1} = ${param(code)}`)
}

/** One item by its id. @throws OaiError */
export async function oaiRow(pool: Pool, id: string): Promise<OaiRow> {
  const { rows } = await pool.query<OaiRow>(`select ${COLUMNS} from media_hub_items where item_id = $1`, [id])
  if (rows[0]) return rows[0]
  throw new OaiError('idDoesNotExist', 'no record has this identifier')
}

/** The units as sets, ordered by path, from a path on. */
export async function oaiSets(
  pool: Pool,
  after: string,
  limit: number,
): Promise<Array<{ spec: string; name: string }>> {
  const { rows } = await pool.query<{ spec: string; name: string }>(
    `select spec, name from (select array_to_string(path, ':') as spec, name from public_units) units
     where spec > $1 collate "C" order by spec collate "C" limit $2`,
    [after, limit + 1],
  )
  return rows
}

/** The first datestamp there is. */
export async function oaiEarliest(pool: Pool): Promise<Date> {
  const { rows } = await pool.query<{ at: Date | null }>('select min(updated_at) as at from media_hub_items')
  return rows[0]?.at ?? new Date()
}
