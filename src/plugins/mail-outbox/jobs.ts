import type { Pool } from 'pg'
import { deliver, type Delivery } from './jobs/deliver'
import { bossOn, type Letter, QUEUE, setUp } from './outbox/queue'
import { openLetter, type Sealed } from './outbox/sealed'

export { postNow } from './jobs/postNow'
export { openLetter } from './outbox/sealed'
export { installQueue } from './outbox/queue'

/** The part of a pino logger that this plugin uses. */
type Logger = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

export type JobOptions = Omit<Delivery, 'log'> & {
  /** Logs in as the owner of the database; makes the queue's tables when they are missing. */
  pool: Pool
  log: Logger
  /** Each opens letters that wait sealed. */
  secrets?: readonly string[]
  /** Letters at once in this process. */
  concurrency?: number
}

/** The postman. Any number of workers may run; each may die at any moment, and its letter is tried again. */
export function startJobs({ pool, log, smtpUrl, dataDir, secrets = [], concurrency = 2 }: JobOptions): {
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
        if (job) await deliver(job.id, openLetter(job.data, secrets), { smtpUrl, dataDir, log })
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
