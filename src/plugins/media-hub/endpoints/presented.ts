import type { CollectionSlug, Endpoint } from 'payload'
import type { Source } from '../hooks/publishSnapshot'
import { say } from '../translations'

/** GET /api/{collection}/{id}/presented: the public face that the document would have now, for those who may read it. */
export const presented = (slug: string, source: Source): Endpoint => ({
  path: '/:id/presented',
  method: 'get',
  handler: async (req) => {
    const doc = await req.payload.findByID({
      collection: slug as CollectionSlug,
      id: String(req.routeParams?.id ?? ''),
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
    if (!doc) return Response.json({ errors: [{ message: say(req, 'previewNotFound') }] }, { status: 404 })
    return Response.json(await source.present({ doc, req }), {
      headers: { 'Cache-Control': 'private, no-store' },
    })
  },
})
