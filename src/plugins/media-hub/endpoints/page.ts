import type { Pool } from 'pg'
import type { Cursor } from '../rules/cursor'
import { type Product, productsSql } from '../rules/matchesProducts'
import { type Octets, octets, octetsSql } from '../rules/octets'
import type { Exchange } from '../rules/synonyms'
import { badParameter } from './problem'

export type Filters = {
  unit?: string
  kind?: string
  place?: string
  keyword?: string
  from?: string
  to?: string
  asset?: string
  q?: string
  /** Terms of `q` that others may stand for. */
  exchanges?: Exchange[]
  /** What the reader's key restricts him to. */
  products?: readonly Product[]
}

/** `next` is the place of the last item, when more follow. */
export type Page = { itemsJson: Octets; next: Cursor | null }

/**
 * One page of public items, newest first. A search reads those with the words in their heading (rank 1) to the end,
 * then the others (rank 2), and among these again what changed since it began: a correction may have moved it into
 * the heading behind the reader.
 * @throws Problem 400 for a unit that is not in the tree
 */
export async function readPage(pool: Pool, filters: Filters, limit: number, cursor?: Cursor): Promise<Page> {
  if (filters.q === undefined) return pageOf(await readRank(pool, filters, limit, undefined, cursor))
  const rank = cursor?.rank ?? 1
  const first = await readRank(pool, filters, limit, { rank, began: cursor?.began }, cursor)
  const began = cursor ? cursor.began : first.position
  if (rank === 2 || first.more) return pageOf(first, { rank, began })
  const rest = await readRank(pool, filters, limit - first.count, { rank: 2, began })
  const goesOn = rest.more && first.last ? { ...first.last, ...placed({ rank: 1, began }) } : null
  return {
    itemsJson:
      first.count > 0 && rest.count > 0
        ? octets`${first.itemsJson},${rest.itemsJson}`
        : octets`${first.itemsJson}${rest.itemsJson}`,
    next: rest.count > 0 ? pageOf(rest, { rank: 2, began }).next : goesOn,
  }
}

/** 1: with the words in the heading; 2: with the words elsewhere, or changed since the feed stood at `began`. */
export type Pass = { rank: 1 | 2; began: number | undefined }
type Part = { itemsJson: Octets; count: number; more: boolean; last: Cursor | null; position: number }

const pageOf = ({ itemsJson, more, last }: Part, pass?: Pass): Page => ({
  itemsJson,
  next: more && last ? { ...last, ...(pass ? placed(pass) : {}) } : null,
})

const placed = ({ rank, began }: Pass) => ({ rank, ...(began === undefined ? {} : { began }) })

/**
 * Ids are taken first from an index, so skipped rows cost nothing; then PostgreSQL joins the JSON text. Nothing is
 * counted but the page itself.
 */
async function readRank(
  pool: Pool,
  filters: Filters,
  limit: number,
  pass: Pass | undefined,
  cursor?: Cursor,
): Promise<Part> {
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  const where = await conditions(pool, filters, param, pass)
  if (cursor)
    where.push(`(published_at, item_id) < (${param(cursor.publishedAt)}::timestamptz, ${param(cursor.id)})`)
  const size = param(limit)
  const { rows } = await pool.query<{
    items: Octets
    count: number
    more: boolean
    id: string | null
    at: Date | null
    position: string
  }>(
    `with page as materialized (
       select item_id, published_at from media_hub_items where ${where.join(' and ')}
       order by published_at desc, item_id desc limit ${size}::int + 1
     ), placed as (
       select item_id, published_at, row_number() over (order by published_at desc, item_id desc) as nth from page
     )
     select ${octetsSql(`coalesce(string_agg(item_json, ',' order by nth) filter (where nth <= ${size}::int), '')`)} as items,
       count(*) filter (where nth <= ${size}::int)::int as count, count(*) > ${size}::int as more,
       max(item_id) filter (where nth = ${size}::int) as id,
       max(placed.published_at) filter (where nth = ${size}::int) as at,
       (select last from media_hub_counter) as position
     from placed join media_hub_items using (item_id)`,
    values,
  )
  const row = rows[0]
  if (!row) throw new Error('media-hub: an aggregate answered no row')
  const { items: itemsJson, count, more, id, at, position } = row
  const last = id && at ? { publishedAt: at.toISOString(), id } : null
  return { itemsJson, count, more, last, position: Number(position) }
}

/**
 * The filters as SQL over media_hub_items. A unit and all below it is one equality on the column of its depth.
 * @param pass of a search; absent: the words stand wherever they stand
 * @throws Problem 400 for a unit that is not in the tree
 */
export async function conditions(
  pool: Pool,
  filters: Filters,
  param: (value: unknown) => string,
  pass?: Pass,
): Promise<string[]> {
  const where = ["state = 'public'"]
  const { unit, kind, place, keyword, from, to, asset, q, exchanges = [], products = [] } = filters
  if (unit) where.push(`unit_${await depthOf(pool, unit)} = ${param(unit)}`)
  if (kind) where.push(`kind = ${param(kind)}`)
  if (place) where.push(`place is not null and lower(place) = ${param(place.trim().toLowerCase())}`)
  if (keyword) where.push(`keywords @> array[${param(keyword.trim().toLowerCase())}::text]`)
  if (from) where.push(`published_at >= ${param(from)}`)
  if (to) where.push(`published_at < ${param(to)}`)
  if (asset)
    where.push(
      `item_id in (select item_id from media_hub_assets where asset_id = ${param(asset)} and gone_at is null)`,
    )
  if (products.length > 0) where.push(productsSql(products, param))
  if (q) {
    const words = questionSql(q, exchanges, param)
    if (pass?.rank === 1) where.push(`head @@ ${words}`)
    else if (pass?.began === undefined)
      where.push(pass ? `search @@ ${words} and not head @@ ${words}` : `search @@ ${words}`)
    else where.push(`search @@ ${words} and (not head @@ ${words} or seq > ${param(pass.began)})`)
  }
  return where
}

/** SQL: what is searched for, each term that has others exchanged for all of them. */
function questionSql(q: string, exchanges: Exchange[], param: (value: unknown) => string): string {
  let query = `websearch_to_tsquery('hub_indonesian', ${param(q)})`
  for (const { term, any } of exchanges) {
    const others = any.map((one) => `phraseto_tsquery('hub_indonesian', ${param(one)})`).join(' || ')
    query = `ts_rewrite(${query}, plainto_tsquery('hub_indonesian', ${param(term)}), ${others})`
  }
  return query
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
