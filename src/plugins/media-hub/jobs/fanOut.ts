import type { Pool, PoolClient } from 'pg'

const BATCH = 100

type Event = { seq: string; item_id: string; version: number; event: string }

/**
 * Addresses waiting changes to endpoints, in the order of commit. A change goes to an endpoint that asked
 * for its type and whose outlet is given such items, and always to one that was addressed an earlier version: what was sent gets corrected, withdrawn,
 * and published anew.
 * @returns how many changes were addressed
 */
export async function fanOut(pool: Pool): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const addressed = await addressBatch(client)
    await client.query('commit')
    return addressed
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function addressBatch(client: PoolClient): Promise<number> {
  const { rows: lock } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtext('media_hub_fan_out')) as mine",
  )
  if (!lock[0]?.mine) return 0
  const { rows: events } = await client.query<Event>(
    `select seq, item_id, version, type || '.' || action as event
     from media_hub_outbox where fanned_out_at is null order by seq limit $1`,
    [BATCH],
  )
  for (const { seq, item_id, version, event } of events) {
    await client.query(ADDRESS, [seq, item_id, version, event])
  }
  await client.query('update media_hub_outbox set fanned_out_at = now() where seq = any($1)', [
    events.map(({ seq }) => seq),
  ])
  return events.length
}

const ADDRESS = `
  insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version)
  select 'msg_' || replace(gen_random_uuid()::text, '-', ''), endpoint.id::text, $1, $2::text, $3
  from webhook_endpoints endpoint
  where endpoint.state <> 'paused' and (
    media_hub_outlet_wants(endpoint.outlet_id::text, $2::text) and (
      not exists (select from webhook_endpoints_types t where t.parent_id = endpoint.id)
      or exists (select from webhook_endpoints_types t where t.parent_id = endpoint.id and t.value::text = $4))
    or exists (
      select from media_hub_deliveries d where d.endpoint_id = endpoint.id::text and d.item_id = $2::text)
  )
  on conflict (endpoint_id, seq) do nothing`
