import type { CollectionSlug, PayloadRequest } from 'payload'
import { type Move, optionsOf } from '../options'
import { calendarEpoch, confirmedVersions } from '../store/calendars'
import { type Query, tableOf, transactionQuery } from '../store/query'
import { recountDocument } from '../store/recount'
import { type CalendarRow, calendarRow, previewCalendar } from './preview'
import { notThere, refused } from './refusals'

/**
 * Puts a calendar in force and brings every open deadline to it, in the transaction of the request: exactly what the
 * preview with this hash showed, or nothing (409). Saying it twice changes nothing more.
 */
export async function confirmCalendar(
  req: PayloadRequest,
  id: string,
  hash: string,
): Promise<{ moved: number }> {
  const query = await transactionQuery(req)
  // one confirmation at a time: each counts by the calendars the one before left
  await query("select pg_advisory_xact_lock(hashtext('legal_clock_calendars'))")
  const calendar = await calendarRow(query, id, true)
  if (!calendar) throw notThere(req)
  await refuseStranger(req, calendar, 'mayConfirm')
  if (req.user && calendar.proposedBy === String(req.user.id)) throw refused(req, 'calendar.own_work')
  if (calendar.status === 'confirmed' && calendar.previewHash === hash)
    return { moved: await movedBy(query, calendar) }
  if (calendar.status !== 'draft') throw refused(req, 'calendar.not_draft')
  await lockDocuments(req, query, (await previewCalendar(req, query, id)).moves)
  const preview = await previewCalendar(req, query, id)
  if (preview.hash !== hash) throw refused(req, 'calendar.preview_changed')
  await putInForce(req, query, calendar, hash)

  const [versions, epoch] = [await confirmedVersions(query), await calendarEpoch(query)]
  for (const { collection, document } of distinct([...preview.moves, ...preview.retold]))
    await recountDocument(req, collection, document, { versions, epoch })
  // the others do not touch what changed: they stay as counted, and are known to have been looked at
  await query("update legal_clock_deadlines set epoch = $1 where state = 'open' and epoch = $2", [
    epoch,
    epoch - 1,
  ])
  await optionsOf(req).onAct?.(req, {
    ...{
      action: 'calendar.confirmed',
      collection: 'calendars',
      document: id,
      doc: await unitOf(req, calendar),
    },
    changes: {
      ...{ label: { to: calendar.label }, replaces: { to: preview.replaces } },
      moved: { to: preview.moves.length },
    },
  })
  return { moved: preview.moves.length }
}

/** Ends a proposal that nobody will confirm. */
export async function discardCalendar(req: PayloadRequest, id: string): Promise<void> {
  const query = await transactionQuery(req)
  const calendar = await calendarRow(query, id, true)
  if (!calendar) throw notThere(req)
  await refuseStranger(req, calendar, 'mayPropose')
  if (calendar.status !== 'draft') throw refused(req, 'calendar.not_draft')
  await query("update calendars set status = 'discarded', updated_at = now() where id = $1::uuid", [id])
  await optionsOf(req).onAct?.(req, {
    ...{
      action: 'calendar.discarded',
      collection: 'calendars',
      document: id,
      doc: await unitOf(req, calendar),
    },
    changes: { label: { to: calendar.label } },
  })
}

/** The rule of the options over the calendar's own unit. A command has no person, and never confirms. */
export async function refuseStranger(
  req: PayloadRequest,
  calendar: CalendarRow,
  rule: 'mayPropose' | 'mayConfirm',
): Promise<void> {
  if (!req.user || !optionsOf(req)[rule](req, await unitOf(req, calendar)))
    throw refused(req, 'calendar.not_yours')
}

async function unitOf(req: PayloadRequest, { unit }: CalendarRow) {
  if (unit === null) return null
  // system: whoever may read it or not, the rule of the options decides over it
  return req.payload.findByID({
    collection: optionsOf(req).units as CollectionSlug,
    id: unit,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Documents before anything else, in the order every other writer takes them. */
async function lockDocuments(req: PayloadRequest, query: Query, moves: readonly Move[]): Promise<void> {
  for (const { collection, document } of distinct(moves))
    await query(`select id from ${tableOf(req, collection)} where id = $1::uuid for no key update`, [
      document,
    ])
}

async function putInForce(
  req: PayloadRequest,
  query: Query,
  calendar: CalendarRow,
  hash: string,
): Promise<void> {
  await query(
    `update calendars set status = 'superseded', updated_at = now()
     where status = 'confirmed' and year = $1 and unit_id is not distinct from $2::uuid`,
    [calendar.year, calendar.unit],
  )
  await query(
    `update calendars set status = 'confirmed', confirmed_by_id = $2::uuid, confirmed_at = now(), preview_hash = $3,
       updated_at = now() where id = $1::uuid`,
    [calendar.id, req.user?.id ?? null, hash],
  )
}

async function movedBy(query: Query, { label }: CalendarRow): Promise<number> {
  const [row] = await query(
    `select count(*)::int as moved from legal_clock_moves
     where $1 = any(calendars_after) and not $1 = any(calendars_before)`,
    [label],
  )
  return Number(row?.moved)
}

const distinct = (cases: ReadonlyArray<{ collection: string; document: string }>) => [
  ...new Map(
    cases.map(({ collection, document }) => [collection + document, { collection, document }]),
  ).values(),
]
