import type { Pool } from 'pg'
import { parameters, wholeNumber } from './parameters'

type Row = {
  seq: string
  action: string
  type: string
  id: string
  version: number
  at: Date
  reason: string | null
  item_json: string | null
}

const READ = `
  with page as materialized (
    select seq, action, type, item_id, version, at, reason from media_hub_snapshots where seq > $1 order by seq limit $2
  )
  select page.seq, page.action, page.type, page.item_id as id, page.version, page.at, page.reason, item_json
  from page left join media_hub_items on media_hub_items.seq = page.seq
  order by page.seq`

/**
 * Every change in the order of commit, as JSON text. The words come with the change that is the item's
 * newest: an older one carries none, because what was corrected or withdrawn must not be handed out again.
 * `next` is where to go on; an empty page means the reader has everything.
 */
export async function changesJson(pool: Pool, url: string): Promise<string> {
  const query = parameters(url, ['after', 'limit'])
  const after = query.after === undefined ? 0 : wholeNumber('after', query.after, 0, Number.MAX_SAFE_INTEGER)
  const limit = query.limit === undefined ? 20 : wholeNumber('limit', query.limit, 1, 100)
  const { rows } = await pool.query<Row>(READ, [after, limit])
  const next = rows.at(-1)?.seq ?? String(after)
  return `{"items":[${rows.map(changeJson).join(',')}],"next":${next}}`
}

function changeJson({ item_json, seq, at, reason, ...change }: Row): string {
  const head = { seq: Number(seq), ...change, at: at.toISOString(), ...(reason === null ? {} : { reason }) }
  const json = JSON.stringify(head)
  return item_json === null ? json : `${json.slice(0, -1)},"item":${item_json}}`
}
