import { siteOf } from '../pages/site'
import { bringFeed } from './bringFeed'
import { claimFeed } from './claimFeed'
import { newestFeeds } from './newestFeeds'
import { newsOfFeeds } from './newsOfFeeds'
import { type JobOptions, monotonic } from './options'
import { TIMEOUT_MS } from './reach'
import { unsaid as unsaidFeeds } from './unsaid'
import { claimWish, verifyIntent } from './verifyIntent'

/** Tries at once of each kind: a subscriber that hangs keeps one for 15 s. */
const MOST_AT_ONCE = 8
/** So many of them to hosts that hung or refused at their last try, lest these keep all the others waiting. */
const MOST_TROUBLED = 2
/** Milliseconds that must be left of a lease for a try to begin. */
const LEAST_PATIENCE_MS = 500

type House = {
  loop: (name: string, work: () => Promise<unknown>) => Promise<void>
  /** Rouses one kind of loop. */
  rouse: (name: string) => void
  signal: AbortSignal
}
type Try = { isTroubled: boolean; run: (signal: AbortSignal, patience: number) => Promise<void> }

/** The hub of our feeds (WebSub): asks subscribers whether they mean it, and brings them their feed whenever it changed. */
export function webSub(options: JobOptions, { loop, rouse, signal }: House): Promise<void>[] {
  const { pool, log, leaseSeconds = 60, clock = monotonic } = options
  const unsaid = unsaidFeeds()
  const post = { unsaid, feeds: newestFeeds(pool, siteOf(options)) }

  const tellNews = async () => {
    const { touched, more } = await newsOfFeeds(pool, unsaid.breakOffBefore)
    if (touched > 0) rouse('bring-feed')
    return more
  }

  /** One kind of try, a few at a time; the last have ended when it has. */
  const several = async (name: string, claimNext: (troubledToo: boolean) => Promise<Try | undefined>) => {
    const running = new Set<Promise<void>>()
    let troubled = 0
    const begin = async (one: Try, deadline: number) => {
      const patience = Math.min(TIMEOUT_MS, deadline - clock())
      const late = patience < LEAST_PATIENCE_MS
      await one.run(late ? AbortSignal.abort() : signal, Math.max(patience, 1))
    }
    await loop(name, async () => {
      if (running.size >= MOST_AT_ONCE) await Promise.race(running)
      const deadline = clock() + leaseSeconds * 1000
      const next = await claimNext(troubled < MOST_TROUBLED)
      if (!next) return false
      const weight = next.isTroubled ? 1 : 0
      troubled += weight
      const trying = begin(next, deadline)
        .catch((error: unknown) =>
          log.error({ err: error, job: name }, 'media-hub: a try could not be settled'),
        )
        .finally(() => {
          running.delete(trying)
          troubled -= weight
          rouse(name)
        })
      running.add(trying)
      return true
    })
    await Promise.all(running)
  }

  return [
    loop('feed-news', tellNews),
    several('bring-feed', async (troubledToo) => {
      const claim = await claimFeed(pool, leaseSeconds, troubledToo)
      if (!claim) return undefined
      const run: Try['run'] = (halt, patience) => bringFeed(pool, claim, options, post, halt, patience)
      return { isTroubled: claim.isTroubled, run }
    }),
    several('verify-intent', async (troubledToo) => {
      const wish = await claimWish(pool, leaseSeconds, troubledToo)
      if (!wish) return undefined
      const run: Try['run'] = (halt, patience) => verifyIntent(pool, wish, options, halt, patience)
      return { isTroubled: wish.isTroubled, run }
    }),
  ]
}
