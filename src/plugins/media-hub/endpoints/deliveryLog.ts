import type { Endpoint, PayloadRequest } from 'payload'
import { instant, poolQuery } from '../hooks/query'
import { isPosition } from '../rules/resendOrder'
import { reachEndpoint } from './reachEndpoint'
import { IDLE } from './sendAgain'

const PAGE = 20

/** One delivery as the desk reads it; instants are ISO 8601, `number` and `title` those of today's public face. */
export type LoggedDelivery = {
  seq: number
  event: string
  itemId: string
  title: string | null
  number: string | null
  version: number
  state: 'pending' | 'in_flight' | 'delivered' | 'failed' | 'superseded'
  /** tries since it was last ordered */
  attempts: number
  lastStatus: number | null
  lastProblem: string | null
  /** what the receiver said when it refused, at most 300 characters of one line */
  lastAnswer: string | null
  createdAt: string
  finishedAt: string | null
  /** when it is tried next; only while it waits */
  nextAt: string | null
  /** May it be sent again now: it ended or waits for a later try, and nothing newer of its item is public. */
  canResend: boolean
}

export type DeliveryLog = { items: LoggedDelivery[]; next: number | null }

/**
 * GET /api/{endpoints}/{id}/deliveries?before=SEQ&failed=true: the newest deliveries of an endpoint, for those who may read it;
 * `next` is the `before` of the following page. `failed` leaves those that did not get through.
 */
export const deliveryLog = (slug: string): Endpoint => ({
  path: '/:id/deliveries',
  method: 'get',
  handler: async (req) => {
    const { id } = await reachEndpoint(req, slug, 'read')
    const rows = await poolQuery(req.payload)(failedOnly(req) ? log(FAILED) : log(), [
      ...[id, before(req), PAGE + 1],
    ])
    const items = rows.slice(0, PAGE) as unknown as LoggedDelivery[]
    const next = rows.length > PAGE ? (items.at(-1)?.seq ?? null) : null
    const page: DeliveryLog = { items, next }
    return Response.json(page, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

/** An unreadable position is none: the newest page is the honest answer to it. */
function before(req: PayloadRequest): number | null {
  const given = Number(req.searchParams.get('before') ?? Number.NaN)
  return isPosition(given) && given > 0 ? given : null
}

const failedOnly = (req: PayloadRequest): boolean => req.searchParams.get('failed') === 'true'

/** As its index has it. */
const FAILED = `(d.state = 'failed' or (d.state = 'pending' and d.last_error is not null))`

const log = (only = 'true') => `
  select d.seq::float8 as seq, s.type || '.' || s.action as event, d.item_id as "itemId",
    i.item_json::json ->> 'title' as title, i.number, d.version, d.state, d.attempts,
    d.last_status as "lastStatus", d.last_error as "lastProblem", d.last_answer as "lastAnswer",
    ${instant('d.created_at')} as "createdAt", ${instant('d.finished_at')} as "finishedAt",
    case when d.state = 'pending' then ${instant('d.next_at')} end as "nextAt",
    ${IDLE} and d.version = i.version as "canResend"
  from media_hub_deliveries d
  join media_hub_snapshots s on s.item_id = d.item_id and s.version = d.version
  join media_hub_items i on i.item_id = d.item_id
  where d.endpoint_id = $1 and ($2::bigint is null or d.seq < $2::bigint)
    and ${only}
  order by d.seq desc
  limit $3`
