import type { Pool } from 'pg'
import { type Product, restricting } from '../rules/matchesProducts'
import type { Generation } from './answerCache'

/** What the public side knows of a key that works. `products` restrict; none lets everything be read. */
export type ApiKey = {
  id: string
  name: string
  prefix: string
  outletId: string
  outlet: string
  perMinute: number
  perDay: number
  expiresAt: string | null
  /** Requests of today on all servers, as last counted; `day` is that day in Western Indonesia Time. */
  used: number
  day: string
  allProducts: readonly Product[]
  products: readonly Product[]
}

/** A key is asked about anew after this time, whatever happens. */
const KEPT_MS = 1000
const MOST = 10_000

type Kept = { key: ApiKey | null; until: number; of: number }

/**
 * Whose key has a hash. An answer is kept for a second at most, and only while the watch on changes is proved and has
 * seen none: a revoked key is refused as soon as the server hears of it, and after that second at the latest.
 */
export function keyRing(pool: Pool, generation: Generation) {
  const kept = new Map<string, Kept>()
  const flights = new Map<string, Promise<ApiKey | null>>()

  /** Without waiting; undefined when it has to be asked. */
  const now = (hash: string): ApiKey | null | undefined => {
    const found = kept.get(hash)
    return found && found.of === generation() && performance.now() < found.until ? found.key : undefined
  }

  /** @throws when it cannot be asked: then nobody is let in */
  const find = async (hash: string): Promise<ApiKey | null> => {
    const found = now(hash)
    if (found !== undefined) return found
    const of = generation()
    const flightKey = `${of} ${hash}`
    const inFlight = of === undefined ? undefined : flights.get(flightKey)
    if (inFlight) return inFlight
    const until = performance.now() + KEPT_MS
    const flight = ask(pool, hash).then((key) => {
      if (kept.size >= MOST) kept.clear()
      if (of !== undefined && of === generation()) kept.set(hash, { key, until, of })
      return key
    })
    if (of === undefined) return flight
    flights.set(flightKey, flight)
    return flight.finally(() => flights.delete(flightKey))
  }

  /** Was it somebody's key when last asked? */
  const wasGood = (hash: string): boolean => Boolean(kept.get(hash)?.key)

  return { now, find, wasGood }
}

export type KeyRing = ReturnType<typeof keyRing>

async function ask(pool: Pool, hash: string): Promise<ApiKey | null> {
  const { rows } = await pool.query<{ key: (Omit<ApiKey, 'allProducts'> & { products: Product[] }) | null }>({
    name: 'media_hub_find_key',
    text: 'select media_hub_find_key($1) as key',
    values: [hash],
  })
  const key = rows[0]?.key
  return key ? { ...key, allProducts: key.products, products: restricting(key.products) } : null
}
