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
 * when a reading turns up late. One worker at a time; each change stands by itself, so that no publisher waits for a
 * letter. A letter that cannot be handed over holds up no other and is tried at the next look: twice rather than never.
 * @param isThorough looks at every open recall, not only at those of which something was heard lately
 */
export async function followRecalls(pool: Pool, options: Options, isThorough = true): Promise<Followed> {
  const client = await pool.connect()
  let isClean = false
  try {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${LOCK}) as mine`)
    const isMine = rows[0]?.mine ?? false
    const done = isMine ? await follow(client, options, isThorough) : NOTHING
    if (isMine) await client.query(`select pg_advisory_unlock(${LOCK})`)
    isClean = true
    return done
  } finally {
    client.release(!isClean) // a connection that may still hold the lock is closed
  }
}

async function follow(client: PoolClient, options: Options, isThorough: boolean): Promise<Followed> {
  const count = async (statement: string, ...values: unknown[]) =>
    (await client.query(statement, values)).rowCount ?? 0
  const reopened = await count(REOPEN)
  const asked = await count(ASK, isThorough)
  const { rows } = await client.query<Waiting>(UNTOLD)
  let told = 0
  for (const letter of rows) if (await tell(client, letter, options)) told += 1
  return { asked, told, reopened, closed: await count(CLOSE, isThorough) }
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

const LOCK = "hashtext('media_hub_recalls')"

/** Something was heard of it lately: it began, a receipt or a reading came, a delivery ended. */
const LIVELY = `(r.opened_at > now() - interval '10 minutes'
  or exists (select from media_hub_receipts c where c.seq = r.seq and c.at > now() - interval '10 minutes')
  or exists (select from media_hub_ledger l where l.item_id = r.item_id and l.version < r.version
    and l.at > now() - interval '10 minutes'))`

/** A reading that was noted after all had confirmed, by a server that could not write before. */
const REOPEN = `
  update media_hub_recalls r set closed_at = null
  where r.closed_at > now() - interval '30 days' and r.replaced_by is null
    and exists (select from media_hub_ledger l where l.item_id = r.item_id and l.version < r.version
      and l.at > r.closed_at - interval '1 minute')
    and media_hub_recall_is_silent(r.seq)
    and not exists (select from media_hub_recalls newer where newer.item_id = r.item_id and newer.seq > r.seq)`

/** Readings are written each second: one that follows a minute later is a server that could not write. */
const CLOSE = `
  update media_hub_recalls r set closed_at = now()
  where r.closed_at is null and r.opened_at < now() - interval '1 minute' and ($1 or ${LIVELY})
    and not media_hub_recall_is_silent(r.seq)`

/** Every holder is asked once by itself; who confirmed meanwhile needs no letter. */
const ASK = `
  insert into media_hub_recall_letters (seq, outlet_id)
  select r.seq, h.outlet_id from media_hub_recalls r cross join lateral media_hub_recall_holders(r.seq) h
  where r.closed_at is null and ($1 or ${LIVELY})
    and not exists (select from media_hub_recall_letters l where l.seq = r.seq and l.outlet_id = h.outlet_id)
    and not exists (select from media_hub_receipts c where c.seq = r.seq and c.outlet_id = h.outlet_id)`

const UNTOLD = `
  select l.id as letter, l.seq, l.outlet_id as "outletId", coalesce(o.name, '') as "outletName",
    coalesce(nullif(o.email, ''), o.contact) as contact, r.item_id as "itemId", r.version, r.action, i.number, i.slug,
    coalesce(s.reason, (s.item_json::jsonb)->'correction'->>'note') as why, ${instant('r.opened_at')} as at
  from media_hub_recall_letters l
  join media_hub_recalls r on r.seq = l.seq and r.closed_at is null
  join media_hub_items i on i.item_id = r.item_id
  join media_hub_snapshots s on s.seq = r.seq
  left join outlets o on o.id::text = l.outlet_id
  where l.told_at is null
    and not exists (select from media_hub_receipts c where c.seq = l.seq and c.outlet_id = l.outlet_id)
  order by l.id limit 200`

const TOLD = 'update media_hub_recall_letters set told_at = now(), sent_to = $2 where id = $1'
