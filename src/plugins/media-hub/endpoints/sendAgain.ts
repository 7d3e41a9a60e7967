import type { Query } from '../hooks/query'

/** So many deliveries to one endpoint are ordered at once; more go in portions. */
const MOST_AT_ONCE = 5000

export type Refusal = 'media_hub.no_such_delivery' | 'media_hub.on_its_way' | 'media_hub.not_newest'

/**
 * Puts one delivery that ended, or waits for a later try, at the head of the queue with its own webhook-id. An older version is never sent again:
 * the claim would supersede it, and whoever keeps the newest has it already.
 */
export async function sendOneAgain(query: Query, endpointId: string, seq: number): Promise<number | Refusal> {
  const [ordered] = await query(ONE, [endpointId, seq])
  if (ordered) return 1
  const [found] = await query('select state from media_hub_deliveries where endpoint_id = $1 and seq = $2', [
    endpointId,
    seq,
  ])
  if (!found) return 'media_hub.no_such_delivery'
  return found.state === 'pending' || found.state === 'in_flight'
    ? 'media_hub.on_its_way'
    : 'media_hub.not_newest'
}

/**
 * Where a portion of what changed after a position ends, the same for several endpoints: none of them is given more
 * than `most`. Null when the rest fits into one portion.
 */
export async function endOfPortion(
  query: Query,
  endpointIds: readonly string[],
  after: number,
  most = MOST_AT_ONCE,
): Promise<number | null> {
  const ends: number[] = []
  for (const id of endpointIds) {
    const [last, next] = await query(`${WANTED} offset $4 limit 2`, [id, after, null, most - 1])
    if (last && next) ends.push(Number(last.seq))
  }
  return ends.length > 0 ? Math.min(...ends) : null
}

/**
 * Sends the newest version of every item that changed after a position: what the endpoint asked for, and the
 * corrections and withdrawals of what it was sent. What is on its way is left alone.
 * @param upTo the last position of a portion; null: all
 * @returns how many deliveries were put in the queue
 */
export async function sendAllAgain(
  query: Query,
  endpointId: string,
  after: number,
  upTo: number | null = null,
): Promise<number> {
  return (await query(ALL, [endpointId, after, upTo])).length
}

const ANEW = `state = 'pending', attempts = 0, next_at = now(), finished_at = null, last_status = null, last_error = null,
    updated_at = now()`

/** SQL: it ended, or waits for a later try. */
export const IDLE = `(d.state in ('delivered', 'failed') or (d.state = 'pending' and d.next_at > now()))`

const ONE = `
  update media_hub_deliveries d set ${ANEW}
  from media_hub_items i
  where d.endpoint_id = $1 and d.seq = $2 and i.item_id = d.item_id and d.version = i.version
    and ${IDLE}
  returning d.seq`

/** Changes still to be addressed are left to the fan-out. What is public counts as published, whatever came last. */
const WANTED = `
  select i.seq, i.item_id, i.version from media_hub_items i
  join media_hub_snapshots s on s.item_id = i.item_id and s.version = i.version
  join webhook_endpoints e on e.id::text = $1
  where i.seq > $2 and ($3::bigint is null or i.seq <= $3)
    and not exists (select from media_hub_outbox o where o.seq = i.seq and o.fanned_out_at is null)
    and (media_hub_outlet_wants(e.outlet_id::text, i.item_id) and (
        not exists (select from webhook_endpoints_types t where t.parent_id = e.id)
        or exists (select from webhook_endpoints_types t where t.parent_id = e.id
          and (t.value::text = s.type || '.' || s.action or (i.state = 'public' and t.value::text = s.type || '.published'))))
      or exists (select from media_hub_deliveries sent where sent.endpoint_id = $1 and sent.item_id = i.item_id))
  order by i.seq`

const ALL = `
  insert into media_hub_deliveries as d (message_id, endpoint_id, seq, item_id, version)
  select 'msg_' || replace(gen_random_uuid()::text, '-', ''), $1, wanted.seq, wanted.item_id, wanted.version
  from (${WANTED}) wanted
  on conflict (endpoint_id, seq) do update set ${ANEW} where ${IDLE}
  returning d.seq`
