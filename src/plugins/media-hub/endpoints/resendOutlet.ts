import type { CollectionSlug, Endpoint } from 'payload'
import { transactionQuery } from '../hooks/query'
import { WAKE_CHANNEL } from '../jobs/channels'
import { resendOrder } from '../rules/resendOrder'
import { inTransaction } from './inTransaction'
import { reachEndpoint } from './reachEndpoint'
import { bodyOf, type OnResend, refused, STATUS } from './resend'
import { sendAllAgain } from './sendAgain'

/** More endpoints than any outlet has. */
const MOST_ENDPOINTS = 100

/**
 * POST /api/{outlets}/{id}/resend with `{ after: seq }`: the newest version of everything that changed since, to every
 * endpoint of the outlet that the person may change. Answers `{ queued, endpoints, skipped }`; those that are paused
 * or have not proved themselves are skipped. All of it happens, or none.
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
    const queued = await inTransaction(req, async () => {
      const query = await transactionQuery(req)
      let sum = 0
      for (const { id } of open) {
        const done = await sendAllAgain(query, String(id), order.after)
        if (typeof done === 'string') throw refused(req, done, STATUS[done])
        if (done > 0)
          await onResend?.(req, { collection: endpoints, endpointId: String(id), order, queued: done })
        sum += done
      }
      if (sum > 0) await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
      return sum
    })
    return Response.json({ queued, endpoints: open.length, skipped: docs.length - open.length })
  },
})
