import type { Pool, PoolClient } from 'pg'
import { instant } from '../hooks/query'
import type { Paused } from '../rules/pausedLetter'
import type { JobOptions } from './options'

/** Days without one accepted delivery, or deliveries given up in a row, after which an endpoint is paused. */
export const PATIENCE = { days: 5, givenUp: 20 }

/**
 * Pauses endpoints to which nothing gets through any more, and tells of each one that was paused by itself, also by
 * the receiver's own word (410). What the hearer refuses holds up nobody else, and is told again at the next look:
 * twice rather than never. One worker at a time.
 * @returns how many were paused
 */
export async function pauseBroken(pool: Pool, { onPaused, log }: Pick<JobOptions, 'onPaused' | 'log'>) {
  const { rowCount } = await pool.query(PAUSE, [PATIENCE.days, PATIENCE.givenUp])
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const paused of await untold(client)) {
      const { endpointId, problem } = paused
      log.warn({ endpointId, problem }, 'media-hub: endpoint paused')
      try {
        await onPaused?.(paused)
      } catch (error) {
        log.error({ err: error, endpointId }, 'media-hub: a pause could not be told yet')
        continue
      }
      await client.query('update media_hub_health set told_at = now() where endpoint_id = $1', [endpointId])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return rowCount ?? 0
}

const untold = async (client: PoolClient): Promise<Paused[]> => (await client.query<Paused>(UNTOLD)).rows

/** The endpoint's row first, as nobody else holds one of each. */
const PAUSE = `
  with turn as materialized (select pg_try_advisory_xact_lock(hashtext('media_hub_pause')) as mine), broken as (
    update webhook_endpoints e set state = 'paused', last_problem = left(
      'Dijeda otomatis, gagal sejak / Paused by itself, failing since ' || to_char(h.failing_since at time zone 'Asia/Jakarta', 'DD/MM/YYYY HH24.MI') || ' WIB'
      || ': ' || coalesce(e.last_problem, '-'), 500)
    from media_hub_health h, turn
    where turn.mine and e.id::text = h.endpoint_id and e.state in ('active', 'failing') and h.paused_at is null
      and (h.failing_since < now() - make_interval(days => $1) or h.given_up >= $2)
    returning e.id::text as id
  )
  update media_hub_health h set paused_at = now() from broken where h.endpoint_id = broken.id`

const UNTOLD = `
  select h.endpoint_id as "endpointId", o.name as "outletName", coalesce(o.email, o.contact) as contact, substring(e.url from '^(?:mailto:|[a-z]+://)([^/?#]+)') as receiver,
    ${instant('h.failing_since')} as since, h.given_up as "givenUp", e.last_problem as problem
  from media_hub_health h
  join webhook_endpoints e on e.id::text = h.endpoint_id
  join outlets o on o.id = e.outlet_id
  where h.paused_at is not null and h.told_at is null
  order by h.paused_at limit 200 for update of h skip locked`
