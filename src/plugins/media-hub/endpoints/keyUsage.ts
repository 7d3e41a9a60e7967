import type { Endpoint } from 'payload'
import { instant, poolQuery } from '../hooks/query'
import { reachEndpoint } from './reachEndpoint'

/** How a key was used: `today` and `days` in Western Indonesia Time, newest day first; `keys` that work or worked lately. */
export type KeyUsage = {
  today: { requests: number; bytes: number }
  days: Array<{ day: string; requests: number; bytes: number }>
  keys: Array<{ prefix: string; madeAt: string; validUntil: string | null }>
}

/** GET /api/{keys}/{id}/usage: the use of today and of the last 30 days, for those who may read the key. */
export const keyUsage = (slug: string): Endpoint => ({
  path: '/:id/usage',
  method: 'get',
  handler: async (req) => {
    const { id } = await reachEndpoint(req, slug, 'read', 'noKey')
    const [row] = await poolQuery(req.payload)(USAGE, [id])
    const { days, keys } = row as Pick<KeyUsage, 'days' | 'keys'> & { today: string }
    const [newest] = days
    const usage: KeyUsage = {
      today: newest && newest.day === row?.today ? newest : { requests: 0, bytes: 0 },
      days,
      keys,
    }
    return Response.json(usage, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

const USAGE = `
  select media_hub_today()::text as today, media_hub_usage_days($1) as days,
    (select coalesce(json_agg(json_build_object('prefix', prefix, 'madeAt', ${instant('made_at')},
        'validUntil', ${instant("nullif(valid_until, 'infinity')")}) order by made_at desc), '[]')
     from media_hub_key_hashes where key_id = $1 and (valid_until is null or valid_until > now())) as keys`
