import type { Pool } from 'pg'
import { conditions, type Filters } from './page'

/** What a list can be divided by, and the SQL of its values. */
const FACETS = {
  unit: { value: 'unit_code', from: '' },
  kind: { value: 'kind', from: '' },
  year: { value: "to_char(published_at at time zone 'Asia/Jakarta', 'YYYY')", from: '' },
  place: { value: 'place', from: '' },
  keyword: { value: 'word', from: 'cross join lateral unnest(keywords) word' },
} as const

export type FacetName = keyof typeof FACETS
export const facetNames = Object.keys(FACETS) as FacetName[]

/** So many of the newest items are looked at: a list may be as long as the archive. */
const LOOKED_AT = 2000
/** So many values of each facet are told, the most frequent first. */
const TOLD = 20

/**
 * How the newest items of a list divide, as JSON text: `{of, complete, kind: [{value, count}], …}`. `complete` is
 * false when the list is longer than what was looked at; then the counts are of the newest 2,000.
 */
export async function readFacets(pool: Pool, filters: Filters, names: FacetName[]): Promise<string> {
  const values: unknown[] = []
  const where = await conditions(pool, filters, (value) => `$${values.push(value)}`)
  const { rows } = await pool.query<{ facets: string }>(
    `with newest as materialized (
       select unit_code, kind, published_at, place, keywords from media_hub_items where ${where.join(' and ')}
       order by published_at desc, item_id desc limit ${LOOKED_AT + 1}
     ), looked as materialized (select * from newest limit ${LOOKED_AT})
     select json_build_object('of', (select count(*) from looked), 'complete', (select count(*) from newest) <= ${LOOKED_AT}
       ${names.map((name) => `, '${name}', ${valuesSql(name)}`).join('')})::text as facets`,
    values,
  )
  return rows[0]?.facets ?? '{}'
}

const valuesSql = (name: FacetName) => {
  const { value, from } = FACETS[name]
  return `(select coalesce(json_agg(json_build_object('value', value, 'count', many) order by many desc, value), '[]') from (
    select ${value} as value, count(*) as many from looked ${from} where ${value} is not null
    group by 1 order by 2 desc, 1 limit ${TOLD}) ${name})`
}
