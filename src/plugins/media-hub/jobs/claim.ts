import type { Pool, PoolClient } from 'pg'
import { oldSecretsOf } from './oldSecrets'

/** A delivery this worker may try until its lease ends; `fence` proves that the lease is still this one. */
export type Claim = {
  id: string
  fence: string
  attempts: number
  messageId: string
  endpointId: string
  outletId: string
  outletName: string
  url: string
  secretSealed: string
  /** Replaced secrets that still sign, newest first. */
  oldSecrets: string[]
  seq: string
  itemId: string
  version: number
  event: string
  action: string
  at: Date
  itemJson: string | null
  slug: string
  number: string | null
  /** of a withdrawal, the public words */
  reason: string | null
  /** the recall of its item that it answers or follows, whose receipt is asked for; null when there is none */
  recallSeq: string | null
}

/** So many tries at once to one endpoint; a slow one must not take every place, one in trouble only one. */
const MOST_PER_ENDPOINT = 4

type Lane = { endpoint_id: string; item_id: string; free: number; is_mail: boolean }

/**
 * Takes deliveries that are due, and those whose worker died with its lease. Per endpoint and item one
 * try runs at a time, and only of the newest version; older ones become superseded. Waits for nobody's rows.
 * @param letters so many of them may go to mail addresses
 * @returns none when nothing is due; 'contended' when other workers were faster and asking again makes sense
 */
export async function claim(
  pool: Pool,
  leaseSeconds: number,
  most = 1,
  letters = most,
): Promise<Claim[] | 'contended'> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const claimed = await claimSome(client, leaseSeconds, most, letters)
    await client.query('commit')
    return claimed
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function claimSome(client: PoolClient, leaseSeconds: number, most: number, letters: number) {
  const { rows } = await client.query<{ due: number; lanes: Lane[] | null }>(LANES, [
    MOST_PER_ENDPOINT,
    most,
    letters > 0,
  ])
  const lanes = withinPlaces(rows[0]?.lanes ?? [], letters)
  if (lanes.length === 0) return rows[0]?.due ? 'contended' : []
  const values = [lanes.map((lane) => lane.endpoint_id), lanes.map((lane) => lane.item_id)]
  await client.query(PERHAPS, values)
  await client.query(SUPERSEDE, values)
  const taken = await client.query<Claim>(TAKE, [...values, leaseSeconds])
  return taken.rows.length > 0 ? taken.rows : 'contended'
}

/** Each lane once, of one endpoint no more than it has places, and no more letters than the mail server takes. */
function withinPlaces(lanes: Lane[], letters: number): Lane[] {
  let written = 0
  const seen = new Map<string, Set<string>>()
  return lanes.filter(({ endpoint_id, item_id, free, is_mail }) => {
    const items = seen.get(endpoint_id) ?? new Set()
    seen.set(endpoint_id, items)
    if (items.has(item_id) || items.size >= free || (is_mail && written >= letters)) return false
    if (is_mail) written += 1
    items.add(item_id)
    return true
  })
}

const LIVE = `live.state = 'in_flight' and live.lease_until >= now()`

/**
 * Lanes (endpoint and item) with something due or left by a dead worker, and no living try; endpoints in trouble
 * come last. A lane belongs to the transaction whose advisory lock it has: what it reads afterwards is settled.
 */
const LANES = `
  with due as materialized (
    select d.endpoint_id, d.item_id, place.free, e.url like 'mailto:%' as is_mail
    from media_hub_deliveries d
    join webhook_endpoints e on e.id::text = d.endpoint_id and e.state in ('active', 'failing')
    join media_hub_challenges c on c.endpoint_id = d.endpoint_id and c.confirmed_at is not null and c.url = e.url
    cross join lateral (
      select case when e.last_problem is null then $1 else 1 end - count(*)::int as free
      from media_hub_deliveries live where live.endpoint_id = d.endpoint_id and ${LIVE}
    ) place
    where ((d.state = 'pending' and d.next_at <= now()) or (d.state = 'in_flight' and d.lease_until < now()))
      and not exists (select from media_hub_deliveries live
        where live.endpoint_id = d.endpoint_id and live.item_id = d.item_id and ${LIVE})
      and place.free > 0 and ($3 or e.url not like 'mailto:%')
    order by (e.last_problem is not null), d.next_at, d.seq, d.id
    limit $2 * 4
  ), mine as (
    select * from due
    where pg_try_advisory_xact_lock(hashtextextended('media_hub ' || endpoint_id || ' ' || item_id, 7)) limit $2
  )
  select (select count(*) from due)::int as due, (select json_agg(mine) from mine) as lanes`

const LANE = `unnest($1::text[], $2::text[]) lane (endpoint_id, item_id) join media_hub_items i on i.item_id = lane.item_id`

/** A worker died with its lease: what it was sending may have arrived, and the ledger must know of it. */
const PERHAPS = `
  insert into media_hub_ledger (at, how, who, outlet_id, outlet_name, endpoint_id, receiver, item_id, version, seq, message_id)
  select now(), case when e.url like 'mailto:%' then 'mailed' else 'sent' end, 'endpoint', o.id::text, o.name, d.endpoint_id,
    substring(e.url from '^(?:mailto:|[a-z]+://)([^/?#]+)'), d.item_id, d.version, d.seq, d.message_id
  from unnest($1::text[], $2::text[]) lane (endpoint_id, item_id)
  join media_hub_deliveries d on d.endpoint_id = lane.endpoint_id and d.item_id = lane.item_id
    and d.state = 'in_flight' and d.lease_until < now()
  join webhook_endpoints e on e.id::text = d.endpoint_id
  join outlets o on o.id = e.outlet_id`

/** What is no longer the truth, and not on its way, is not sent any more; the newer version follows it. */
const SUPERSEDE = `
  update media_hub_deliveries set state = 'superseded', lease_until = null, finished_at = now(), updated_at = now()
  where id in (
    select d.id from ${LANE}
    join media_hub_deliveries d on d.endpoint_id = lane.endpoint_id and d.item_id = lane.item_id and d.version < i.version
    where d.state = 'pending' or (d.state = 'in_flight' and d.lease_until < now())
    for update of d skip locked)`

/** Only the newest version, and only when nothing else of its item is on its way. Rows in other hands are left to them. */
const TAKE = `
  with taken as (
    update media_hub_deliveries
    set state = 'in_flight', lease_until = now() + make_interval(secs => $3), fence = fence + 1, attempts = attempts + 1, updated_at = now()
    where id in (
      select d.id from ${LANE}
      join media_hub_deliveries d on d.endpoint_id = lane.endpoint_id and d.item_id = lane.item_id and d.version = i.version
      where ((d.state = 'pending' and d.next_at <= now()) or (d.state = 'in_flight' and d.lease_until < now()))
        and not exists (select from media_hub_deliveries other
          where other.endpoint_id = d.endpoint_id and other.item_id = d.item_id and other.state = 'in_flight' and other.id <> d.id)
      for update of d skip locked)
    returning *
  )
  select d.id, d.fence, d.attempts, d.message_id as "messageId", d.endpoint_id as "endpointId", o.id::text as "outletId",
    o.name as "outletName", e.url,
    e.secret_sealed as "secretSealed", d.seq, ${oldSecretsOf('d.endpoint_id')} as "oldSecrets", d.item_id as "itemId",
    d.version, s.type || '.' || s.action as event, s.action, s.at, s.item_json as "itemJson",
    s.reason, i.slug, i.number, (select max(r.seq) from media_hub_recalls r
      where r.item_id = d.item_id and r.seq <= d.seq and (r.closed_at is null or r.closed_at > s.at)) as "recallSeq"
  from taken d
  join webhook_endpoints e on e.id::text = d.endpoint_id
  join outlets o on o.id = e.outlet_id
  join media_hub_snapshots s on s.item_id = d.item_id and s.version = d.version
  join media_hub_items i on i.item_id = d.item_id`
