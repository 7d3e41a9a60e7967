import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { raiseAlarm } from './jobs/raiseAlarm'
import { recountStale, staleCases } from './jobs/recountStale'
import { lateDeadlines, tellIfLate } from './jobs/tellLate'

type JobOptions = {
  payload: Payload
  /** The part of a pino logger that this plugin uses. */
  log: Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>
  pollSeconds?: number
  /** How long after the start, and how often then, the years ahead are looked at. */
  alarmSeconds?: number
  /** How long what failed rests. */
  restSeconds?: number
}

/**
 * The watch of the clock: tells deadlines that have passed, brings stragglers to a new calendar, warns of a year
 * without one. Any number of workers may run.
 */
export function startJobs({
  payload,
  log,
  pollSeconds = 5,
  alarmSeconds = 600,
  restSeconds = 300,
}: JobOptions): {
  stop: () => Promise<void>
} {
  const halt = new AbortController()
  const resting = new Map<string, number>()

  /** One case that fails holds up no other: it rests, and the next is taken. */
  const each = async <T>(
    items: readonly T[],
    keyOf: (item: T) => string,
    work: (item: T) => Promise<unknown>,
  ) => {
    for (const item of items) {
      const key = keyOf(item)
      if (halt.signal.aborted) return
      if ((resting.get(key) ?? 0) > Date.now()) continue
      try {
        await work(item)
        resting.delete(key)
      } catch (error) {
        resting.set(key, Date.now() + restSeconds * 1000)
        log.error({ err: error, key }, 'legal-clock: a deadline could not be seen to')
      }
    }
  }
  const round = async () => {
    await each(
      await staleCases(payload),
      ({ collection, document }) => `${collection}/${document}`,
      (one) => recountStale(payload, one),
    )
    await each(await lateDeadlines(payload), String, async (id) => {
      if (await tellIfLate(payload, id)) log.info({ id }, 'legal-clock: a deadline has passed')
    })
  }
  const alarm = async () => {
    const years = await raiseAlarm(payload)
    if (years.length > 0) log.warn({ years }, 'legal-clock: a year has no confirmed calendar')
  }
  const run = async (work: () => Promise<void>, seconds: number, restFirst: boolean) => {
    if (restFirst) await sleep(seconds * 1000, undefined, { signal: halt.signal }).catch(() => undefined)
    while (!halt.signal.aborted) {
      await work().catch((error: unknown) =>
        log.warn({ err: error }, 'legal-clock: could not look at the clock'),
      )
      await sleep(seconds * 1000, undefined, { signal: halt.signal }).catch(() => undefined)
    }
  }
  const running = [run(round, pollSeconds, false), run(alarm, alarmSeconds, true)]
  return {
    stop: async () => {
      halt.abort()
      await Promise.all(running)
    },
  }
}
