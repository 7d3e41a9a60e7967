import type { Pool } from 'pg'
import { waitAfter } from '../rules/retrySchedule'
import type { Claim } from './claim'

/** What came of a try. `problem` is for people; `gone` means the receiver said never to come back. */
export type Outcome =
  | { kind: 'delivered'; status: number }
  | { kind: 'refused'; status: number | null; problem: string; retryAfter: number; gone: boolean }
  | { kind: 'interrupted' }

/**
 * Writes down what came of a try. Does nothing when the lease has passed to another worker meanwhile.
 * @returns the state the delivery is in now, undefined when it was not ours any more
 */
export async function settle(
  pool: Pool,
  { id, fence, attempts, endpointId }: Claim,
  outcome: Outcome,
): Promise<string | undefined> {
  if (outcome.kind === 'interrupted') return write(pool, RETURN, [id, fence])
  if (outcome.kind === 'delivered') {
    const state = await write(pool, DELIVERED, [id, fence, outcome.status])
    if (state) await pool.query(RECOVERED, [endpointId])
    return state
  }
  const { status, gone } = outcome
  const problem = outcome.problem.slice(0, 500)
  const wait = gone ? undefined : waitAfter(attempts, Math.random(), outcome.retryAfter)
  const state =
    wait === undefined
      ? await write(pool, FAILED, [id, fence, status, problem])
      : await write(pool, RETRY, [id, fence, status, problem, wait])
  if (state)
    await pool.query(TROUBLED, [endpointId, problem, gone ? 'paused' : wait === undefined ? 'failing' : null])
  return state
}

async function write(pool: Pool, statement: string, values: unknown[]): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>(statement, values)
  return rows[0]?.state
}

const OURS = `where id = $1 and fence = $2 and state = 'in_flight' returning state`

const DELIVERED = `update media_hub_deliveries set state = 'delivered', lease_until = null, last_status = $3, last_error = null,
  finished_at = now(), updated_at = now() ${OURS}`

const RETRY = `update media_hub_deliveries set state = 'pending', lease_until = null, last_status = $3, last_error = $4,
  next_at = now() + make_interval(secs => $5), updated_at = now() ${OURS}`

const FAILED = `update media_hub_deliveries set state = 'failed', lease_until = null, last_status = $3, last_error = $4,
  finished_at = now(), updated_at = now() ${OURS}`

/** A try cut short by our own stop does not count. */
const RETURN = `update media_hub_deliveries set state = 'pending', lease_until = null, attempts = attempts - 1, next_at = now(),
  updated_at = now() ${OURS}`

const RECOVERED = `update webhook_endpoints set state = 'active', last_problem = null
  where id::text = $1 and state in ('active', 'failing') and (state = 'failing' or last_problem is not null)`

const TROUBLED = `update webhook_endpoints set last_problem = $2,
    state = case when $3::text = 'paused' then 'paused' when $3::text = 'failing' then 'failing' else state end
  where id::text = $1 and state in ('active', 'failing')`
