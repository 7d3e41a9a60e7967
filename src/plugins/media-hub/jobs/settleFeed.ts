import type { Pool } from 'pg'
import { waitAfter } from '../rules/retrySchedule'
import type { FeedClaim } from './claimFeed'

/** What came of bringing a feed; `ended` means that the subscription is over. */
export type FeedOutcome =
  | { kind: 'accepted'; position: number }
  | { kind: 'refused'; problem: string; retryAfter: number }
  | { kind: 'ended'; problem: string }
  | { kind: 'interrupted' }

/**
 * Writes it down, unless the lease has passed to another worker. After the last try what waits is given up; the
 * subscription stays, and the next change is tried anew.
 * @returns whether it was still ours
 */
export async function settleFeed(
  pool: Pool,
  { id, fence, attempts, wanted }: FeedClaim,
  outcome: FeedOutcome,
  chance: () => number,
): Promise<boolean> {
  const write = async (change: string, ...values: unknown[]) => {
    const { rowCount } = await pool.query(
      `update media_hub_subscriptions set lease_until = null, ${change} where id = $1 and fence = $2`,
      [id, fence, ...values],
    )
    return rowCount === 1
  }
  if (outcome.kind === 'accepted') return write(`${HAS_IT}, last_problem = null`, outcome.position)
  if (outcome.kind === 'interrupted') return write('attempts = greatest(attempts - 1, 0), next_at = now()')
  const problem = outcome.problem.slice(0, 500)
  if (outcome.kind === 'ended') return write('expires_at = now(), last_problem = $3', problem)
  const wait = waitAfter(attempts, chance(), outcome.retryAfter)
  return wait === undefined
    ? write(`${HAS_IT}, last_problem = $4`, wanted, problem)
    : write('last_problem = $3, next_at = now() + make_interval(secs => $4)', problem, wait)
}

const HAS_IT = 'sent = greatest(sent, $3), attempts = 0, next_at = now()'
