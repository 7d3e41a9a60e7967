import type { Pool, PoolClient } from 'pg'
import { CHANNEL } from '../hooks/recordPublication'
import { WAKE_CHANNEL } from './channels'
import type { Logger } from './logger'

/** Lets loops sleep until something happened here, in the database, or a while has passed. */
export function wakeUps(pool: Pool, log: Logger, pollSeconds: number) {
  const sleepers = new Set<() => void>()
  let called = 0
  let client: PoolClient | undefined
  let connecting = false
  let stopped = false

  const all = () => {
    called += 1
    for (const rouse of sleepers) rouse()
  }

  const lose = (error?: unknown) => {
    const broken = client
    client = undefined
    if (!broken) return
    broken.removeAllListeners('notification')
    broken.release(true)
    if (!stopped) log.warn({ err: error }, 'media-hub: lost the wake-up line, looking every few seconds')
  }

  const listen = async () => {
    if (client || connecting || stopped) return
    connecting = true
    try {
      const fresh = await pool.connect()
      if (stopped) return fresh.release(true)
      client = fresh
      fresh.on('error', lose)
      fresh.on('notification', all)
      await fresh.query(`listen ${CHANNEL}; listen ${WAKE_CHANNEL}`)
    } catch (error) {
      if (client) lose(error)
      else log.warn({ err: error }, 'media-hub: no wake-up line')
    } finally {
      connecting = false
    }
  }
  void listen()

  /** Sleeps, unless somebody called since `mark` was taken: a call during work is not lost. */
  const next = async (mark: number, signal: AbortSignal): Promise<void> => {
    void listen()
    if (signal.aborted || mark !== called) return
    await new Promise<void>((resolve) => {
      const rouse = () => {
        clearTimeout(timer)
        sleepers.delete(rouse)
        signal.removeEventListener('abort', rouse)
        resolve()
      }
      const timer = setTimeout(rouse, pollSeconds * 1000)
      sleepers.add(rouse)
      signal.addEventListener('abort', rouse)
    })
  }

  return {
    all,
    mark: () => called,
    next,
    stop: async () => {
      stopped = true
      lose()
    },
  }
}
