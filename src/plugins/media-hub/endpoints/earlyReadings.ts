import { APIError, type CollectionSlug, type Endpoint } from 'payload'
import { instant, poolQuery } from '../hooks/query'
import type { Source } from '../hooks/publishSnapshot'
import { say } from '../translations'

/** One reading before the end of an embargo; `file` names the asset and rendition, null for the text. */
export type EarlyReading = { at: string; outlet: string; file: string | null; acceptedBy: string | null }

const MOST = 200

/**
 * GET /api/{collection}/{id}/early-readings: which outlets read this document before the end of its embargo, newest
 * first, for those who may know.
 */
export const earlyReadings = (slug: string, source: Source): Endpoint => ({
  path: '/:id/early-readings',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    const doc = await req.payload.findByID({
      collection: slug as CollectionSlug,
      id: String(req.routeParams?.id ?? ''),
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
    if (!doc) throw new APIError(say(req, 'previewNotFound'), 404, { code: 'media_hub.no_document' }, true)
    if (!source.seesEarlyReaders?.(req, doc))
      throw new APIError(say(req, 'notYours'), 403, { code: 'media_hub.not_yours' }, true)
    const readings = await poolQuery(req.payload)(READ, [String(doc.id), MOST])
    return Response.json({ readings }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

const READ = `
  select ${instant('r.at')} as at, r.outlet_name as outlet, r.asset_id || ' ' || r.rendition as file, t.accepted_by as "acceptedBy"
  from media_hub_early_readings r
  left join media_hub_early_terms t on t.outlet_id = r.outlet_id and t.terms = r.terms
  where r.item_id = $1 order by r.id desc limit $2`
