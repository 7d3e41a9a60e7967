import type { Pool, PoolClient } from 'pg'
import { instant } from '../hooks/query'
import type { Recalled } from '../rules/recallLetter'
import type { JobOptions } from './options'
import { openReceipt } from './receiptLink'

/** What a look at the recalls did. */
export type Followed = { asked: number; told: number; closed: number; reopened: number }

type Options = Pick<JobOptions, 'onRecall' | 'log' | 'publicUrl' | 'secret'>
type Waiting = Omit<Recalled, 'link'> & { letter: string; seq: string }

const NOTHING: Followed = { asked: 0, told: 0, closed: 0, reopened: 0 }

/**
 * Writes to each outlet that holds what was called back, closes a recall once all of them confirmed, and opens it again
 * when a reading turns up late. One worker at a time. A letter that cannot be handed over holds up no other and is tried
 * at the next look: twice rather than never.
 */
export async function followRecalls(pool: Pool, options: Options): Promise<Followed> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows: turn } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('media_hub_recalls')) as mine",
    )
    const done = turn[0]?.mine ? await follow(client, options) : NOTHING
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function follow(client: PoolClient, options: Options): Promise<Followed> {
  const count = async (statement: string) => (await client.query(statement)).rowCount ?? 0
  const reopened = await count(REOPEN)
  const asked = await count(ASK)
  const { rows } = await client.query<Waiting>(UNTOLD)
  let told = 0
  for (const letter of rows) if (await tell(client, letter, options)) told += 1
  return { asked, told, reopened, closed: await count(CLOSE) }
}

async function tell(client: PoolClient, { letter, seq, ...recalled }: Waiting, options: Options) {
  const { onRecall, log } = options
  const { page: link } = await openReceipt(client, seq, recalled.outletId, options)
  try {
    const sentTo = (await onRecall?.({ ...recalled, link })) ?? null
    await client.query(TOLD, [letter, sentTo])
    return true
  } catch (error) {
    log.error({ err: error, seq, outletId: recalled.outletId }, 'media-hub: a recall could not be told yet')
    return false
  }
}

/** Readings are written each second: one that follows a minute later is a server that could not write. */
const SETTLED = "opened_at < now() - interval '1 minute'"

const REOPEN = `
  update media_hub_recalls set closed_at = null
  where closed_at > now() - interval '30 days' and replaced_by is null and media_hub_recall_is_silent(seq)
    and not exists (select from media_hub_recalls newer where newer.item_id = media_hub_recalls.item_id and newer.seq > media_hub_recalls.seq)`

const CLOSE = `
  update media_hub_recalls set closed_at = now()
  where closed_at is null and ${SETTLED} and not media_hub_recall_is_silent(seq)`

/** Every holder is asked once by itself; who confirmed meanwhile needs no letter. */
const ASK = `
  insert into media_hub_recall_letters (seq, outlet_id)
  select r.seq, h.outlet_id from media_hub_recalls r cross join lateral media_hub_recall_holders(r.seq) h
  where r.closed_at is null
    and not exists (select from media_hub_recall_letters l where l.seq = r.seq and l.outlet_id = h.outlet_id)
    and not exists (select from media_hub_receipts c where c.seq = r.seq and c.outlet_id = h.outlet_id)`

const UNTOLD = `
  select l.id as letter, l.seq, l.outlet_id as "outletId", coalesce(o.name, '') as "outletName",
    coalesce(o.email, o.contact) as contact, r.item_id as "itemId", r.version, r.action, i.number, i.slug,
    coalesce(s.reason, (s.item_json::jsonb)->'correction'->>'note') as why, ${instant('r.opened_at')} as at
  from media_hub_recall_letters l
  join media_hub_recalls r on r.seq = l.seq
  join media_hub_items i on i.item_id = r.item_id
  join media_hub_snapshots s on s.seq = r.seq
  left join outlets o on o.id::text = l.outlet_id
  where l.told_at is null
  order by l.id limit 200`

const TOLD = 'update media_hub_recall_letters set told_at = now(), sent_to = $2 where id = $1'
