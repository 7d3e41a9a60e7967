import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { rolesAt } from '../../access/person'
import { type ClockEvent, type DeadlineRule, ruleInForce } from '../../domain/legalClock'
import type { Scope } from '../../domain/posts'
import { connectionOf } from '../../hooks/transaction'
import { deadlines, type Limit } from './deadlines'
import { idOf, tellApplicant, written } from './letters'
import { eventsOf } from './limitOf'
import type { CaseOffice } from './office'
import type { StoredRequest } from './stored'
import { openStages } from './workflow'

type Move = { document: string; from: string | null; to: string | null; deadline: { dueAt: string | null } }
type Collection = 'information-requests' | 'keberatan'
const tables = { 'information-requests': 'information_requests', keberatan: 'keberatan' } as const

/** The limit of a case with the rule under which it began. */
function limit(code: Limit, unit: unknown, events: readonly ClockEvent[]) {
  const began = events.find(({ type }) => type === 'received')?.at ?? new Date().toISOString()
  const rule = ruleInForce<DeadlineRule>(deadlines, code, began.slice(0, 10))
  if (!rule) throw new Error(`no rule ${code} was in force on ${began}`)
  return { code, rule, events, unit: idOf(unit) }
}

/** What the clock is told of requests and objections: their limits, and how an applicant hears that a date moves. */
export const underTheClock = (office: CaseOffice) => ({
  'information-requests': {
    isOpen: ({ stage }: StoredRequest) => (openStages as readonly string[]).includes(stage),
    deadlinesOf: (doc: StoredRequest) => [limit('answer', doc.unit, eventsOf(doc))],
    tell: tellMove(office, 'information-requests'),
    mayTell: handles,
  },
  keberatan: {
    isOpen: ({ stage }: { stage: string }) => stage === 'diterima',
    deadlinesOf: ({ unit, receivedAt }: { unit: unknown; receivedAt: string }) => [
      limit('objection_answer', unit, [{ type: 'received', at: receivedAt }]),
    ],
    tell: tellMove(office, 'keberatan'),
    mayTell: handles,
  },
})

const handles = (req: PayloadRequest, doc: { scope?: Scope | null }) =>
  rolesAt(req, doc).includes('ppid_officer')

/** The alarm of the case moves with its date; who left an address is told both dates. */
function tellMove(office: CaseOffice, collection: Collection) {
  return async (
    req: PayloadRequest,
    { document, from, to, deadline }: Move,
  ): Promise<'told' | 'unreachable'> => {
    const db = await connectionOf(req)
    await db.execute(sql`
      update ${sql.identifier(tables[collection])} set due_at = ${deadline.dueAt}::timestamptz,
        check_at = case when check_at is null then null else ${deadline.dueAt}::timestamptz end
      where id = ${document}::uuid`)
    // system: the calendar moves the date, whoever confirmed it
    const doc = await req.payload.findByID({ collection, id: document, depth: 0, overrideAccess: true, req })
    const about = { id: document, number: doc.number, applicant: doc.applicant, noun: collection }
    return tellApplicant(office, req, about, {
      subject: 'Perubahan tanggal batas menjawab',
      lines: [
        `Kalender hari kerja berubah. Batas menjawab perkara ${doc.number} berpindah dari ${written(from)} menjadi ${written(to)}.`,
      ],
      english: `The calendar of working days has changed: the date of ${doc.number} moves from ${written(from, 'en')} to ${written(to, 'en')}.`,
    })
  }
}
