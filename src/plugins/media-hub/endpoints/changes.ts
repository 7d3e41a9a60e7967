import type { Pool } from 'pg'
import { type Octets, octets, octetsOf, octetsSql } from '../rules/octets'
import { type Product, productsSql } from '../rules/matchesProducts'
import { changesRequest, read } from './requests'

type Row = {
  seq: string
  action: string
  type: string
  id: string
  version: number
  at: Date
  reason: string | null
  item_json: Octets | null
  told: boolean
}

/** So many changes are looked through at once for those that a key with products is told, and in one request. */
const AT_ONCE = 1000
const IN_ALL = 20_000

const READ = (fits: string) => `
  with page as materialized (
    select seq, action, type, item_id, version, at, reason from media_hub_snapshots where seq > $1 order by seq limit $2
  )
  select page.seq, page.action, page.type, page.item_id as id, page.version, page.at, page.reason,
    case when ${fits} then ${octetsSql('newest.item_json')} end as item_json, (page.action <> 'published' or ${fits}) as told
  from page ${fits === 'true' ? '' : 'join media_hub_items item on item.item_id = page.item_id'}
  left join media_hub_items newest on newest.seq = page.seq
  order by page.seq`

/**
 * Every change in the order of commit, as JSON. The words come with the change that is the item's
 * newest: an older one carries none, because what was corrected or withdrawn must not be handed out again.
 * A key with products is told every correction and withdrawal, for it may hold what no longer fits, but only words
 * that fit. `next` is where to go on; `more` says that something lies beyond it already, also after an empty page: one
 * request does not look through all of history for a key that hardly anything fits.
 */
export async function changesJson(
  pool: Pool,
  url: string,
  products: readonly Product[],
  { atOnce = AT_ONCE, inAll = IN_ALL } = {},
): Promise<Octets> {
  const { after: from = 0, limit = 20 } = read(url, changesRequest)
  const step = products.length === 0 ? limit : atOnce
  const found: Row[] = []
  let after = from
  let more = true
  for (let looked = 0; more && found.length < limit && looked < inAll; looked += step) {
    const rows = await readAfter(pool, after, step + 1, products)
    more = rows.length > step
    for (const [nth, row] of rows.slice(0, step).entries()) {
      after = Number(row.seq)
      if (row.told) found.push(row)
      if (found.length < limit) continue
      more = nth + 1 < rows.length
      break
    }
  }
  const end = `"next":${after}${more ? ',"more":true' : ''}`
  return octets`{"items":[${found.map(changeJson).join(',') as Octets}],${octetsOf(end)}}`
}

async function readAfter(pool: Pool, after: number, most: number, products: readonly Product[]) {
  const values: unknown[] = [after, most]
  const fits = productsSql(products, (value) => `$${values.push(value)}`, 'item')
  return (await pool.query<Row>(READ(fits), values)).rows
}

function changeJson({ item_json, seq, at, reason, told: _told, ...change }: Row): Octets {
  const head = { seq: Number(seq), ...change, at: at.toISOString(), ...(reason === null ? {} : { reason }) }
  const json = octetsOf(JSON.stringify(head))
  return item_json === null ? json : octets`${json.slice(0, -1) as Octets},"item":${item_json}}`
}
