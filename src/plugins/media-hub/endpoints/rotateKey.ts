import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import { OVERLAP, takeOldKeyUntil } from '../hooks/guardKey'
import { say } from '../translations'

const USUAL_DAYS = 7
const MOST_DAYS = 90

/**
 * POST /api/{keys}/{id}/rotate, optionally with `{ overlapDays: 0-90 }` (7): makes a new key for those who may change
 * it and answers it this once. The old one works until `oldKeyUntil`.
 */
export const rotateKey = (slug: string): Endpoint => ({
  path: '/:id/rotate',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    req.context[OVERLAP] = await overlapOf(req)
    const doc = await req.payload.update({
      collection: slug as CollectionSlug,
      id: String(req.routeParams?.id ?? ''),
      data: {} as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const { key, prefix, keyMadeAt } = doc as unknown as Record<string, string>
    return Response.json(
      { key, prefix, keyMadeAt, oldKeyUntil: takeOldKeyUntil(req.context) },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
})

async function overlapOf(req: PayloadRequest): Promise<number> {
  const body = (await req.text?.()) ?? ''
  const days = body.trim() === '' ? USUAL_DAYS : daysIn(body)
  if (typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) return days
  throw new APIError(say(req, 'badOverlap'), 400, { code: 'media_hub.bad_overlap' }, true)
}

function daysIn(body: string): unknown {
  try {
    const { overlapDays = USUAL_DAYS } = (JSON.parse(body) ?? {}) as { overlapDays?: unknown }
    return overlapDays
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
