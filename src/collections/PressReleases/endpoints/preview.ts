import type { Endpoint } from 'payload'
import { presentPressRelease } from '../present'

/** GET /api/press-releases/{id}/preview: the release as the public would see it, for those who may read it. */
export const preview: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const doc = await req.payload.findByID({
      collection: 'press-releases',
      id: String(req.routeParams?.id ?? ''),
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
    if (!doc) return Response.json({ errors: [{ message: 'Naskah tidak ditemukan. / No such release.' }] }, { status: 404 })
    const presented = await presentPressRelease({ doc: doc as never, req })
    const render = req.payload.config.custom?.renderPreview as ((item: typeof presented) => string) | undefined
    if (!render) return Response.json(presented)
    return new Response(render(presented), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    })
  },
}
