import { APIError, type CollectionSlug, executeAccess, type PayloadRequest } from 'payload'
import { say } from '../translations'
import { readDocument } from './readDocument'

/** An endpoint as its own doors need it. */
export type Reached = { id: string; state: string }

const MISSING = {
  noEndpoint: 'media_hub.no_endpoint',
  noOutlet: 'media_hub.no_outlet',
  noKey: 'media_hub.no_key',
} as const

/**
 * The endpoint (or outlet, or key) named in the address, for a person who may read it and, when asked, change it.
 * @throws APIError 401 for nobody, 404 for what the person does not see, 403 for what is not his to change
 */
export async function reachEndpoint(
  req: PayloadRequest,
  slug: string,
  right: 'read' | 'update',
  missing: keyof typeof MISSING = 'noEndpoint',
): Promise<Reached> {
  if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
  const collection = slug as CollectionSlug
  const id = String(req.routeParams?.id ?? '')
  const doc = await readDocument(req, slug)
  if (!doc) throw new APIError(say(req, missing), 404, { code: MISSING[missing] }, true)
  const { access } = req.payload.collections[collection].config
  if (right === 'update' && !(await mayChange()))
    throw new APIError(say(req, 'notYours'), 403, { code: 'media_hub.not_yours' }, true)
  return { id: String(doc.id), state: String((doc as { state?: unknown }).state) }

  async function mayChange(): Promise<boolean> {
    const rule = await executeAccess({ id, req, disableErrors: true }, access.update)
    if (typeof rule === 'boolean') return rule
    // system: the rule has just been asked; its answer is the condition
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [{ id: { equals: id } }, rule] },
      overrideAccess: true,
      req,
    })
    return totalDocs === 1
  }
}
