import type { Pool } from 'pg'
import { instant } from '../hooks/query'
import type { Silence } from '../rules/silenceLetter'
import type { JobOptions } from './options'

/**
 * Tells outlets that asked for it when their feed has been silent for longer than they said, once per silence, and once
 * when it is over. By the database's clock; one worker at a time. What the hearer refuses holds up nobody else, and is
 * told again at the next look: twice rather than never.
 * @returns how many were told something
 */
export async function tellSilent(
  pool: Pool,
  { onSilent, log }: Pick<JobOptions, 'onSilent' | 'log'>,
): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows: turn } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('media_hub_silence')) as mine",
    )
    if (!turn[0]?.mine) {
      await client.query('rollback')
      return 0
    }
    for (const statement of [BEGIN, END, FORGET]) await client.query(statement)
    const { rows } = await client.query<Silence>(UNTOLD)
    let told = 0
    for (const silence of rows) {
      const { outletId, since, isOver } = silence
      log.warn({ outletId, since, isOver }, 'media-hub: an outlet asked to be told of its silence')
      try {
        await onSilent?.(silence)
      } catch (error) {
        log.error({ err: error, outletId }, 'media-hub: an outlet could not be told of its silence yet')
        continue
      }
      await client.query(isOver ? TOLD_OVER : TOLD, [outletId])
      told += 1
    }
    await client.query('commit')
    return told
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Outlets that asked, with the last sign of life of their feed: an accepted delivery, a letter that left, a request with a key. */
const ASKED = `
  asked as materialized (
    select o.id::text as id, o.silence_minutes as minutes, greatest(o.created_at,
      (select l.at from media_hub_ledger l where l.outlet_id = o.id::text and l.who = 'endpoint' and (l.how = 'mailed' or l.status between 200 and 299)
        order by l.at desc limit 1),
      (select max(u.last_at) from media_hub_key_usage u join api_keys k on k.id::text = u.key_id where k.outlet_id = o.id)
    ) as last
    from outlets o where o.silence_minutes > 0 and o.verification <> 'suspended'
  )`

const BEGIN = `
  with ${ASKED}
  insert into media_hub_silences (outlet_id, since)
  select id, last from asked where last < now() - minutes * interval '1 minute'
  on conflict (outlet_id) do update set since = excluded.since, found_at = now(), told_at = null, over_at = null, over_told_at = null
  where media_hub_silences.over_at is not null`

const END = `
  with ${ASKED}
  update media_hub_silences s set over_at = now() from asked
  where asked.id = s.outlet_id and s.over_at is null and asked.last > s.since`

/** Whoever asks no more is told nothing more. */
const FORGET = `
  update media_hub_silences s set over_at = coalesce(over_at, now()), told_at = coalesce(told_at, now()), over_told_at = now()
  where over_told_at is null and not exists (
    select from outlets o where o.id::text = s.outlet_id and o.silence_minutes > 0 and o.verification <> 'suspended')`

const UNTOLD = `
  select s.outlet_id as "outletId", o.name as "outletName", coalesce(o.email, o.contact) as contact, ${instant('s.since')} as since,
    o.silence_minutes::float as minutes, s.over_at is not null as "isOver",
    (select count(*) from media_hub_deliveries d join webhook_endpoints e on e.id::text = d.endpoint_id
      where e.outlet_id = o.id and d.state in ('pending', 'in_flight', 'failed'))::int as waiting
  from media_hub_silences s join outlets o on o.id::text = s.outlet_id
  where (s.over_at is null and s.told_at is null) or (s.over_at is not null and s.told_at is not null and s.over_told_at is null)
  order by s.found_at limit 200 for update of s`

const TOLD = 'update media_hub_silences set told_at = now() where outlet_id = $1'
const TOLD_OVER = 'update media_hub_silences set over_told_at = now() where outlet_id = $1'
