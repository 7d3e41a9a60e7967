import { type NextFunction, type Request, type Response, Router } from 'express'
import { renderToStaticMarkup } from 'react-dom/server'
import { PUBLIC_BASE, type Presented, type PublicItem } from '../../../domain/publicItem'
import { ReleasePage } from './ReleasePage'
import type { Site } from './site'
import { pagePolicy } from './style'

export type PreviewOptions = {
  /** The collections whose documents are published; other nouns may have a preview of their own. */
  collections: readonly string[]
  /** Where Payload's REST answers; it decides who may see what. */
  origin: () => string
  /** Address the outside uses. */
  publicUrl: string
  siteName?: string
  /** Words for kinds whose stored value does not read well, such as `dpo`. */
  kindLabels?: Record<string, string>
}

/**
 * GET /api/{collection}/{id}/preview: a document as the public would see it. Runs in the admin's process:
 * Payload is asked with the reader's own credentials, and only the drawing happens here.
 */
export function previews(options: PreviewOptions): Router {
  const { collections, origin, publicUrl, siteName = 'Hub Humas', kindLabels = {} } = options
  const router = Router()
  router.get('/api/:collection/:id/preview', async (req: Request, res: Response, next: NextFunction) => {
    const { collection, id } = req.params as Record<string, string>
    if (!collections.includes(collection ?? '')) return next()
    const answer = await fetch(
      `${origin()}/api/${encodeURIComponent(collection ?? '')}/${encodeURIComponent(id ?? '')}/presented`,
      {
        headers: credentials(req, publicUrl),
        redirect: 'manual',
      },
    )
    res.set('Cache-Control', 'private, no-store').set('X-Robots-Tag', 'noindex')
    if (!answer.ok) {
      res
        .status(answer.status)
        .type('application/json')
        .send(await answer.text())
      return
    }
    const item = asIfPublic((await answer.json()) as Presented)
    const site: Site = { url: publicUrl, name: `Pratinjau · ${siteName}`, kindLabels }
    const html = renderToStaticMarkup(<ReleasePage site={site} item={item} zone="Asia/Jakarta" />)
    res.set('Content-Security-Policy', pagePolicy(new URL(publicUrl).origin))
    res.type('html').send(`<!doctype html>${html}`)
  })
  return router
}

/** Pictures of an unpublished document come from the staff's own address, which asks who is looking. */
function asIfPublic(presented: Presented): PublicItem {
  const address = (key: string) => `/api/assets/file/${encodeURIComponent(key)}`
  const now = new Date().toISOString()
  let bodyHtml = presented.bodyHtml
  const assets = presented.assets.map((asset) => ({
    ...asset,
    renditions: asset.renditions.map(({ key, ...file }) => {
      bodyHtml = bodyHtml.replaceAll(
        `${PUBLIC_BASE}/v1/assets/${asset.id}/renditions/${file.name}`,
        address(key),
      )
      return { ...file, url: address(key) }
    }),
  }))
  return { ...presented, bodyHtml, assets, version: 0, slug: '', publishedAt: now, updatedAt: now, urls: {} }
}

/** The reader's own proof of who he is. Payload believes a cookie only beside our own origin; reading changes nothing. */
function credentials(req: Request, publicUrl: string): Record<string, string> {
  const { cookie, authorization } = req.headers
  return {
    ...(cookie ? { cookie, origin: new URL(publicUrl).origin } : {}),
    ...(authorization ? { authorization } : {}),
    'accept-language': 'id',
  }
}
