import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { topicUrl } from '../formats/feedTopic'
import { intentUrl } from '../rules/intentUrl'
import { problemOf } from '../rules/problemOf'
import { type TopicRow, topicOf } from './claimFeed'
import type { JobOptions } from './options'
import { reach } from './reach'

/** Seconds between one try and the next; after the last the wish is dropped. */
const WAITS = [10, 60]
const PATIENCE_MS = 10_000

export type Wish = TopicRow & {
  id: string
  fence: string
  mode: 'subscribe' | 'unsubscribe'
  callback: string
  host: string
  leaseSeconds: number
  attempts: number
  /** Its host hung or refused at its last try, by a feed or by another wish. */
  isTroubled: boolean
}

/** The next wish that waits for proof; hosts in trouble come last. */
export async function claimWish(
  pool: Pool,
  leaseSeconds: number,
  troubledToo = true,
): Promise<Wish | undefined> {
  const { rows } = await pool.query<Wish>(CLAIM, [leaseSeconds, MOST_PER_HOST, troubledToo])
  return rows[0]
}

/**
 * Asks a callback whether it means what was asked in its name (WebSub 5.3), and does it then. Until it has agreed
 * nothing changes: what is in force goes on.
 */
export async function verifyIntent(
  pool: Pool,
  wish: Wish,
  options: JobOptions,
  signal: AbortSignal,
  patience: number,
): Promise<void> {
  const problem = await ask(wish, options, signal, Math.min(patience, PATIENCE_MS))
  const { id, fence, mode, host, attempts } = wish
  const wait = WAITS[attempts - 1]
  if (problem === undefined) await pool.query(mode === 'subscribe' ? SUBSCRIBE : END, [id, fence])
  else if (signal.aborted)
    await pool.query(`${RELEASE} attempts = attempts - 1, next_at = now() ${OURS}`, [id, fence])
  else if (wait === undefined)
    await pool.query(`delete from media_hub_subscription_wishes ${OURS}`, [id, fence])
  else await pool.query(`${RELEASE} next_at = now() + make_interval(secs => $3) ${OURS}`, [id, fence, wait])
  options.log.info({ host, mode, attempts, problem: problem ?? null }, 'media-hub: subscriber asked')
}

async function ask(
  wish: Wish,
  { publicUrl, webSubAllowPrivate: allowPrivate = [] }: JobOptions,
  signal: AbortSignal,
  patience: number,
): Promise<string | undefined> {
  const challenge = randomBytes(24).toString('base64url')
  const topic = topicUrl(publicUrl, topicOf(wish))
  const url = intentUrl(wish.callback, { ...wish, topic, challenge })
  const speech = async () => ({
    headers: { 'user-agent': 'HubHumas-WebSub/1', 'accept-encoding': 'identity' },
  })
  try {
    const { status, body } = await reach({ url, method: 'GET', speech }, allowPrivate, signal, patience)
    if (status < 200 || status > 299) return `HTTP ${status}`
    return body === challenge ? undefined : 'another word came back'
  } catch (error) {
    return problemOf(error)
  }
}

const MOST_PER_HOST = 2

const CLAIM = `
  with busy as materialized (
    select host from media_hub_subscription_wishes where lease_until is not null and lease_until >= now()
    group by host having count(*) >= $2
  ), failing as materialized (
    select host from media_hub_failing_hosts
    union select host from media_hub_subscription_wishes where attempts > 0 and lease_until is null
  ), next as (
    select due.id, failing.host is not null as troubled
    from media_hub_subscription_wishes due left join failing on failing.host = due.host
    where next_at <= now() and (lease_until is null or lease_until < now())
      and due.host not in (select host from busy) and ($3 or failing.host is null)
    order by troubled, attempts, next_at limit 1 for update of due skip locked
  )
  update media_hub_subscription_wishes w set attempts = w.attempts + 1, tried_at = now(),
    fence = nextval('media_hub_subscription_fences'), lease_until = now() + make_interval(secs => $1)
  from next where w.id = next.id
  returning w.id, w.fence, w.mode, w.format, w.unit, w.kind, w.keyword, w.callback, w.host,
    w.lease_seconds as "leaseSeconds", w.attempts, next.troubled as "isTroubled"`

const RELEASE = 'update media_hub_subscription_wishes set lease_until = null,'
const OURS = 'where id = $1 and fence = $2'

/** A wish that was replaced meanwhile has another fence, and is not ours to fulfil. */
const FULFIL = `with wish as (delete from media_hub_subscription_wishes ${OURS} returning *)`

/** A subscription that had ended begins anew, without what it missed. A try that runs keeps its lease. */
const SUBSCRIBE = `${FULFIL}
  insert into media_hub_subscriptions as s
    (id, format, unit, kind, keyword, callback, host, secret_sealed, expires_at)
  select id, format, unit, kind, keyword, callback, host, secret_sealed, now() + make_interval(secs => lease_seconds)
  from wish
  on conflict (id) do update set secret_sealed = excluded.secret_sealed, expires_at = excluded.expires_at,
    wanted = case when s.expires_at > now() then s.wanted else s.sent end,
    attempts = case when s.lease_until is null then 0 else s.attempts end, next_at = now(), last_problem = null,
    failing_since = case when s.expires_at > now() then s.failing_since end`

const END = `${FULFIL}
  update media_hub_subscriptions s set expires_at = now() from wish where s.id = wish.id and s.expires_at > now()`
