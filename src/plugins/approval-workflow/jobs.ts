import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { optionsOf } from './options'
import { type DueStep, dueDocuments, dueSteps, takeIfDue } from './steps/dueSteps'

type JobOptions = {
  payload: Payload
  /** The part of a pino logger that this plugin uses. */
  log: Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>
  pollSeconds?: number
  /** How long a document rests after its step was refused or failed. */
  restSeconds?: number
}

/** Steps at once: many embargoes end at the same instant, and the last of them shall not be late. */
const MOST_AT_ONCE = 4

/**
 * The clock's hand: takes every step whose time has come (`dueField` of the table), as the system. The database's
 * clock decides. Any number of workers may run; a document is taken by whoever locks it first.
 */
export function startJobs({ payload, log, pollSeconds = 1, restSeconds = 60 }: JobOptions): {
  stop: () => Promise<void>
} {
  const halt = new AbortController()
  const steps = dueSteps(optionsOf({ payload }))
  const resting = new Map<string, number>()

  /** One document that fails holds up no other: it rests, and the next is taken. */
  const take = async (due: DueStep, id: string) => {
    const about = { collection: due.collection, id, action: due.action }
    try {
      if (await takeIfDue(payload, due, id)) log.info(about, 'approval-workflow: a timed step was taken')
      resting.delete(id)
    } catch (error) {
      resting.set(id, Date.now() + restSeconds * 1000)
      log.error({ ...about, err: error }, 'approval-workflow: a timed step could not be taken')
    }
  }
  /** Several hands take from one list, each document in a transaction of its own. */
  const round = async (due: DueStep) => {
    const ids = (await dueDocuments(payload, due)).values()
    const hand = async () => {
      for (const id of ids) {
        if (halt.signal.aborted) return
        if ((resting.get(id) ?? 0) <= Date.now()) await take(due, id)
      }
    }
    await Promise.all(Array.from({ length: MOST_AT_ONCE }, hand))
  }
  const run = async () => {
    while (!halt.signal.aborted) {
      for (const due of steps) {
        await round(due).catch((error: unknown) =>
          log.warn(
            { err: error, collection: due.collection },
            'approval-workflow: could not look for timed steps',
          ),
        )
      }
      await sleep(pollSeconds * 1000, undefined, { signal: halt.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      halt.abort()
      await running
    },
  }
}
