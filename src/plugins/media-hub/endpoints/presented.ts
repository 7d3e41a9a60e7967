import type { Endpoint } from 'payload'
import type { Source } from '../hooks/publishSnapshot'
import { say } from '../translations'
import { readDocument } from './readDocument'

/** GET /api/{collection}/{id}/presented: the public face that the document would have now, for those who may read it. */
export const presented = (slug: string, source: Source): Endpoint => ({
  path: '/:id/presented',
  method: 'get',
  handler: async (req) => {
    const doc = await readDocument(req, slug)
    if (!doc) return Response.json({ errors: [{ message: say(req, 'previewNotFound') }] }, { status: 404 })
    return Response.json(await source.present({ doc, req }), {
      headers: { 'Cache-Control': 'private, no-store' },
    })
  },
})
