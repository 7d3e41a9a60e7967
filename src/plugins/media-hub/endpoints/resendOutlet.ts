import type { CollectionSlug, Endpoint } from 'payload'
import { transactionQuery } from '../hooks/query'
import { WAKE_CHANNEL } from '../jobs/channels'
import { resendOrder } from '../rules/resendOrder'
import { inTransaction } from './inTransaction'
import { reachEndpoint } from './reachEndpoint'
import { bodyOf, type OnResend, refused } from './resend'
import { endOfPortion, sendAllAgain } from './sendAgain'

/** More endpoints than any outlet has. */
const MOST_ENDPOINTS = 100

/**
 * POST /api/{outlets}/{id}/resend with `{ after: seq }`: the newest version of what changed since, to every endpoint of
 * the outlet that the person may change, in portions that end at the same position. Answers
 * `{ queued, next, endpoints, skipped }`: from which position to go on, null at the end. Endpoints that are paused or
 * have not proved themselves are skipped. All of a portion happens, or none.
 */
export const resendOutlet = (slug: string, endpoints: string, onResend: OnResend | undefined): Endpoint => ({
  path: '/:id/resend',
  method: 'post',
  handler: async (req) => {
    const outlet = await reachEndpoint(req, slug, 'update', 'noOutlet')
    const order = resendOrder(await bodyOf(req))
    if (!order || !('after' in order)) throw refused(req, 'media_hub.bad_order', 400)
    const { docs } = await req.payload.find({
      collection: endpoints as CollectionSlug,
      where: { outlet: { equals: outlet.id } },
      limit: MOST_ENDPOINTS,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const open = docs.filter((doc) =>
      ['active', 'failing'].includes(String((doc as { state?: unknown }).state)),
    )
    const done = await inTransaction(req, async () => {
      const query = await transactionQuery(req)
      const ids = open.map(({ id }) => String(id))
      const next = await endOfPortion(query, ids, order.after)
      let sum = 0
      for (const id of ids) {
        const queued = await sendAllAgain(query, id, order.after, next)
        if (queued > 0) await onResend?.(req, { collection: endpoints, endpointId: id, order, queued })
        sum += queued
      }
      if (sum > 0) await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
      return { queued: sum, next }
    })
    return Response.json({ ...done, endpoints: open.length, skipped: docs.length - open.length })
  },
})
