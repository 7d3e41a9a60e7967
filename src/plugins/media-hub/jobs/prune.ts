import type { Pool, PoolClient } from 'pg'

/** Days for which what was sent, or replaced before it was sent, can be read in the log. */
export const KEPT_DAYS = 90

export type Pruned = { deliveries: number; outbox: number; secrets: number }

/**
 * Removes what the post office no longer needs, in small transactions: deliveries that were delivered or superseded
 * and outbox rows that were addressed more than 90 days ago, secrets and copies for previews whose time is over. The newest delivery of
 * each item to each endpoint stays: it proves the order and decides that corrections follow. What was delivered goes
 * when the one after it is as old. One worker at a time.
 * @param batch rows looked at per transaction
 */
export async function prune(pool: Pool, signal: AbortSignal, batch = 500): Promise<Pruned> {
  const pruned: Pruned = { deliveries: 0, outbox: 0, secrets: 0 }
  for (let gone = 1; gone > 0 && !signal.aborted; pruned.deliveries += gone)
    gone =
      (await alone(pool, async (client) => (await client.query(SUPERSEDED, [KEPT_DAYS, batch])).rowCount)) ??
      0
  for (let isMore = true; isMore && !signal.aborted; ) {
    const page = await alone(pool, (client) => pruneDelivered(client, batch))
    pruned.deliveries += page?.gone ?? 0
    isMore = page?.isMore ?? false
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

/**
 * One page by id, which is the order of making, from where the last look ended: what a delivery of the page came
 * after goes. A day of slack, because the older one may have ended a little later than the newer one was made.
 */
async function pruneDelivered(client: PoolClient, batch: number): Promise<{ gone: number; isMore: boolean }> {
  const { rows } = await client.query<{ gone: number; looked: number }>(DELIVERED, [KEPT_DAYS, batch])
  const { gone = 0, looked = 0 } = rows[0] ?? {}
  return { gone, isMore: looked === batch }
}

const DELIVERED = `
  with page as materialized (
    select id, endpoint_id, item_id, version, created_at from media_hub_deliveries
    where id > (select through from media_hub_pruned) order by id limit $2
  ), old as materialized (
    select * from (
      select *, bool_and(created_at < now() - make_interval(days => $1 + 1)) over (order by id) as is_old from page
    ) judged where is_old
  ), gone as (
    delete from media_hub_deliveries d using old
    where d.endpoint_id = old.endpoint_id and d.item_id = old.item_id and d.version < old.version
      and d.state in ('delivered', 'superseded') and d.finished_at < now() - make_interval(days => $1)
    returning d.id
  ), noted as (
    update media_hub_pruned set through = old.last from (select max(id) as last from old) old where old.last is not null
  )
  select (select count(*) from gone)::int as gone, (select count(*) from old)::int as looked`

/** Those may have waited for years at an endpoint that stood still. */
const SUPERSEDED = `
  delete from media_hub_deliveries where id in (
    select d.id from media_hub_deliveries d
    where d.state = 'superseded' and d.finished_at < now() - make_interval(days => $1)
      and exists (select from media_hub_deliveries newer
        where newer.endpoint_id = d.endpoint_id and newer.item_id = d.item_id and newer.version > d.version)
    order by d.finished_at limit $2)`

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
