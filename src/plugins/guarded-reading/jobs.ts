import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'
import type { GuardedReadingOptions, Retention } from './options'
import { keep } from './store/vault'

type JobOptions = {
  payload: Payload
  /** The part of a pino logger that this plugin uses. */
  log: Record<'info' | 'error', (fields: object, message: string) => void>
  /** How long after a look the next one begins. */
  pollSeconds?: number
  /** How many documents are looked at together. */
  atOnce?: number
}

/**
 * Destroys guarded values whose time has come, one document per transaction. Any number of workers may run: a document
 * is judged again while it is locked.
 */
export function startJobs({ payload, log, pollSeconds = 3600, atOnce = 200 }: JobOptions): {
  stop: () => Promise<void>
} {
  const halt = new AbortController()
  const { collections } = optionsOf(payload)
  const kept = Object.entries(collections).flatMap(([slug, { retention }]) =>
    retention ? [{ slug, retention }] : [],
  )
  const round = async (slug: string, retention: Retention) => {
    for (let after: string | null = null; !halt.signal.aborted; ) {
      const ids: string[] = await retention.candidates(await createLocalReq({}, payload), after, atOnce)
      for (const id of ids) {
        if (halt.signal.aborted) return
        try {
          if (await destroyIfDue(payload, slug, id, retention))
            log.info({ collection: slug, id }, 'guarded-reading: values whose time had come were destroyed')
        } catch (error) {
          log.error({ err: error, collection: slug, id }, 'guarded-reading: could not be destroyed')
        }
      }
      if (ids.length < atOnce) return
      after = ids.at(-1) ?? null
    }
  }
  const run = async () => {
    while (!halt.signal.aborted) {
      for (const { slug, retention } of kept)
        await round(slug, retention).catch((error: unknown) =>
          log.error({ err: error, collection: slug }, 'guarded-reading: could not look for what is due'),
        )
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

const optionsOf = (payload: Payload) => payload.config.custom.guardedReading as GuardedReadingOptions

async function destroyIfDue(
  payload: Payload,
  collection: string,
  id: string,
  retention: Retention,
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const reason = await retention.dueReason(req, id)
    if (reason) {
      const { fields } = optionsOf(payload).collections[collection] ?? { fields: [] }
      const values = Object.fromEntries(fields.map((field) => [field, null]))
      await keep(req, { collection, id, values, secrets: optionsOf(payload).secrets })
      // system: the schedule acts for nobody, on a document that it has just locked
      const doc = await payload.findByID({
        collection: collection as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: true,
        req,
      })
      await retention.onDestroy(req, { collection, doc, fields, reason })
    }
    await commitTransaction(req)
    return reason !== null
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
