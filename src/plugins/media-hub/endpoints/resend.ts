import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { transactionQuery } from '../hooks/query'
import { WAKE_CHANNEL } from '../jobs/channels'
import { type ResendOrder, resendOrder } from '../rules/resendOrder'
import { say } from '../translations'
import { inTransaction } from './inTransaction'
import { reachEndpoint } from './reachEndpoint'
import { endOfPortion, type Refusal, sendAllAgain, sendOneAgain } from './sendAgain'

/** What somebody ordered to be sent again, as a trail wants to know it. */
export type Resent = { collection: string; endpointId: string; order: ResendOrder; queued: number }

/** Hears of every order, in its transaction; what it throws takes the order back. */
export type OnResend = (req: PayloadRequest, resent: Resent) => Promise<void>

/**
 * POST /api/{endpoints}/{id}/resend with `{ seq }` (one delivery again, same webhook-id) or `{ after: seq }` (the
 * newest version of what changed since, in portions), for those who may change the endpoint. Answers `{ queued, next }`:
 * from which position to go on, null at the end.
 */
export const resend = (slug: string, onResend: OnResend | undefined): Endpoint => ({
  path: '/:id/resend',
  method: 'post',
  handler: async (req) => {
    const endpoint = await reachEndpoint(req, slug, 'update')
    const order = resendOrder(await bodyOf(req))
    if (!order) throw refused(req, 'media_hub.bad_order', 400)
    if (endpoint.state === 'paused') throw refused(req, 'media_hub.paused', 409)
    const answer = await inTransaction(req, async () => {
      const query = await transactionQuery(req)
      const next = 'seq' in order ? null : await endOfPortion(query, [endpoint.id], order.after)
      const done =
        'seq' in order
          ? await sendOneAgain(query, endpoint.id, order.seq)
          : await sendAllAgain(query, endpoint.id, order.after, next)
      if (typeof done === 'string') throw refused(req, done, STATUS[done])
      if (done > 0) await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
      if (done > 0) await onResend?.(req, { collection: slug, endpointId: endpoint.id, order, queued: done })
      return { queued: done, next }
    })
    return Response.json(answer)
  },
})

const STATUS: Record<Refusal, number> = {
  'media_hub.no_such_delivery': 404,
  'media_hub.on_its_way': 409,
  'media_hub.not_newest': 409,
}

const WORDS = {
  'media_hub.bad_order': 'badOrder',
  'media_hub.paused': 'endpointPaused',
  'media_hub.no_such_delivery': 'noDelivery',
  'media_hub.on_its_way': 'onItsWay',
  'media_hub.not_newest': 'notNewest',
} as const

export const refused = (req: PayloadRequest, code: keyof typeof WORDS, status: number) =>
  new APIError(say(req, WORDS[code]), status, { code }, true)

/** A body that is no JSON is no order. */
export async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
