import type { Pool, PoolClient } from 'pg'
import { CHANNEL } from '../hooks/recordPublication'
import { WAKE_CHANNEL } from './channels'
import type { Logger } from './logger'

const EVERY = ''

/** Lets loops sleep until something happened here, in the database, or a while has passed. */
export function wakeUps(pool: Pool, log: Logger, pollSeconds: number) {
  const sleepers = new Map<() => void, string>()
  const called = new Map<string, number>()
  let client: PoolClient | undefined
  let connecting = false
  let stopped = false

  const mark = (name: string) => (called.get(name) ?? 0) + (called.get(EVERY) ?? 0)

  const call = (name: string) => {
    called.set(name, (called.get(name) ?? 0) + 1)
    for (const [rouse, mine] of sleepers) if (name === EVERY || name === mine) rouse()
  }
  const all = () => call(EVERY)

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

  /** Sleeps, unless somebody called since `seen` was marked: a call during work is not lost. */
  const next = async (name: string, seen: number, signal: AbortSignal): Promise<void> => {
    void listen()
    if (signal.aborted || seen !== mark(name)) return
    await new Promise<void>((resolve) => {
      const rouse = () => {
        clearTimeout(timer)
        sleepers.delete(rouse)
        signal.removeEventListener('abort', rouse)
        resolve()
      }
      const timer = setTimeout(rouse, pollSeconds * 1000)
      sleepers.set(rouse, name)
      signal.addEventListener('abort', rouse)
    })
  }

  return {
    all,
    /** Rouses one kind of loop. */
    call,
    mark,
    next,
    stop: async () => {
      stopped = true
      lose()
    },
  }
}
