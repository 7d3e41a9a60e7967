import { randomUUID } from 'node:crypto'
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
 * What it knows it says in media_hub_servers, for whoever publishes waits for it. It says so before it reads the
 * counter: a publisher who did not find its line committed before that reading.
 */
export function watchChanges(pool: Pool, log: Logger): { generation: Generation; stop: () => Promise<void> } {
  const server = randomUUID()
  let generation = 0
  let provedAt: Instant = NEVER
  let last: string | undefined
  let stopped = false
  let client: PoolClient | undefined
  let timer: NodeJS.Timeout | undefined

  const lose = (error: unknown) => {
    if (!client) return
    const broken = client
    client = undefined
    provedAt = NEVER
    generation += 1
    broken.removeAllListeners('notification')
    broken.release(true)
    if (!stopped) log.warn({ err: error }, 'media-hub: lost the watch on public changes')
  }

  const beat = async () => {
    if (!client) await connect()
    const current = client
    if (!current) return
    await within(LATE_MS, say(current))
    const sentAt = now()
    const { rows } = await within(
      LATE_MS,
      current.query<{ last: string }>('select last::text from media_hub_counter'),
    )
    if (client !== current) return
    const isNews = rows[0]?.last !== last
    if (isNews) generation += 1
    last = rows[0]?.last
    provedAt = sentAt
    if (isNews) await within(LATE_MS, say(current))
  }

  const say = (current: PoolClient) =>
    current.query('select media_hub_seen($1, $2)', [server, last === undefined ? -1 : last])

  const connect = async () => {
    const fresh = await pool.connect()
    if (stopped) return fresh.release(true)
    client = fresh
    fresh.on('error', lose)
    fresh.on('notification', (message) => {
      if (message.channel !== CHANNEL) return
      generation += 1
      last = message.payload
      say(fresh).catch(lose)
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
    generation: () => (since(provedAt) <= LATE_MS ? generation : undefined),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      // when this fails publishers wait for us once more, three seconds and a half at most
      await client?.query('select media_hub_left($1)', [server]).catch(lose)
      lose(undefined)
    },
  }
}

/** By both clocks: one stands still while a machine sleeps, the other can be set back. */
type Instant = { steady: number; wall: number }
const NEVER: Instant = { steady: Number.NEGATIVE_INFINITY, wall: 0 }
const now = (): Instant => ({ steady: performance.now(), wall: Date.now() })
const since = ({ steady, wall }: Instant) => Math.max(performance.now() - steady, Date.now() - wall)

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
