import { instant, type Query } from '../hooks/query'

/** What was called back, and how far its confirming has come. Instants are ISO 8601. */
export type Recall = {
  seq: number
  id: string
  version: number
  action: 'corrected' | 'withdrawn'
  number: string | null
  /** the public reason of a withdrawal, the note of a correction */
  why: string | null
  openedAt: string
  closedAt: string | null
  /** position of the later change that took its place */
  replacedBy: number | null
  /** outlets that hold an earlier version, and how many of them confirmed */
  holders: number
  confirmed: number
}

/** One outlet that got what was called back. */
export type Holder = {
  outlet: string
  name: string
  /** newest version it got before; 0 before the end of an embargo */
  version: number
  how: Array<'sent' | 'mailed' | 'fetched' | 'downloaded' | 'early'>
  lastAt: string
  /** false when only the answer of a delivery was lost: it may never have arrived */
  isCertain: boolean
  /** when the withdrawal or the corrected text reached it by itself; null when it has not */
  reachedAt: string | null
  /** why the message about it has not arrived yet */
  problem: string | null
  /** when the newest letter that asks to confirm was due; `isWritten` false: no address was at hand */
  letterAt: string | null
  isWritten: boolean
  confirmedAt: string | null
  confirmedBy: 'api' | 'webhook' | 'letter' | 'person' | null
  /** of a confirmation that an officer wrote down: who said so, and who heard it */
  saidBy: string | null
  recordedBy: string | null
}

/** Whom to call at an outlet. */
export type Contact = {
  person: string | null
  phone: string | null
  email: string | null
  note: string | null
}

/** More outlets than a page can show; the silent come first, so what is cut off has confirmed. */
export const MOST_HOLDERS = 1000

export const RECALL = `
  select r.seq::float as seq, r.item_id as id, r.version, r.action, i.number, ${instant('r.opened_at')} as "openedAt",
    coalesce(s.reason, (s.item_json::jsonb)->'correction'->>'note') as why,
    ${instant('r.closed_at')} as "closedAt", r.replaced_by::float as "replacedBy",
    tally.holders, tally.confirmed
  from media_hub_recalls r
  join media_hub_items i on i.item_id = r.item_id
  join media_hub_snapshots s on s.seq = r.seq
  cross join lateral (
    select count(*)::int as holders, count(c.id)::int as confirmed
    from media_hub_recall_holders(r.seq) h
    left join media_hub_receipts c on c.seq = r.seq and c.outlet_id = h.outlet_id) tally`

/** The newest recall of a document; undefined when nothing of it was ever called back. */
export async function newestRecall(query: Query, item: string): Promise<Recall | undefined> {
  const [row] = await query(`${RECALL} where r.item_id = $1 order by r.seq desc limit 1`, [item])
  return row as Recall | undefined
}

/** Who holds it, the silent first. */
export const holdersOf = async (query: Query, seq: number): Promise<Holder[]> =>
  (await query(HOLDERS, [seq, MOST_HOLDERS])) as Holder[]

const HOLDERS = `
  select h.outlet_id as outlet, coalesce(o.name, h.outlet_name) as name, h.version, h.how,
    ${instant('h.last_at')} as "lastAt", h.is_certain as "isCertain", ${instant('reached.at')} as "reachedAt",
    trouble.problem, ${instant('letter.told_at')} as "letterAt", letter.sent_to is not null as "isWritten",
    ${instant('c.at')} as "confirmedAt", c.how as "confirmedBy", c.said_by as "saidBy", c.recorded_by as "recordedBy"
  from media_hub_recalls r
  cross join lateral media_hub_recall_holders(r.seq) h
  left join outlets o on o.id::text = h.outlet_id
  left join media_hub_receipts c on c.seq = r.seq and c.outlet_id = h.outlet_id
  left join lateral (
    select min(l.at) as at from media_hub_ledger l
    where l.item_id = r.item_id and l.outlet_id = h.outlet_id and l.version >= r.version
      and (l.how <> 'sent' or l.status between 200 and 299)) reached on true
  left join lateral (
    select d.last_error as problem from media_hub_deliveries d join webhook_endpoints e on e.id::text = d.endpoint_id
    where e.outlet_id = o.id and d.item_id = r.item_id and d.version >= r.version
      and d.state in ('pending', 'in_flight', 'failed')
    order by d.id desc limit 1) trouble on reached.at is null
  left join lateral (
    select t.told_at, t.sent_to from media_hub_recall_letters t
    where t.seq = r.seq and t.outlet_id = h.outlet_id and t.told_at is not null
    order by t.id desc limit 1) letter on true
  where r.seq = $1
  order by c.at is not null, h.last_at desc, h.outlet_id limit $2`
