import { APIError, type CollectionSlug, type Endpoint } from 'payload'
import { ROTATE, takeOldSecretUntil } from '../hooks/guardEndpoint'
import { say } from '../translations'

/**
 * POST /api/{endpoints}/{id}/secret: makes a new signing secret for those who may change the endpoint, and answers
 * it this once. Until `oldSecretUntil` messages carry the signature of the old one too.
 */
export const newSecret = (slug: string): Endpoint => ({
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    req.context[ROTATE] = true
    const doc = await req.payload.update({
      collection: slug as CollectionSlug,
      id: String(req.routeParams?.id ?? ''),
      data: {} as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const { secret, secretMadeAt } = doc as unknown as { secret: string; secretMadeAt: string }
    const oldSecretUntil = takeOldSecretUntil(req.context) ?? null
    return Response.json(
      { secret, secretMadeAt, oldSecretUntil },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
})
