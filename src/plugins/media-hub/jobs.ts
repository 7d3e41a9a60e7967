import { setTimeout as sleep } from 'node:timers/promises'
import { challengeNext } from './jobs/challenge'
import { claim } from './jobs/claim'
import { deliver } from './jobs/deliver'
import { fanOut } from './jobs/fanOut'
import type { JobOptions } from './jobs/options'
import { prune } from './jobs/prune'
import { wakeUps } from './jobs/wakeUps'

export type { JobOptions } from './jobs/options'

/**
 * The post office: addresses published changes to endpoints, lets new endpoints prove themselves, delivers.
 * Any number of workers may run against one database; each may die at any moment.
 */
export function startJobs(options: JobOptions): { stop: () => Promise<void> } {
  const { pool, log, concurrency = 12, leaseSeconds = 60, pollSeconds = 2.5, pruneSeconds = 3600 } = options
  const halt = new AbortController()
  const running = new Set<Promise<void>>()
  const wake = wakeUps(pool, log, pollSeconds)

  /** Does one kind of work until there is none, then waits to be woken; a failure waits too. */
  const loop = async (name: string, work: () => Promise<unknown>) => {
    while (!halt.signal.aborted) {
      const mark = wake.mark()
      try {
        if (!(await work())) await wake.next(mark, halt.signal)
      } catch (error) {
        if (halt.signal.aborted) return
        log.error({ err: error, job: name }, 'media-hub: a job failed')
        await wake.next(wake.mark(), halt.signal)
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
    const claimed = await claim(pool, leaseSeconds)
    if (claimed === undefined) return false
    if (claimed === 'contended') {
      await sleep(5 + Math.random() * 20)
      return true
    }
    const delivery = deliver(pool, claimed, { ...options, leaseSeconds }, halt.signal)
      .catch((error: unknown) => log.error({ err: error }, 'media-hub: a delivery could not be settled'))
      .finally(() => {
        running.delete(delivery)
        wake.all()
      })
    running.add(delivery)
    return true
  }

  const proveNext = async () => {
    const done = await challengeNext(pool, { ...options, leaseSeconds }, halt.signal)
    if (done) wake.all()
    return done
  }

  /** By the clock, whatever else happens; the first time soon after the start, so that restarts do not put it off for ever. */
  const pruneByTheClock = async () => {
    for (let wait = Math.min(60, pruneSeconds); await slept(wait, halt.signal); wait = pruneSeconds) {
      try {
        const pruned = await prune(pool, halt.signal)
        if (pruned.deliveries + pruned.outbox + pruned.secrets > 0)
          log.info(pruned, 'media-hub: removed what is no longer kept')
      } catch (error) {
        log.error({ err: error, job: 'prune' }, 'media-hub: a job failed')
      }
    }
  }

  const loops = [
    loop('fan-out', addressAll),
    loop('deliver', deliverNext),
    loop('challenge', proveNext),
    pruneByTheClock(),
  ]
  return {
    stop: async () => {
      halt.abort()
      await Promise.all([...loops, ...running])
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
