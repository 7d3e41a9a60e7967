import type { Pool } from 'pg'
import { deliver, type Delivery } from './jobs/deliver'
import { type Enclosure, withEnclosures } from './outbox/withEnclosures'
import { bossOn, type Letter, mostTries, QUEUE, setUp } from './outbox/queue'
import { openLetter, type Sealed } from './outbox/sealed'
import { type About, noteTry } from './store/letters'

export { postNow } from './jobs/postNow'
export { openLetter } from './outbox/sealed'
export { installQueue } from './outbox/queue'

/** The part of a pino logger that this plugin uses. */
type Logger = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

export type JobOptions = Omit<Delivery, 'log'> & {
  /** Logs in as the owner of the database; makes the queue's tables when they are missing. */
  pool: Pool
  log: Logger
  /**
   * Fetches what lies with a letter, by its reference. What it throws (not ready yet, say) has the letter tried again
   * later, with the others' patience.
   */
  enclose?: (reference: string) => Promise<Enclosure>
  /** Each opens letters that wait sealed. */
  secrets?: readonly string[]
  /** Told of a letter that belongs to a document and will never arrive: refused for good, or given up. */
  onUndelivered?: (about: About) => Promise<void>
  /** Letters at once in this process. */
  concurrency?: number
}

/** The postman. Any number of workers may run; each may die at any moment, and its letter is tried again. */
export function startJobs({
  pool,
  log,
  smtpUrl,
  dataDir,
  secrets = [],
  enclose,
  onUndelivered,
  concurrency = 2,
}: JobOptions): {
  stop: () => Promise<void>
} {
  const boss = bossOn(pool)
  boss.on('error', (error) => log.error({ err: error }, 'mail-outbox: the queue reports an error'))
  boss.on('warning', (warning) => log.debug({ warning }, 'mail-outbox: the queue warns'))
  const begin = async () => {
    await boss.start({ attempts: 1_000_000 })
    await setUp(boss)
    await boss.work<Letter | Sealed, void>(
      QUEUE,
      { pollingIntervalSeconds: 1, localConcurrency: concurrency },
      async ([job]) => {
        if (!job) return
        const letter = await enclosed(openLetter(job.data, secrets), enclose)
        const told = await deliver(job.id, letter, { smtpUrl, dataDir, log })
        await noteTry(pool, letter.messageId, told, { most: mostTries, onLost: onUndelivered })
        if (told.state === 'waiting') throw new Error(told.why)
      },
    )
  }
  let stopping = false
  const begun = begin().catch((error: unknown) => {
    if (!stopping) log.error({ err: error }, 'mail-outbox: could not begin')
  })
  return {
    stop: async () => {
      stopping = true
      const stopped = boss.stop({ graceful: true, timeout: 6000 })
      await begun
      await stopped
    },
  }
}

async function enclosed(letter: Letter, enclose: JobOptions['enclose']): Promise<Letter> {
  const { enclosures = [] } = letter
  if (enclosures.length === 0) return letter
  if (!enclose) throw new Error('mail-outbox: nobody here fetches what lies with a letter')
  return withEnclosures(letter, await Promise.all(enclosures.map(enclose)))
}
