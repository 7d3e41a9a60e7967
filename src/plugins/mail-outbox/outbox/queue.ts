import { PgBoss } from 'pg-boss'
import type { Pool } from 'pg'

export const QUEUE = 'mail'

/** A letter as it waits: the very bytes that are sent, whichever try it is. */
export type Letter = {
  messageId: string
  /** Who gets it; blind copies stand here and not in `raw`. */
  envelope: { from: string; to: string[] }
  /** RFC 5322, 7-bit. */
  raw: string
  /** What lies with it, by reference: fetched at each try and put behind `raw`. */
  enclosures?: readonly string[]
}

/** Tries after the first. */
export const mostTries = 40

/** First a second or two, then doubling up to an hour: about thirty hours of trying. */
const patience = {
  retryLimit: mostTries,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  retentionSeconds: 2 * 24 * 3600,
  deleteAfterSeconds: 3600,
}

/** A pg-boss on somebody else's pool, which looks after its tables and may change them. */
export const bossOn = (pool: Pool): PgBoss =>
  new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schedule: false,
    registerInstance: false,
  })

/** Makes or upgrades the queue's tables, in the schema `pgboss`. May be repeated, and run by several at once. */
export async function installQueue(pool: Pool): Promise<void> {
  const boss = bossOn(pool)
  const errors: Error[] = []
  boss.on('error', (error) => errors.push(error))
  await boss.start()
  try {
    await setUp(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
  if (errors[0]) throw errors[0]
}

/** The queue with our terms, whether it stood before or not. */
export async function setUp(boss: PgBoss): Promise<void> {
  await boss.createQueue(QUEUE, patience)
  await boss.updateQueue(QUEUE, patience)
}
