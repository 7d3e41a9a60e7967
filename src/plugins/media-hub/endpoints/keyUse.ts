import type { Pool } from 'pg'
import type { Logger } from '../jobs/logger'
import { eachSecond } from './eachSecond'
import type { ApiKey } from './keyRing'

const DAY_MS = 86_400_000
/** Western Indonesia Time is UTC+7 all year. */
const WIB_MS = 7 * 3_600_000

type Use = { requests: number; bytes: number }
type Today = { requests: number; day: number }

/**
 * Counts what keys use in memory and adds it up in the database each second; what all servers counted together comes
 * back, so a quota is overshot by a second's worth at most.
 */
export function keyUse(pool: Pool, log: Logger) {
  let pending = new Map<string, Use>()
  const today = new Map<string, Today>()

  const dayOf = (at: number) => Math.floor((at + WIB_MS) / DAY_MS)
  const pendingOf = (id: string): Use => {
    let use = pending.get(id)
    if (!use) {
      use = { requests: 0, bytes: 0 }
      pending.set(id, use)
    }
    writing.soon()
    return use
  }

  /** Counts a request of today; false when the quota is used up, and then it is not counted. */
  const request = ({ id, perDay, used, day }: ApiKey): { left: number; resets: number; over: boolean } => {
    const at = Date.now()
    const now = dayOf(at)
    const resets = Math.ceil(((now + 1) * DAY_MS - WIB_MS - at) / 1000)
    let counted = today.get(id)
    if (!counted || counted.day !== now) {
      counted = { requests: 0, day: now }
      today.set(id, counted)
    }
    if (dayOf(Date.parse(day)) === now) counted.requests = Math.max(counted.requests, used)
    if (counted.requests >= perDay) return { left: 0, resets, over: true }
    counted.requests += 1
    pendingOf(id).requests += 1
    return { left: perDay - counted.requests, resets, over: false }
  }

  const bytes = (id: string, more: number) => {
    pendingOf(id).bytes += more
  }

  const flush = async () => {
    const batch = pending
    pending = new Map()
    const keys = [...batch.keys()]
    const uses = [...batch.values()]
    try {
      const { rows } = await pool.query<{ key_id: string; requests: string }>(
        'select key_id, requests from media_hub_count_usage($1, $2, $3)',
        [keys, uses.map((use) => use.requests), uses.map((use) => use.bytes)],
      )
      for (const { key_id: id, requests } of rows) {
        const counted = today.get(id)
        const waiting = pending.get(id)?.requests ?? 0
        if (counted && counted.day === dayOf(Date.now()))
          counted.requests = Math.max(counted.requests, Number(requests) + waiting)
      }
    } catch (error) {
      log.warn({ err: error }, 'media-hub: the use of keys could not be written down yet')
      for (const [id, use] of batch) {
        const again = pendingOf(id)
        again.requests += use.requests
        again.bytes += use.bytes
      }
    }
  }

  const writing = eachSecond(flush, () => pending.size === 0)
  return { request, bytes, stop: writing.stop }
}

export type KeyUse = ReturnType<typeof keyUse>
