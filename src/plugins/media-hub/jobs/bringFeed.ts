import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { Problem } from '../endpoints/problem'
import { problemOf } from '../rules/problemOf'
import { retryAfterSeconds } from '../rules/retrySchedule'
import { open } from '../rules/secretBox'
import type { FeedClaim } from './claimFeed'
import type { newestFeeds } from './newestFeeds'
import type { JobOptions } from './options'
import { reach, type Speech } from './reach'
import { type FeedOutcome, settleFeed } from './settleFeed'
import type { Unsaid } from './unsaid'

export type FeedPost = { feeds: ReturnType<typeof newestFeeds>; unsaid: Unsaid }

/** Brings a subscriber his whole feed as it is now (WebSub 7), and writes down what came of it. */
export async function bringFeed(
  pool: Pool,
  claim: FeedClaim,
  options: JobOptions,
  post: FeedPost,
  signal: AbortSignal,
  patience: number,
): Promise<void> {
  const outcome = await attempt(claim, options, post, signal, patience)
  const isOurs = await settleFeed(pool, claim, outcome, options.chance ?? Math.random)
  const { host, attempts } = claim // the rest of a callback may be a secret of its owner
  const about = { host, attempts, outcome: isOurs ? outcome.kind : 'lost' }
  if ('problem' in outcome)
    options.log.warn({ ...about, problem: outcome.problem }, 'media-hub: a feed was not taken')
  else options.log.info(about, 'media-hub: feed')
}

async function attempt(
  claim: FeedClaim,
  options: JobOptions,
  { feeds, unsaid }: FeedPost,
  halt: AbortSignal,
  patience: number,
): Promise<FeedOutcome> {
  const writing = unsaid.begin()
  const signal = AbortSignal.any([halt, writing.signal])
  let position = 0
  const speech = async (): Promise<Speech> => {
    writing.from(-1) // until it is known how new it will be
    const newest = await feeds(claim.topic, writing.from)
    position = newest.position
    const { body, headers } = newest.feed
    return {
      headers: { ...AS_OURS, ...headersOf(headers), ...signatureOf(claim, body, options.secret) },
      body,
    }
  }
  try {
    const call = { url: claim.callback, method: 'POST', speech, onSaid: writing.said } as const
    const { status, retryAfter } = await reach(call, options.webSubAllowPrivate ?? [], signal, patience)
    if (status >= 200 && status < 300) return { kind: 'accepted', position }
    if (status === 410) return { kind: 'ended', problem: 'HTTP 410' }
    return {
      ...{ kind: 'refused', problem: `HTTP ${status}` },
      retryAfter: retryAfterSeconds(retryAfter, new Date()),
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'interrupted' }
    const isNoMore = error instanceof Problem && error.status < 500
    return isNoMore
      ? { kind: 'ended', problem: `no such feed: ${error.message}` }
      : { kind: 'refused', problem: problemOf(error), retryAfter: 0 }
  } finally {
    writing.said()
  }
}

const AS_OURS = { 'user-agent': 'HubHumas-WebSub/1', 'accept-encoding': 'identity' }

/** Of the public answer what says what it is, and where it comes from. */
const headersOf = (headers: Record<string, string>) => ({
  'content-type': headers['content-type'] ?? '',
  link: headers.link ?? '',
})

const signatureOf = ({ secretSealed }: FeedClaim, body: Buffer, secret: string): Record<string, string> =>
  secretSealed === null
    ? {}
    : {
        'x-hub-signature': `sha256=${createHmac('sha256', open(secretSealed, secret)).update(body).digest('hex')}`,
      }
