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
 * Writes it down, unless the lease has passed to another worker. A subscription to which nothing got through for a day
 * ends; its host waits behind all others until it takes a feed again.
 * @returns whether it was still ours
 */
export async function settleFeed(
  pool: Pool,
  { id, fence, attempts, host }: FeedClaim,
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
  if (outcome.kind === 'interrupted') return write('attempts = greatest(attempts - 1, 0), next_at = now()')
  if (outcome.kind === 'accepted') {
    await pool.query(WELL, [host])
    return write(HAS_IT, outcome.position)
  }
  const problem = outcome.problem.slice(0, 500)
  if (outcome.kind === 'ended') return write('expires_at = now(), last_problem = $3', problem)
  await pool.query(ILL, [host])
  return write(WAITS, problem, waitAfter(attempts, chance(), outcome.retryAfter) ?? DAY_SECONDS)
}

/** Between tries when the usual waits are used up. */
const DAY_SECONDS = 86_400

const HAS_IT =
  'sent = greatest(sent, $3), attempts = 0, next_at = now(), failing_since = null, last_problem = null'

const WAITS = `last_problem = $3, next_at = now() + make_interval(secs => $4), failing_since = coalesce(failing_since, now()),
  expires_at = case when failing_since < now() - interval '24 hours' then now() else expires_at end`

const WELL = 'delete from media_hub_failing_hosts where host = $1'
const ILL = 'insert into media_hub_failing_hosts (host) values ($1) on conflict (host) do nothing'
