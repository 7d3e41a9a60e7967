import type { Pool, PoolClient } from 'pg'
import { oldSecretsOf } from './oldSecrets'

/** A delivery this worker may try until its lease ends; `fence` proves that the lease is still this one. */
export type Claim = {
  id: string
  fence: string
  attempts: number
  messageId: string
  endpointId: string
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
}

/** So many tries at once to one endpoint; a slow one must not take every place. */
const MOST_PER_ENDPOINT = 4

type Candidate = { id: string; endpoint_id: string; item_id: string }

/**
 * Takes the next delivery that is due, or one whose worker died with its lease. Per endpoint and item one
 * try runs at a time, and only of the newest version; older ones become superseded.
 * @returns undefined when nothing is due; 'contended' when another worker was faster and asking again makes sense
 */
export async function claim(pool: Pool, leaseSeconds: number): Promise<Claim | 'contended' | undefined> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const claimed = await claimOne(client, leaseSeconds)
    await client.query('commit')
    return claimed
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function claimOne(client: PoolClient, leaseSeconds: number): Promise<Claim | 'contended' | undefined> {
  const { rows } = await client.query<Candidate>(CANDIDATE, [MOST_PER_ENDPOINT])
  const candidate = rows[0]
  if (!candidate) return undefined
  const { endpoint_id, item_id } = candidate
  const lane = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as mine',
    [`media_hub ${endpoint_id} ${item_id}`],
  )
  if (!lane.rows[0]?.mine) return 'contended'
  await client.query(SUPERSEDE, [endpoint_id, item_id])
  const taken = await client.query<{ id: string; fence: string; attempts: number }>(TAKE, [
    endpoint_id,
    item_id,
    leaseSeconds,
  ])
  const delivery = taken.rows[0]
  if (!delivery) return 'contended'
  const details = await client.query<Omit<Claim, 'id' | 'fence' | 'attempts'>>(DETAILS, [delivery.id])
  const detail = details.rows[0]
  return detail ? { ...delivery, ...detail } : 'contended'
}

const CONFIRMED = `
  join webhook_endpoints e on e.id::text = d.endpoint_id and e.state in ('active', 'failing')
  join media_hub_challenges c on c.endpoint_id = d.endpoint_id and c.confirmed_at is not null and c.url = e.url`

/** Due, or left by a dead worker; not beside a living try of the same item. */
const CANDIDATE = `
  select d.id, d.endpoint_id, d.item_id from media_hub_deliveries d ${CONFIRMED}
  where ((d.state = 'pending' and d.next_at <= now()) or (d.state = 'in_flight' and d.lease_until < now()))
    and not exists (select from media_hub_deliveries live
      where live.endpoint_id = d.endpoint_id and live.item_id = d.item_id and live.state = 'in_flight' and live.lease_until >= now())
    and (select count(*) from media_hub_deliveries busy
      where busy.endpoint_id = d.endpoint_id and busy.state = 'in_flight' and busy.lease_until >= now()) < $1
  order by d.next_at, d.seq
  limit 1
  for update of d skip locked`

/** What is no longer the truth, and not on its way, is not sent any more; the newer version follows it. */
const SUPERSEDE = `
  update media_hub_deliveries set state = 'superseded', lease_until = null, finished_at = now(), updated_at = now()
  where endpoint_id = $1 and item_id = $2 and (state = 'pending' or (state = 'in_flight' and lease_until < now()))
    and version < (select version from media_hub_items where item_id = $2)`

const TAKE = `
  update media_hub_deliveries
  set state = 'in_flight', lease_until = now() + make_interval(secs => $3), fence = fence + 1, attempts = attempts + 1, updated_at = now()
  where id = (
    select id from media_hub_deliveries
    where endpoint_id = $1 and item_id = $2
      and ((state = 'pending' and next_at <= now()) or (state = 'in_flight' and lease_until < now()))
      and not exists (select from media_hub_deliveries live
        where live.endpoint_id = $1 and live.item_id = $2 and live.state = 'in_flight' and live.lease_until >= now())
    order by version desc limit 1)
  returning id, fence, attempts`

const DETAILS = `
  select d.message_id as "messageId", d.endpoint_id as "endpointId", e.url, e.secret_sealed as "secretSealed", d.seq,
    ${oldSecretsOf('d.endpoint_id')} as "oldSecrets", d.item_id as "itemId", d.version, s.type || '.' || s.action as event, s.action, s.at, s.item_json as "itemJson"
  from media_hub_deliveries d
  join webhook_endpoints e on e.id::text = d.endpoint_id
  join media_hub_snapshots s on s.item_id = d.item_id and s.version = d.version
  where d.id = $1`
