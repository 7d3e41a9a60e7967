import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Doc, Source } from '../hooks/publishSnapshot'
import { transactionQuery } from '../hooks/query'
import { WAKE_CHANNEL } from '../jobs/channels'
import { say } from '../translations'
import { inTransaction } from './inTransaction'
import { documentOf } from './readDocument'
import { newestRecall, type Recall } from './recallRows'
import { notYours } from './recalls'
import { bodyOf } from './resend'

/** What an officer did on the recall desk, for a trail. */
export type RecallAct = {
  act: 'confirmed' | 'asked_again'
  collection: string
  doc: Doc
  recall: Recall
  outletId: string
  outletName: string
  /** who at the outlet said that it is done */
  saidBy: string | null
}
export type OnRecallAct = (req: PayloadRequest, act: RecallAct) => Promise<void>

/** `seq`: the recall that the officer had before him; another one may have taken its place meanwhile. */
const about = { seq: z.int().positive(), outlet: z.string().trim().min(1).max(100) }
const receipt = z.strictObject({ ...about, saidBy: z.string().trim().min(2).max(200) })
const letter = z.strictObject(about)

/**
 * POST /api/{collection}/{id}/recall/receipts with `{ seq, outlet, saidBy }`: an officer writes down that the outlet
 * confirmed by telephone or in person, and who there said so. The first confirmation stands.
 */
export const recallReceipt = (slug: string, source: Source, onAct: OnRecallAct | undefined): Endpoint => ({
  path: '/:id/recall/receipts',
  method: 'post',
  handler: (req) =>
    onDesk(req, slug, source, receipt, 'badReceipt', async (order, told) => {
      const query = await transactionQuery(req)
      const name = (req.user as { name?: string | null }).name ?? String(req.user?.id)
      const [row] = await query(CONFIRM, [told.recall.seq, order.outlet, order.saidBy, name])
      if (!row) throw conflict(req, 'receiptThere', 'media_hub.confirmed_already')
      await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
      await onAct?.(req, { act: 'confirmed', collection: slug, ...told, saidBy: order.saidBy })
    }),
})

/** POST /api/{collection}/{id}/recall/letters with `{ seq, outlet }`: the letter that asks to confirm goes out once more. */
export const recallLetterAgain = (
  slug: string,
  source: Source,
  onAct: OnRecallAct | undefined,
): Endpoint => ({
  path: '/:id/recall/letters',
  method: 'post',
  handler: (req) =>
    onDesk(req, slug, source, letter, 'badLetter', async (order, told) => {
      const query = await transactionQuery(req)
      const [row] = await query(ASK, [told.recall.seq, order.outlet])
      if (!row) throw conflict(req, 'letterWaits', 'media_hub.letter_waits')
      await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
      await onAct?.(req, { act: 'asked_again', collection: slug, ...told, saidBy: null })
    }),
})

type About = Pick<RecallAct, 'doc' | 'recall' | 'outletId' | 'outletName'>

/** For those who follow up recalls of this document, of an open recall and an outlet that holds it; all of it or none. */
async function onDesk<T extends { seq: number; outlet: string }>(
  req: PayloadRequest,
  slug: string,
  source: Source,
  schema: z.ZodType<T>,
  words: 'badReceipt' | 'badLetter',
  work: (order: T, about: About) => Promise<void>,
): Promise<Response> {
  const doc = await documentOf(req, slug)
  if (!source.followsRecalls?.(req, doc)) throw notYours(req)
  const order = schema.safeParse(await bodyOf(req))
  if (!order.success) throw new APIError(say(req, words), 400, { code: 'media_hub.bad_order' }, true)
  await inTransaction(req, async () => {
    const query = await transactionQuery(req)
    const recall = await newestRecall(query, String(doc.id))
    if (!recall || recall.closedAt || recall.seq !== order.data.seq)
      throw conflict(req, 'recallClosed', 'media_hub.recall_closed')
    const [holder] = await query(HOLDER, [recall.seq, order.data.outlet])
    if (!holder) throw new APIError(say(req, 'noHolder'), 404, { code: 'media_hub.no_holder' }, true)
    await work(order.data, {
      ...{ doc, recall },
      ...{ outletId: order.data.outlet, outletName: String(holder.name) },
    })
  })
  return Response.json({ done: true })
}

const conflict = (
  req: PayloadRequest,
  words: 'recallClosed' | 'receiptThere' | 'letterWaits',
  code: string,
) => new APIError(say(req, words), 409, { code }, true)

const HOLDER = `
  select coalesce(o.name, h.outlet_name) as name from media_hub_recall_holders($1) h
  left join outlets o on o.id::text = h.outlet_id where h.outlet_id = $2`

const CONFIRM = `
  insert into media_hub_receipts (seq, outlet_id, how, said_by, recorded_by) values ($1, $2, 'person', $3, $4)
  on conflict (seq, outlet_id) do nothing returning id`

/** One letter that waits is enough. */
const ASK = `
  insert into media_hub_recall_letters (seq, outlet_id)
  select $1::bigint, $2::text where not exists (
    select from media_hub_recall_letters l where l.seq = $1::bigint and l.outlet_id = $2 and l.told_at is null)
  and not exists (select from media_hub_receipts c where c.seq = $1::bigint and c.outlet_id = $2)
  returning id`
