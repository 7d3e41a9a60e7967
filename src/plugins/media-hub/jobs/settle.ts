import type { Pool } from 'pg'
import { mailOfUrl } from '../rules/mailUrl'
import { waitAfter } from '../rules/retrySchedule'
import type { Claim } from './claim'

/**
 * What came of a try. `problem` is for people, `answer` what the receiver said; `gone` means it said never to come
 * back, `perhaps` that the message may have arrived although no answer did.
 */
export type Outcome =
  | { kind: 'delivered'; status: number | null }
  | {
      kind: 'refused'
      status: number | null
      problem: string
      answer: string | null
      retryAfter: number
      gone: boolean
      perhaps: boolean
    }
  | { kind: 'interrupted'; perhaps: boolean }

/**
 * Writes down what came of a try, and in the same statement the proof in the ledger. The queue's row stays as it is
 * when the lease has passed to another worker meanwhile; the proof is written all the same: the receiver has it.
 * @returns the state the delivery is in now, undefined when it was not ours any more
 */
export async function settle(
  pool: Pool,
  claim: Claim,
  outcome: Outcome,
  chance: () => number,
): Promise<string | undefined> {
  const { id, fence, attempts, endpointId } = claim
  if (outcome.kind === 'interrupted')
    return outcome.perhaps
      ? write(pool, proved(RETURN), [id, fence, null, ...proofOf(claim)])
      : write(pool, RETURN, [id, fence])
  if (outcome.kind === 'delivered') {
    const state = await write(pool, proved(DELIVERED), [id, fence, outcome.status, ...proofOf(claim)])
    if (state) await mark(pool, [WELL, [endpointId]], [RECOVERED, [endpointId]])
    return state
  }
  const { status, gone, answer, perhaps } = outcome
  const problem = outcome.problem.slice(0, 500)
  const wait = gone ? undefined : waitAfter(attempts, chance(), outcome.retryAfter)
  const statement = wait === undefined ? FAILED : RETRY
  const values = [id, fence, status, ...proofOf(claim), problem, answer, wait ?? 0]
  const state = await write(pool, perhaps ? proved(statement) : unproved(statement), values)
  if (state && gone) await mark(pool, [GONE, [endpointId, problem]])
  else if (state) {
    const isFailing = wait === undefined
    await mark(pool, [ILL, [endpointId, isFailing ? 1 : 0]], [TROUBLED, [endpointId, problem, isFailing]])
  }
  return state
}

/** One statement after the other, so that none holds a health row while it waits for an endpoint's. */
async function mark(pool: Pool, ...statements: [string, unknown[]][]): Promise<void> {
  for (const [text, values] of statements) await pool.query(text, values)
}

async function write(pool: Pool, statement: string, values: unknown[]): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>(statement, values)
  return rows[0]?.state
}

/** Who and what, as the claim knew it: the endpoint may be gone by now. */
const proofOf = ({ outletId, outletName, endpointId, url, itemId, version, seq, messageId }: Claim) => [
  ...[outletId, outletName, endpointId, mailOfUrl(url) ?? new URL(url).host],
  ...[itemId, version, seq, messageId],
]

const PROOF = `select now(), case when $7::text like '%@%' then 'mailed' else 'sent' end, 'endpoint', $4::text, $5::text, $6::text, $7::text, $8::text, $9::int, $10::bigint, $11::text, $3::int`

const proved = (statement: string) => `
  with settled as (${statement}), proof as (
    insert into media_hub_ledger (at, how, who, outlet_id, outlet_name, endpoint_id, receiver, item_id, version, seq, message_id, status)
    ${PROOF}
  ) select state from settled`

/** The same values, of which those of the proof are only looked at. */
const unproved = (statement: string) => `
  with settled as (${statement}), proof as (${PROOF}) select state from settled`

const OURS = `where id = $1 and fence = $2 and state = 'in_flight' returning state`

const DELIVERED = `update media_hub_deliveries set state = 'delivered', lease_until = null, last_status = $3, last_error = null,
  last_answer = null, finished_at = now(), updated_at = now() ${OURS}`

const RETRY = `update media_hub_deliveries set state = 'pending', lease_until = null, last_status = $3, last_error = $12,
  last_answer = $13, next_at = now() + make_interval(secs => $14), updated_at = now() ${OURS}`

const FAILED = `update media_hub_deliveries set state = 'failed', lease_until = null, last_status = $3, last_error = $12,
  last_answer = $13, finished_at = now() + make_interval(secs => $14), updated_at = now() ${OURS}`

/** A try cut short by our own stop does not count. */
const RETURN = `update media_hub_deliveries set state = 'pending', lease_until = null, attempts = attempts - 1, next_at = now(),
  updated_at = now() ${OURS}`

const WELL = 'delete from media_hub_health where endpoint_id = $1'

const RECOVERED = `update webhook_endpoints set state = 'active', last_problem = null
  where id::text = $1 and state in ('active', 'failing') and (state = 'failing' or last_problem is not null)`

const ILL = `insert into media_hub_health (endpoint_id, failing_since, given_up) values ($1, now(), $2)
  on conflict (endpoint_id) do update set given_up = media_hub_health.given_up + excluded.given_up`

const TROUBLED = `update webhook_endpoints set last_problem = $2, state = case when $3 then 'failing' else state end
  where id::text = $1 and state in ('active', 'failing')`

/** Paused at once, and to be told by `pauseBroken`; the endpoint's row first, as there. */
const GONE = `
  with paused as (
    update webhook_endpoints set last_problem = $2, state = 'paused'
    where id::text = $1 and state in ('active', 'failing') returning id::text as id
  )
  insert into media_hub_health (endpoint_id, failing_since, given_up, paused_at) select id, now(), 1, now() from paused
  on conflict (endpoint_id) do update set given_up = media_hub_health.given_up + 1, paused_at = now(), told_at = null`
