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

/** The next subscription whose feed has news, or whose worker died; one try at a time, and those in trouble come last. */
export async function claimFeed(pool: Pool, leaseSeconds: number): Promise<FeedClaim | undefined> {
  const { rows } = await pool.query<Omit<FeedClaim, 'topic'> & TopicRow>(CLAIM, [leaseSeconds, MOST_PER_HOST])
  const row = rows[0]
  return row && { ...row, topic: topicOf(row) }
}

const MOST_PER_HOST = 2

const CLAIM = `
  update media_hub_subscriptions s set attempts = s.attempts + 1, fence = nextval('media_hub_subscription_fences'),
    lease_until = now() + make_interval(secs => $1)
  from (
    select id from media_hub_subscriptions due
    where wanted > sent and expires_at > now() and next_at <= now() and (lease_until is null or lease_until < now())
      and (select count(*) from media_hub_subscriptions live
        where live.host = due.host and live.lease_until >= now()) < $2
    order by attempts > 0, next_at limit 1 for update skip locked
  ) next
  where s.id = next.id
  returning s.id, s.fence, s.format, s.unit, s.kind, s.keyword, s.callback, s.host, s.secret_sealed as "secretSealed",
    s.wanted, s.attempts`
