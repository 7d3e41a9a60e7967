import { type Db, PgBoss } from 'pg-boss'
import { type Letter, QUEUE } from './queue'
import type { Sealed } from './sealed'

/** Stores a letter durably; resolves when it is committed, or written within the transaction that is given. */
export type Enqueue = (letter: Letter | Sealed, within?: Db) => Promise<void>

type Options = { databaseUrl: string | undefined; onError: (error: Error) => void }

/**
 * The way in. It has two connections of its own, so that letters never wait for one that a request holds while it
 * waits for its letter; opened with the first letter, never making or changing tables.
 */
export function openOutbox({ databaseUrl, onError }: Options): Enqueue {
  let opening: Promise<PgBoss> | undefined
  const open = async (): Promise<PgBoss> => {
    if (!databaseUrl) throw new Error('mail-outbox: no database to keep letters in')
    const boss = new PgBoss({
      connectionString: databaseUrl,
      max: 2,
      connectionTimeoutMillis: 5000,
      ...{ migrate: false, createSchema: false, supervise: false, schedule: false, registerInstance: false },
    })
    boss.on('error', onError)
    try {
      return await boss.start()
    } catch (error) {
      await boss.stop({ graceful: false })
      throw error
    }
  }
  return async (letter, within) => {
    opening ??= open()
    const boss = await opening.catch((error: unknown) => {
      opening = undefined
      throw error
    })
    const id = await boss.send(QUEUE, letter, within ? { db: within } : {})
    if (!id) throw new Error('mail-outbox: the letter was not stored')
  }
}
