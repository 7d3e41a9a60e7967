import type { Pool } from 'pg'
import { type Cursor, decodeCursor, encodeCursor } from '../rules/cursor'
import { instant, parameters, wholeNumber } from './parameters'
import { badParameter } from './problem'

export type Filters = { unit?: string; kind?: string; from?: string; to?: string; asset?: string; q?: string }
export type Page = { itemsJson: string; next: string | null }

const NAMES = ['limit', 'cursor', 'unit', 'kind', 'from', 'to', 'asset', 'q'] as const
const DEFAULT_LIMIT = 20

/** Reads the list's query parameters. @throws Problem 400 naming the parameter */
export function listQuery(url: string): { filters: Filters; limit: number; cursor: Cursor | undefined } {
  const { limit, cursor: word, from, to, ...rest } = parameters(url, NAMES)
  const cursor = word === undefined ? undefined : decodeCursor(word)
  if (word !== undefined && !cursor) throw badParameter('cursor', 'cursor is not one of ours')
  for (const [name, value] of Object.entries(rest)) {
    if (value.trim() === '') throw badParameter(name, `${name} is empty`)
  }
  return {
    cursor,
    limit: limit === undefined ? DEFAULT_LIMIT : wholeNumber('limit', limit, 1, 100),
    filters: {
      ...rest,
      ...(from === undefined ? {} : { from: instant('from', from, 'start') }),
      ...(to === undefined ? {} : { to: instant('to', to, 'end') }),
    },
  }
}

/**
 * One page of public items, newest first, as the JSON text PostgreSQL joined. Ids are taken first from an
 * index, so skipped rows cost nothing; a unit and all below it is one equality on the column of its depth.
 * @throws Problem 400 for a unit that is not in the tree
 */
export async function readPage(pool: Pool, filters: Filters, limit: number, cursor?: Cursor): Promise<Page> {
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  const where = ["state = 'public'"]
  if (filters.unit) where.push(`unit_${await depthOf(pool, filters.unit)} = ${param(filters.unit)}`)
  if (filters.kind) where.push(`kind = ${param(filters.kind)}`)
  if (filters.from) where.push(`published_at >= ${param(filters.from)}`)
  if (filters.to) where.push(`published_at < ${param(filters.to)}`)
  if (filters.asset)
    where.push(
      `item_id in (select item_id from media_hub_assets where asset_id = ${param(filters.asset)} and gone_at is null)`,
    )
  if (filters.q) where.push(`search @@ websearch_to_tsquery('indonesian', ${param(filters.q)})`)
  if (cursor)
    where.push(`(published_at, item_id) < (${param(cursor.publishedAt)}::timestamptz, ${param(cursor.id)})`)
  const size = param(limit)
  const { rows } = await pool.query<{ items: string; more: boolean; id: string | null; at: Date | null }>(
    `with page as materialized (
       select item_id, published_at from media_hub_items where ${where.join(' and ')}
       order by published_at desc, item_id desc limit ${size}::int + 1
     ), placed as (
       select item_id, published_at, row_number() over (order by published_at desc, item_id desc) as place from page
     )
     select coalesce(string_agg(item_json, ',' order by place) filter (where place <= ${size}::int), '') as items,
       count(*) > ${size}::int as more,
       max(item_id) filter (where place = ${size}::int) as id,
       max(placed.published_at) filter (where place = ${size}::int) as at
     from placed join media_hub_items using (item_id)`,
    values,
  )
  const row = rows[0]
  if (!row) throw new Error('media-hub: an aggregate answered no row')
  const next =
    row.more && row.id && row.at ? encodeCursor({ publishedAt: row.at.toISOString(), id: row.id }) : null
  return { itemsJson: row.items, next }
}

async function depthOf(pool: Pool, code: string): Promise<number> {
  const { rows } = await pool.query<{ depth: number }>(
    'select cardinality(path) as depth from public_units where code = $1',
    [code],
  )
  const depth = rows[0]?.depth
  if (!depth || depth > 6) throw badParameter('unit', `no unit has the code ${JSON.stringify(code)}`)
  return depth
}
