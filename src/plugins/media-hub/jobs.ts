import { setTimeout as sleep } from 'node:timers/promises'
import { challengeNext } from './jobs/challenge'
import { type Claim, claim } from './jobs/claim'
import { deliver } from './jobs/deliver'
import { fanOut } from './jobs/fanOut'
import { followRecalls } from './jobs/followRecalls'
import { type JobOptions, monotonic } from './jobs/options'
import { pauseBroken } from './jobs/pauseBroken'
import { prune } from './jobs/prune'
import { tellSilent } from './jobs/tellSilent'
import { wakeUps } from './jobs/wakeUps'
import { webSub } from './jobs/webSub'
import { mailOfUrl } from './rules/mailUrl'

export type { JobOptions } from './jobs/options'
export { mailAddressIn } from './rules/mailAddressIn'
export { type Paused, pausedLetter } from './rules/pausedLetter'
export { type Recalled, recallLetter } from './rules/recallLetter'
export { type Silence, silenceLetter } from './rules/silenceLetter'

/** Letters at once in this process: mail servers turn away who opens many connections. */
const MOST_LETTERS = 5

/** Looks at recalls between two thorough ones. */
const THOROUGH_EVERY = 60

/**
 * The post office: addresses published changes to endpoints, lets new endpoints prove themselves, delivers.
 * Any number of workers may run against one database; each may die at any moment.
 */
export function startJobs(options: JobOptions): { stop: () => Promise<void> } {
  const { pool, log, concurrency = 48, leaseSeconds = 60, pollSeconds = 2.5, pruneSeconds = 3600 } = options
  const { clock = monotonic, healthSeconds = 60, recallSeconds = 5 } = options
  const halt = new AbortController()
  const running = new Set<Promise<void>>()
  let letters = 0
  const wake = wakeUps(pool, log, pollSeconds)

  /** Does one kind of work until there is none, then waits to be woken; a failure waits too. */
  const loop = async (name: string, work: () => Promise<unknown>) => {
    while (!halt.signal.aborted) {
      const mark = wake.mark(name)
      try {
        if (!(await work())) await wake.next(name, mark, halt.signal)
      } catch (error) {
        if (halt.signal.aborted) return
        log.error({ err: error, job: name }, 'media-hub: a job failed')
        await wake.next(name, wake.mark(name), halt.signal)
      }
    }
  }

  const addressAll = async () => {
    const addressed = await fanOut(pool)
    if (addressed > 0) wake.all()
    return addressed > 0
  }

  const deliverNext = async () => {
    if (running.size >= concurrency) {
      await Promise.race(running)
      return true
    }
    const deadline = clock() + leaseSeconds * 1000
    const claimed = await claim(pool, leaseSeconds, concurrency - running.size, MOST_LETTERS - letters)
    if (claimed === 'contended') await sleep(5 + Math.random() * 20)
    else for (const one of claimed) begin(one, deadline)
    return claimed === 'contended' || claimed.length > 0
  }

  const begin = (claimed: Claim, deadline: number) => {
    const letter = mailOfUrl(claimed.url) === undefined ? 0 : 1
    letters += letter
    const delivery = deliver(pool, claimed, options, halt.signal, deadline)
      .catch((error: unknown) => log.error({ err: error }, 'media-hub: a delivery could not be settled'))
      .finally(() => {
        running.delete(delivery)
        letters -= letter
        wake.call('deliver')
      })
    running.add(delivery)
  }

  const proveNext = async () => {
    const done = await challengeNext(pool, { ...options, leaseSeconds }, halt.signal)
    if (done) wake.all()
    return done
  }

  /** By the clock, whatever else happens; the first time soon after the start, so that restarts do not put it off for ever. */
  const byTheClock = async (name: string, seconds: number, work: () => Promise<unknown>) => {
    for (let wait = Math.min(60, seconds); await slept(wait, halt.signal); wait = seconds) {
      try {
        await work()
      } catch (error) {
        log.error({ err: error, job: name }, 'media-hub: a job failed')
      }
    }
  }

  const pruneOld = async () => {
    const pruned = await prune(pool, halt.signal)
    if (pruned.deliveries + pruned.outbox + pruned.secrets > 0)
      log.info(pruned, 'media-hub: removed what is no longer kept')
  }

  /** Every recall at the first look and then once in a while; in between those that something was heard of. */
  let looks = 0
  const followAll = () => followRecalls(pool, options, looks++ % THOROUGH_EVERY === 0)

  const loops = [
    loop('fan-out', addressAll),
    loop('deliver', deliverNext),
    loop('challenge', proveNext),
    byTheClock('prune', pruneSeconds, pruneOld),
    byTheClock('health', healthSeconds, () => pauseBroken(pool, options)),
    byTheClock('silence', healthSeconds, () => tellSilent(pool, options)),
    byTheClock('recalls', recallSeconds, followAll),
    ...webSub(options, { loop, rouse: wake.call, signal: halt.signal }),
  ]
  return {
    stop: async () => {
      halt.abort()
      await Promise.all(loops) // which may still begin what they had claimed
      await Promise.all(running)
      await wake.stop()
    },
  }
}

/** Sleeps; false when it was woken to stop. */
async function slept(seconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(seconds * 1000, undefined, { signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
