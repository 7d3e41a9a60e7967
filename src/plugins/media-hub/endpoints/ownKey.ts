import type { Pool } from 'pg'
import { type Answer, jsonAnswer } from './answer'
import type { Caller } from './gate'
import { parameters } from './parameters'
import { Problem } from './problem'

type Day = { day: string; requests: number; bytes: number }

/** What the holder of a key may know of it: whose it is, what it opens, its limits, its use. @throws Problem 401 without one */
export async function ownKey(pool: Pool, { key, hash }: Caller, url: string): Promise<Answer> {
  parameters(url, [])
  if (!key)
    throw new Problem(401, 'key.missing', 'this address tells about a key: send it as Authorization: Bearer')
  const { rows } = await pool.query<{ days: Day[] | null }>('select media_hub_usage_of($1) as days', [hash])
  const days = rows[0]?.days ?? []
  const { requests, bytes } = days.find(({ day }) => day === key.day) ?? { requests: 0, bytes: 0 }
  const face = {
    prefix: key.prefix,
    name: key.name,
    outlet: { name: key.outlet },
    products: key.allProducts.map(({ name, units, kinds, keywords }) => ({
      name,
      units: units.map(({ code }) => code),
      kinds,
      keywords,
    })),
    limits: { perMinute: key.perMinute, perDay: key.perDay },
    expiresAt: key.expiresAt,
    usage: { today: { requests, bytes }, days },
  }
  return jsonAnswer(JSON.stringify(face), 'private, no-store')
}
