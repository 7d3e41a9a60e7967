import type { Pool } from 'pg'
import type { FeedFormat, FeedTopic } from '../formats/feedTopic'

/** A subscription this worker may bring its feed until the lease ends; `fence` proves that the lease is still this one. */
export type FeedClaim = {
  id: string
  fence: string
  topic: FeedTopic
  callback: string
  host: string
  secretSealed: string | null
  /** Position of the change it waits for. */
  wanted: string
  attempts: number
  /** Its host hung or refused at its last try. */
  isTroubled: boolean
}

/** A filter that is not set is no filter. */
export type TopicRow = {
  format: FeedFormat
  unit: string | null
  kind: string | null
  keyword: string | null
}
export const topicOf = ({ format, unit, kind, keyword }: TopicRow): FeedTopic => ({
  format,
  ...(unit === null ? {} : { unit }),
  ...(kind === null ? {} : { kind }),
  ...(keyword === null ? {} : { keyword }),
})

/**
 * The next subscription whose feed has news, or whose worker died; one try at a time, and hosts in trouble come last.
 * @param troubledToo whether a host in trouble may have it
 */
export async function claimFeed(
  pool: Pool,
  leaseSeconds: number,
  troubledToo = true,
): Promise<FeedClaim | undefined> {
  const { rows } = await pool.query<Omit<FeedClaim, 'topic'> & TopicRow>(CLAIM, [
    ...[leaseSeconds, MOST_PER_HOST, troubledToo],
  ])
  const row = rows[0]
  return row && { ...row, topic: topicOf(row) }
}

const MOST_PER_HOST = 2

const CLAIM = `
  with busy as materialized (
    select host from media_hub_subscriptions where lease_until is not null and lease_until >= now()
    group by host having count(*) >= $2
  ), next as (
    select due.id, failing.host is not null as troubled
    from media_hub_subscriptions due left join media_hub_failing_hosts failing on failing.host = due.host
    where wanted > sent and expires_at > now() and next_at <= now() and (lease_until is null or lease_until < now())
      and due.host not in (select host from busy) and ($3 or failing.host is null)
    order by troubled, attempts > 0, next_at limit 1 for update of due skip locked
  )
  update media_hub_subscriptions s set attempts = s.attempts + 1, fence = nextval('media_hub_subscription_fences'),
    lease_until = now() + make_interval(secs => $1)
  from next where s.id = next.id
  returning s.id, s.fence, s.format, s.unit, s.kind, s.keyword, s.callback, s.host, s.secret_sealed as "secretSealed",
    s.wanted, s.attempts, next.troubled as "isTroubled"`
