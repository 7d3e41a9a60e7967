import type { Payload } from 'payload'
import { optionsOf } from '../options'
import { calendarEpoch, confirmedVersions } from '../store/calendars'
import { asSystem } from '../store/inTransaction'
import { poolQuery, transactionQuery } from '../store/query'
import { recountDocument } from '../store/recount'

export type StaleCase = { collection: string; document: string }

const mostAtOnce = 200

/** Documents that were counted while a calendar was being confirmed, and so by the one before it. */
export async function staleCases(payload: Payload): Promise<StaleCase[]> {
  const rows = await poolQuery({ payload })(
    `select distinct collection, document_id::text as document from legal_clock_deadlines
     where state = 'open' and hold is null and collection = any($1::text[])
       and epoch < (select count(*) from calendars where status in ('confirmed', 'superseded'))
     limit ${mostAtOnce}`,
    [Object.keys(optionsOf({ payload }).subjects)],
  )
  return rows.map(({ collection, document }) => ({
    collection: String(collection),
    document: String(document),
  }))
}

/** Brings one of them to the calendars of today, in a transaction of its own. */
export const recountStale = (payload: Payload, { collection, document }: StaleCase): Promise<void> =>
  asSystem(payload, async (req) => {
    const query = await transactionQuery(req)
    const [versions, epoch] = [await confirmedVersions(query), await calendarEpoch(query)]
    await recountDocument(req, collection, document, { versions, epoch })
  })
