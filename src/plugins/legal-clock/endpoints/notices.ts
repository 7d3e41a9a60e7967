import type { CollectionSlug, Endpoint } from 'payload'
import { optionsOf } from '../options'
import { calendarEpoch, confirmedVersions } from '../store/calendars'
import { openDeadlines } from '../store/deadlines'
import { inTransaction } from '../store/inTransaction'
import { poolQuery, tableOf, transactionQuery } from '../store/query'
import { moveOf, recounter, recountDocument } from '../store/recount'
import { refused } from '../versions/refusals'
import { titlesOf, type ToldMove } from './calendars'

export type WaitingNotice = ToldMove & { id: string }

/** GET /api/calendars/notices: the dates that wait for their applicant to be told, of the cases the person may read. */
export const noticesEndpoint: Endpoint = {
  path: '/notices',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw refused(req, 'calendar.not_yours')
    const query = poolQuery(req)
    const { subjects, units } = optionsOf(req)
    const held = (await openDeadlines(query, Object.keys(subjects))).filter(({ hold }) => hold === 'notice')
    const titles = await titlesOf(req, held)
    const count = recounter(query, tableOf(req, units), await confirmedVersions(query))
    const notices: WaitingNotice[] = []
    for (const row of held) {
      const title = titles.get(row.document)
      const move = title === undefined ? null : moveOf(row, await count(row))
      if (!move || title === undefined) continue
      const { collection, document, code, article, from, to, loss } = move
      notices.push({ id: row.id, title, collection, document, code, article, from, to, loss })
    }
    return Response.json({ notices })
  },
}

/** POST /api/calendars/notices/{id}/given: an officer says that the applicant was told; the new date stands from now. */
export const noticeGivenEndpoint: Endpoint = {
  path: '/notices/:id/given',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refused(req, 'calendar.not_yours')
    await inTransaction(req, async () => {
      const query = await transactionQuery(req)
      const { subjects, onAct } = optionsOf(req)
      const open = await openDeadlines(query, Object.keys(subjects))
      const held = open.find(({ id, hold }) => hold === 'notice' && id === String(req.routeParams?.id))
      const doc =
        held &&
        (await req.payload.findByID({
          collection: held.collection as CollectionSlug,
          id: held.document,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        }))
      if (!held || !doc || !subjects[held.collection]?.mayTell?.(req, doc))
        throw refused(req, 'calendar.no_notice')
      const { collection, document } = held
      const [versions, epoch] = [await confirmedVersions(query), await calendarEpoch(query)]
      const moves = await recountDocument(req, collection, document, { versions, epoch, wasTold: true })
      await onAct?.(req, {
        ...{ action: 'calendar.notice_given', collection, document, doc },
        changes: Object.fromEntries(moves.map(({ code, to }) => [code, { to }])),
      })
    })
    return Response.json({ done: true })
  },
}
