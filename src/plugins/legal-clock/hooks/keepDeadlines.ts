import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { ClockRefusal, deadlineOf } from '../../../domain/legalClock'
import { localDay } from '../../../domain/localDay'
import { type DeadlineSpec, optionsOf, type Subject } from '../options'
import { calendarOf, type CalendarVersion } from '../rules/calendarOf'
import { calendarEpoch, confirmedVersions, versionsNamed } from '../store/calendars'
import {
  keepDeadline,
  openOf,
  settle,
  type Stamp,
  stamp,
  stampOf,
  type StoredDeadline,
} from '../store/deadlines'
import { type Query, tableOf, transactionQuery } from '../store/query'
import { recountDocument } from '../store/recount'
import { type ClockUnitPlace, placeOf, profileOf } from '../store/units'

type Doc = { id: unknown; dueOn?: string | null; clock?: unknown }

/** Counts a document's deadlines after each change, in its transaction, and shows them on it. */
export const keepDeadlines =
  (collection: string, subject: Subject): CollectionAfterChangeHook =>
  async ({ doc, req }) => ({ ...doc, ...(await countDeadlines(req, collection, subject, doc)) })

/** Counts the deadlines of a document as it stands now. @returns what the document shows, or nothing new */
export async function countDeadlines(
  req: PayloadRequest,
  collection: string,
  subject: Subject,
  doc: Doc,
): Promise<Stamp | null> {
  const query = await transactionQuery(req)
  const document = String(doc.id)
  if (!subject.isOpen(doc)) {
    await settle(query, collection, document)
    return null
  }
  const epoch = await calendarEpoch(query)
  let known = await openOf(query, collection, document)
  // a calendar was confirmed while this was under way: that moves dates by its own rules, and is told
  if (known.some((row) => !row.hold && row.epoch < epoch)) {
    await recountDocument(req, collection, document, { versions: await confirmedVersions(query), epoch })
    known = await openOf(query, collection, document)
  }
  const specs = await subject.deadlinesOf(doc, req)
  const confirmed = await confirmedVersions(query)
  const place = placesOf(req, query)
  const ledgers = []
  for (const [position, spec] of specs.entries()) {
    const held = known.find(({ code, hold }) => code === spec.code && hold !== null)
    const versions = held ? await versionsNamed(query, held.calendars) : confirmed
    const counted = await countOne(query, spec, versions, await place(spec.unit))
    ledgers.push(counted.ledger)
    await keepDeadline(query, {
      ...{ collection, document, position, epoch, hold: held?.hold ?? null },
      ...{ code: spec.code, binds: spec.binds ?? 'body', unit: spec.unit },
      ...{ rule: spec.rule, events: [...spec.events] },
      ...counted,
    })
  }
  await settle(
    query,
    collection,
    document,
    specs.map(({ code }) => code),
  )
  const shown = stampOf(ledgers)
  await stamp(query, req, { collection, document, ...shown })
  return shown
}

/** One deadline by the profile of its first day; a date that is held back keeps the calendars it was counted by. */
async function countOne(
  query: Query,
  { rule, events }: DeadlineSpec,
  versions: readonly CalendarVersion[],
  { zone, path }: ClockUnitPlace,
): Promise<Pick<StoredDeadline, 'ledger' | 'zone' | 'profile' | 'countsFrom'>> {
  const { profile, countsFrom } = await profileOf(query, path, localDay(firstOf(events), zone))
  const calendar = calendarOf(versions, path)
  return {
    zone,
    profile,
    countsFrom,
    ledger: deadlineOf(rule, events, { calendar, profile, zone, countsFrom }),
  }
}

/** Where units stand, each looked up once. */
function placesOf(req: PayloadRequest, query: Query): (unit: string) => Promise<ClockUnitPlace> {
  const known = new Map<string, ClockUnitPlace>()
  return async (unit) => {
    const place = known.get(unit) ?? (await placeOf(query, tableOf(req, optionsOf(req).units), unit))
    known.set(unit, place)
    return place
  }
}

/** A case keeps the profile of the day on which it came in. */
function firstOf(events: DeadlineSpec['events']): string {
  const received = events.filter(({ type }) => type === 'received').map(({ at }) => at)
  const first = received.toSorted()[0] ?? events[0]?.at
  if (!first) throw new ClockRefusal('clock.no_base')
  return first
}
