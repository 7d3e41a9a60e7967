import type { ClockEvent, CountsFrom, Deadline, DeadlineRule } from '../../../domain/legalClock'
import type { WorkProfile } from '../../../domain/workingDays'
import type { Binds } from '../options'
import { type Query, type Row, tableOf } from './query'
import type { PayloadRequest } from 'payload'

/** A stored deadline with everything its date was counted from. */
export type StoredDeadline = {
  id: string
  collection: string
  document: string
  code: string
  position: number
  binds: Binds
  unit: string
  zone: string
  rule: DeadlineRule
  events: ClockEvent[]
  profile: WorkProfile
  countsFrom: CountsFrom
  calendars: string[]
  dueOn: string | null
  ledger: Deadline
  hold: 'notice' | 'past' | null
  epoch: number
}

const columns = `id::text as id, collection, document_id::text as document, code, position, binds, unit_id::text as unit,
  zone, rule, events, profile, counts_from, calendar_versions, due_on::text as due_on, ledger, hold, epoch`

/** The open deadlines of one document, locked until the transaction ends, as they are shown. */
export const openOf = async (query: Query, collection: string, document: string): Promise<StoredDeadline[]> =>
  (
    await query(
      `select ${columns} from legal_clock_deadlines
       where collection = $1 and document_id = $2::uuid and state = 'open' order by position for update`,
      [collection, document],
    )
  ).map(stored)

/** Every open deadline of these collections, in the order in which documents are locked. */
export const openDeadlines = async (
  query: Query,
  collections: readonly string[],
): Promise<StoredDeadline[]> =>
  (
    await query(
      `select ${columns} from legal_clock_deadlines
       where state = 'open' and collection = any($1::text[]) order by collection, document_id, position`,
      [collections],
    )
  ).map(stored)

export type ToKeep = Omit<StoredDeadline, 'id' | 'calendars' | 'dueOn'>

/** Writes a deadline as it was just counted. One that lies ahead again may be late again. */
export async function keepDeadline(query: Query, kept: ToKeep): Promise<void> {
  const { ledger } = kept
  await query(
    `insert into legal_clock_deadlines (collection, document_id, code, position, binds, unit_id, zone, rule, events,
       profile, counts_from, rule_version, profile_version, calendar_versions, due_on, due_at, stopped_on, ledger,
       unconfirmed_years, hold, epoch)
     values ($1, $2::uuid, $3, $4, $5, $6::uuid, $7, $8::jsonb, $9::jsonb, $10::jsonb, $11, $12, $13, $14::text[],
       $15::date, $16::timestamptz, $17::date, $18::jsonb, $19::int[], $20, $21)
     on conflict (collection, document_id, code) do update set
       position = excluded.position, binds = excluded.binds, unit_id = excluded.unit_id, zone = excluded.zone,
       rule = excluded.rule, events = excluded.events, profile = excluded.profile, counts_from = excluded.counts_from,
       rule_version = excluded.rule_version, profile_version = excluded.profile_version,
       calendar_versions = excluded.calendar_versions, due_on = excluded.due_on, due_at = excluded.due_at,
       stopped_on = excluded.stopped_on, ledger = excluded.ledger, unconfirmed_years = excluded.unconfirmed_years,
       hold = excluded.hold, epoch = excluded.epoch, state = 'open', computed_at = now(),
       late_at = case when excluded.due_at is null or excluded.due_at >= now() then null
         else legal_clock_deadlines.late_at end`,
    [
      ...[kept.collection, kept.document, kept.code, kept.position, kept.binds, kept.unit, kept.zone],
      ...[
        JSON.stringify(kept.rule),
        JSON.stringify(kept.events.map(withoutWords)),
        JSON.stringify(kept.profile),
      ],
      ...[kept.countsFrom, ledger.versions.rule, ledger.versions.profile, ledger.versions.calendar],
      ...[ledger.dueOn, ledger.dueAt, ledger.stoppedOn, JSON.stringify(ledger), ledger.unconfirmedYears],
      ...[kept.hold, kept.epoch],
    ],
  )
}

/** The limits of a document that no longer run, but for those named. What was counted stays as it is. */
export const settle = (query: Query, collection: string, document: string, but: readonly string[] = []) =>
  query(
    `update legal_clock_deadlines set state = 'settled'
     where collection = $1 and document_id = $2::uuid and state = 'open' and code <> all($3::text[])`,
    [collection, document, but],
  )

/** What a document shows: the date of its first deadline at noon UTC, the same day in every zone, and its ledger. */
export type Stamp = { dueOn: string | null; clock: (Deadline & { others: Deadline[] }) | null }

export function stampOf(ledgers: readonly Deadline[]): Stamp {
  const [first, ...others] = ledgers
  if (!first) return { dueOn: null, clock: null }
  return { dueOn: first.dueOn && `${first.dueOn}T12:00:00.000Z`, clock: { ...first, others } }
}

/** Writes the stamp on the document itself, around its hooks: nothing of it is anybody's edit. */
export const stamp = (
  query: Query,
  req: PayloadRequest,
  { collection, document, dueOn, clock }: Stamp & { collection: string; document: string },
) =>
  query(
    `update ${tableOf(req, collection)} set due_on = $2::timestamptz, clock = $3::jsonb where id = $1::uuid`,
    [document, dueOn, clock && JSON.stringify(clock)],
  )

/** Reasons are words of a case; a date needs only when. */
const withoutWords = (event: ClockEvent): ClockEvent => ('reason' in event ? { ...event, reason: '' } : event)

const stored = (row: Row): StoredDeadline => ({
  id: String(row.id),
  collection: String(row.collection),
  document: String(row.document),
  code: String(row.code),
  position: Number(row.position),
  binds: row.binds as Binds,
  unit: String(row.unit),
  zone: String(row.zone),
  rule: row.rule as DeadlineRule,
  events: row.events as ClockEvent[],
  profile: row.profile as WorkProfile,
  countsFrom: row.counts_from as CountsFrom,
  calendars: row.calendar_versions as string[],
  dueOn: row.due_on === null ? null : String(row.due_on),
  ledger: row.ledger as Deadline,
  hold: row.hold as StoredDeadline['hold'],
  epoch: Number(row.epoch),
})
