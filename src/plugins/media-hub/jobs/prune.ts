import type { Pool, PoolClient } from 'pg'

/** Days for which what was sent, or replaced before it was sent, can be read in the log. */
export const KEPT_DAYS = 90

export type Pruned = { deliveries: number; outbox: number; secrets: number }

/**
 * Removes what the post office no longer needs, in small transactions: deliveries that were delivered or superseded
 * and outbox rows that were addressed more than 90 days ago, secrets and copies for previews whose time is over. The newest delivery of
 * each item to each endpoint stays: it proves the order and decides that corrections follow. One worker at a time.
 * @param batch rows looked at per transaction
 */
export async function prune(pool: Pool, signal: AbortSignal, batch = 500): Promise<Pruned> {
  const pruned: Pruned = { deliveries: 0, outbox: 0, secrets: 0 }
  let after: string | undefined = '0'
  while (after !== undefined && !signal.aborted) {
    const page: DeliveryPage | undefined = await alone(pool, (client) =>
      pruneDeliveries(client, after, batch),
    )
    pruned.deliveries += page?.gone ?? 0
    after = page?.last
  }
  for (let gone = 1; gone > 0 && !signal.aborted; pruned.outbox += gone)
    gone =
      (await alone(pool, async (client) => (await client.query(OUTBOX, [KEPT_DAYS, batch])).rowCount)) ?? 0
  pruned.secrets = (await alone(pool, async (client) => (await client.query(SECRETS)).rowCount)) ?? 0
  await alone(pool, (client) => client.query(PREVIEWS))
  await alone(pool, (client) => client.query(SUBSCRIPTIONS))
  await alone(pool, (client) => client.query(HOSTS))
  return pruned
}

/** Runs in a transaction of its own; undefined while another worker does the same. */
async function alone<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T | undefined> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('media_hub_prune')) as mine",
    )
    const done = rows[0]?.mine ? await work(client) : undefined
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type DeliveryPage = { gone: number; last: string | undefined }

/** One page by id, which is the order of making: the walk ends where the kept days begin. */
async function pruneDeliveries(
  client: PoolClient,
  after: string | undefined,
  batch: number,
): Promise<DeliveryPage> {
  const { rows } = await client.query<{ gone: number; last: string | null; ended: boolean | null }>(
    DELIVERIES,
    [after, KEPT_DAYS, batch],
  )
  const page = rows[0]
  return { gone: page?.gone ?? 0, last: page?.ended === false ? (page.last ?? undefined) : undefined }
}

const DELIVERIES = `
  with page as (
    select id, created_at from media_hub_deliveries where id > $1 order by id limit $3
  ), gone as (
    delete from media_hub_deliveries d using page
    where d.id = page.id and d.state in ('delivered', 'superseded') and d.finished_at < now() - make_interval(days => $2)
      and exists (select from media_hub_deliveries newer
        where newer.endpoint_id = d.endpoint_id and newer.item_id = d.item_id and newer.version > d.version)
    returning d.id
  )
  select (select count(*) from gone)::int as gone, max(id)::text as last,
    count(*) < $3 or bool_or(created_at > now() - make_interval(days => $2)) as ended
  from page`

/** Changes are addressed in their order, so the oldest positions are the ones to look at. */
const OUTBOX = `
  delete from media_hub_outbox where seq in (
    select seq from (select seq, fanned_out_at from media_hub_outbox order by seq limit $2) oldest
    where fanned_out_at < now() - make_interval(days => $1))`

const SECRETS = 'delete from media_hub_old_secrets where valid_until < now()'

/** A preview link whose hours are over forgets its copy. */
const PREVIEWS = `update media_hub_preview_links set ended_at = now(), item_json = null, renditions = null
  where ended_at is null and expires_at < now()`

/** A subscription to a feed that is over is forgotten, its callback with it. */
const SUBSCRIPTIONS = `delete from media_hub_subscriptions
  where expires_at < now() and (lease_until is null or lease_until < now())`

/** And what its host was like, when no other leads there. */
const HOSTS = `delete from media_hub_failing_hosts failing
  where not exists (select from media_hub_subscriptions s where s.host = failing.host)`
