import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import type { Doc } from '../hooks/publishSnapshot'
import { say } from '../translations'

/** The document named in the address as the person may read it; undefined when he sees none. */
export async function readDocument(req: PayloadRequest, slug: string): Promise<Doc | undefined> {
  const doc = await req.payload.findByID({
    collection: slug as CollectionSlug,
    id: String(req.routeParams?.id ?? ''),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return doc ?? undefined
}

/** The same. @throws APIError 401 for nobody, 404 for what the person does not see */
export async function documentOf(req: PayloadRequest, slug: string): Promise<Doc> {
  if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
  const doc = await readDocument(req, slug)
  if (!doc) throw new APIError(say(req, 'previewNotFound'), 404, { code: 'media_hub.no_document' }, true)
  return doc
}
