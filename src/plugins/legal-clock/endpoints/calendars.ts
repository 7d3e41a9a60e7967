import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Move } from '../options'
import { inTransaction } from '../store/inTransaction'
import { transactionQuery } from '../store/query'
import { confirmCalendar, discardCalendar, refuseStranger } from '../versions/confirm'
import { type Preview, previewCalendar } from '../versions/preview'
import { proposeCalendars } from '../versions/propose'
import { refused } from '../versions/refusals'
import { bodyOf, mostLetters } from './bodyOf'

const proposal = z.strictObject({
  content: z.string().min(1).max(mostLetters),
  unit: z.string().trim().min(1).max(60).optional(),
  source: z.string().trim().min(1).max(500).optional(),
})
const confirmation = z.strictObject({ preview: z.string().regex(/^[0-9a-f]{64}$/) })

/** POST /api/calendars/proposals `{content, unit?, source?}`: stores the calendars of a file as drafts. */
export const proposeEndpoint: Endpoint = {
  path: '/proposals',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refused(req, 'calendar.not_yours')
    const order = await bodyOf(req, proposal)
    return Response.json({ proposals: await inTransaction(req, () => proposeCalendars(req, order)) })
  },
}

/** GET /api/calendars/{id}/preview: days added, removed and moved, and the open cases that move, with the hash of it all. */
export const previewEndpoint: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const preview = await inTransaction(req, async () => {
      const found = await previewCalendar(req, await transactionQuery(req), idOf(req))
      await refuseStranger(req, found.calendar, 'mayPropose').catch(() =>
        refuseStranger(req, found.calendar, 'mayConfirm'),
      )
      return found
    })
    return Response.json(await presented(req, preview))
  },
}

/** POST /api/calendars/{id}/confirm `{preview}`: puts it in force as the preview with that hash showed, or answers 409. */
export const confirmEndpoint: Endpoint = {
  path: '/:id/confirm',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refused(req, 'calendar.not_yours')
    const { preview } = await bodyOf(req, confirmation)
    return Response.json(await inTransaction(req, () => confirmCalendar(req, idOf(req), preview)))
  },
}

/** POST /api/calendars/{id}/discard: ends a proposal. */
export const discardEndpoint: Endpoint = {
  path: '/:id/discard',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refused(req, 'calendar.not_yours')
    await inTransaction(req, () => discardCalendar(req, idOf(req)))
    return Response.json({ done: true })
  },
}

export type ToldMove = Pick<Move, 'collection' | 'document' | 'code' | 'article' | 'from' | 'to' | 'loss'> & {
  title: string
}
export type ToldPreview = Pick<Preview, 'replaces' | 'diff' | 'hash'> & {
  calendar: { id: string; label: string; year: number; status: string }
  moves: ToldMove[]
  /** Deadlines that move and lie outside the person's posts: their number alone. */
  elsewhere: number
}

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id)

/** What moves, by name where the person may read the case, and by number where he may not. */
async function presented(req: PayloadRequest, preview: Preview): Promise<ToldPreview> {
  const { id, label, year, status } = preview.calendar
  const titles = await titlesOf(req, preview.moves)
  const moves = preview.moves.flatMap(({ collection, document, code, article, from, to, loss }) => {
    const title = titles.get(document)
    return title === undefined ? [] : [{ collection, document, title, code, article, from, to, loss }]
  })
  return {
    ...{ calendar: { id, label, year, status }, replaces: preview.replaces, diff: preview.diff },
    ...{ hash: preview.hash, moves, elsewhere: preview.moves.length - moves.length },
  }
}

/** The titles of those documents that the person may read. */
export async function titlesOf(
  req: PayloadRequest,
  cases: ReadonlyArray<{ collection: string; document: string }>,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const collection of new Set(cases.map((one) => one.collection))) {
    const ids = [...new Set(cases.filter((one) => one.collection === collection).map((one) => one.document))]
    const field = req.payload.collections[collection as CollectionSlug].config.admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    for (const doc of docs as unknown as Array<Record<string, unknown>>)
      titles.set(String(doc.id), String(doc[field] ?? doc.id))
  }
  return titles
}
