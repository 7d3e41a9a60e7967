import { APIError, type Endpoint } from 'payload'
import { instant, poolQuery } from '../hooks/query'
import type { Source } from '../hooks/publishSnapshot'
import { say } from '../translations'
import { documentOf } from './readDocument'

/** One reading before the end of an embargo; `file` names the asset and rendition, null for the text. */
export type EarlyReading = {
  id: string
  at: string
  outlet: string
  file: string | null
  acceptedBy: string | null
}

const MOST = 200

/**
 * GET /api/{collection}/{id}/early-readings: which outlets read this document before the end of its embargo, newest
 * first, for those who may know; `more` says that older ones are left out.
 */
export const earlyReadings = (slug: string, source: Source): Endpoint => ({
  path: '/:id/early-readings',
  method: 'get',
  handler: async (req) => {
    const doc = await documentOf(req, slug)
    if (!source.seesEarlyReaders?.(req, doc))
      throw new APIError(say(req, 'notYours'), 403, { code: 'media_hub.not_yours' }, true)
    const found = await poolQuery(req.payload)(READ, [String(doc.id), MOST + 1])
    const told = { readings: found.slice(0, MOST), more: found.length > MOST }
    return Response.json(told, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

const READ = `
  select r.id::text, ${instant('r.at')} as at, r.outlet_name as outlet, r.asset_id || ' ' || r.rendition as file, t.accepted_by as "acceptedBy"
  from media_hub_early_readings r
  left join media_hub_early_terms t on t.outlet_id = r.outlet_id and t.terms = r.terms
  where r.item_id = $1 order by r.id desc limit $2`
