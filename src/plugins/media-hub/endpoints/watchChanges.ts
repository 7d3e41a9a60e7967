import type { Pool, PoolClient } from 'pg'
import type { Logger } from '../jobs/logger'
import type { Generation } from './answerCache'

const CHANNEL = 'media_hub'
const BEAT_MS = 1000
const LATE_MS = 3000
const RECONNECT_MS = 1000

/**
 * Watches for public changes on one connection: told by NOTIFY, and proved once a second by reading the
 * counter, so that a lost notification costs a second and a lost connection makes the answer "unknown".
 */
export function watchChanges(pool: Pool, log: Logger): { generation: Generation; stop: () => Promise<void> } {
  let generation = 0
  let provedAt = Number.NEGATIVE_INFINITY
  let last: string | undefined
  let stopped = false
  let client: PoolClient | undefined
  let timer: NodeJS.Timeout | undefined

  const lose = (error: unknown) => {
    if (!client) return
    const broken = client
    client = undefined
    provedAt = Number.NEGATIVE_INFINITY
    generation += 1
    broken.removeAllListeners('notification')
    broken.release(true)
    if (!stopped) log.warn({ err: error }, 'media-hub: lost the watch on public changes')
  }

  const beat = async () => {
    if (!client) await connect()
    const current = client
    if (!current) return
    const sentAt = performance.now()
    const { rows } = await within(
      LATE_MS,
      current.query<{ last: string }>('select last::text from media_hub_counter'),
    )
    if (client !== current) return
    if (rows[0]?.last !== last) generation += 1
    last = rows[0]?.last
    provedAt = sentAt
  }

  const connect = async () => {
    const fresh = await pool.connect()
    if (stopped) return fresh.release(true)
    client = fresh
    fresh.on('error', lose)
    fresh.on('notification', (message) => {
      if (message.channel !== CHANNEL) return
      generation += 1
      last = message.payload
    })
    await within(LATE_MS, fresh.query(`listen ${CHANNEL}`))
    generation += 1
  }

  const turn = async () => {
    try {
      await beat()
    } catch (error) {
      if (client) lose(error)
      else if (!stopped) log.warn({ err: error }, 'media-hub: cannot watch public changes')
    }
    if (!stopped) timer = setTimeout(turn, client ? BEAT_MS : RECONNECT_MS)
  }
  void turn()

  return {
    generation: () => (performance.now() - provedAt <= LATE_MS ? generation : undefined),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      lose(undefined)
    },
  }
}

/** Rejects when the work takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from the database within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
