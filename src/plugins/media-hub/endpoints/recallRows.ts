import { instant, type Query } from '../hooks/query'

/** What was called back. Instants are ISO 8601. */
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
}

/** How far the confirming of a recall has come: outlets that hold an earlier version, and how many of them confirmed. */
export type Tally = { holders: number; confirmed: number }

/** One outlet that got what was called back. */
export type Holder = {
  outlet: string
  name: string
  /** newest version it got before; 0 before the end of an embargo */
  version: number
  how: Array<'sent' | 'mailed' | 'fetched' | 'downloaded' | 'early'>
  lastAt: string
  /** false when it is on its way, or only the answer of a delivery was lost: it may never have arrived */
  isCertain: boolean
  /** the outlet is still there */
  isKnown: boolean
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

/** So many outlets are shown at most, the silent first; the tally says how many there are. */
export const MOST_HOLDERS = 1000

const RECALL = `
  select r.seq::float as seq, r.item_id as id, r.version, r.action, i.number, ${instant('r.opened_at')} as "openedAt",
    coalesce(s.reason, (s.item_json::jsonb)->'correction'->>'note') as why,
    ${instant('r.closed_at')} as "closedAt", r.replaced_by::float as "replacedBy"
  from media_hub_recalls r
  join media_hub_items i on i.item_id = r.item_id
  join media_hub_snapshots s on s.seq = r.seq`

/** The newest recall of a document; undefined when nothing of it was ever called back. */
export async function newestRecall(query: Query, item: string): Promise<Recall | undefined> {
  const [row] = await query(`${RECALL} where r.item_id = $1 order by r.seq desc limit 1`, [item])
  return row as Recall | undefined
}

/** Open recalls and, unless only those are asked for, what was closed in the last seven days: the open first, each newest first. */
export const listedRecalls = async (
  query: Query,
  type: string,
  onlyOpen: boolean,
  { most, from }: { most: number; from: number },
): Promise<Recall[]> => (await query(LISTED, [type, onlyOpen, most, from])) as Recall[]

/** The newest of each item: an older one was answered by what followed it. */
const LISTED = `${RECALL}
  where r.type = $1 and r.replaced_by is null
    and (r.closed_at is null or (not $2::boolean and r.closed_at > now() - interval '7 days'))
    and not exists (select from media_hub_recalls newer where newer.item_id = r.item_id and newer.seq > r.seq)
  order by r.closed_at is not null, r.seq desc limit $3 offset $4`

/** How far each of these has come, by position. */
export async function talliesOf(query: Query, seqs: number[]): Promise<Map<number, Tally>> {
  const rows = (await query(TALLIES, [seqs])) as Array<Tally & { seq: number }>
  return new Map(rows.map(({ seq, ...tally }) => [seq, tally]))
}

const TALLIES = `
  select asked.seq::float as seq, count(h.outlet_id)::int as holders, count(c.id)::int as confirmed
  from unnest($1::bigint[]) asked (seq)
  left join lateral media_hub_recall_holders(asked.seq) h on true
  left join media_hub_receipts c on c.seq = asked.seq and c.outlet_id = h.outlet_id
  group by asked.seq`

/** Who holds it, the silent first. */
export const holdersOf = async (query: Query, seq: number): Promise<Holder[]> =>
  (await query(HOLDERS, [seq, MOST_HOLDERS])) as Holder[]

const HOLDERS = `
  with recall as (
    select * from media_hub_recalls where seq = $1
  ), held as materialized (
    select * from media_hub_recall_holders($1)
  ), reached as (
    select l.outlet_id, min(l.at) as at from recall r
    join media_hub_ledger l on l.item_id = r.item_id and l.version >= r.version
      and (l.how in ('fetched', 'downloaded') or l.status between 200 and 299)
    group by l.outlet_id
  ), trouble as (
    select distinct on (e.outlet_id) e.outlet_id::text, d.last_error as problem from recall r
    join webhook_endpoints e on e.outlet_id::text in (select outlet_id from held)
    join media_hub_deliveries d on d.endpoint_id = e.id::text and d.item_id = r.item_id and d.version >= r.version
      and d.state in ('pending', 'in_flight', 'failed')
    order by e.outlet_id, d.id desc
  ), letter as (
    select distinct on (t.outlet_id) t.outlet_id, t.told_at, t.sent_to from media_hub_recall_letters t
    where t.seq = $1 and t.told_at is not null order by t.outlet_id, t.id desc
  )
  select h.outlet_id as outlet, coalesce(o.name, h.outlet_name) as name, h.version, h.how,
    ${instant('h.last_at')} as "lastAt", h.is_certain as "isCertain", o.id is not null as "isKnown",
    ${instant('reached.at')} as "reachedAt", case when reached.at is null then trouble.problem end as problem,
    ${instant('letter.told_at')} as "letterAt", letter.sent_to is not null as "isWritten",
    ${instant('c.at')} as "confirmedAt", c.how as "confirmedBy", c.said_by as "saidBy", c.recorded_by as "recordedBy"
  from held h
  left join outlets o on o.id::text = h.outlet_id
  left join media_hub_receipts c on c.seq = $1 and c.outlet_id = h.outlet_id
  left join reached on reached.outlet_id = h.outlet_id
  left join trouble on trouble.outlet_id = h.outlet_id
  left join letter on letter.outlet_id = h.outlet_id
  order by c.at is not null, h.last_at desc, h.outlet_id limit $2`
