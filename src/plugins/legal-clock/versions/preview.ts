import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Deadline } from '../../../domain/legalClock'
import { type Move, optionsOf } from '../options'
import { calendarDiff, type CalendarDiff } from '../rules/calendarDiff'
import { type CalendarVersion, withVersion } from '../rules/calendarOf'
import { confirmedVersions, versionsNamed } from '../store/calendars'
import { openDeadlines } from '../store/deadlines'
import { type Query, tableOf } from '../store/query'
import { moveOf, recounter } from '../store/recount'
import { notThere } from './refusals'

export type CalendarRow = {
  id: string
  label: string
  year: number
  unit: string | null
  status: string
  proposedBy: string | null
  previewHash: string | null
}

export type Preview = {
  calendar: CalendarRow
  /** The version it takes the place of, if any. */
  replaces: string | null
  diff: CalendarDiff
  moves: Move[]
  /** Stored deadlines whose date stays but whose days are told otherwise. */
  retold: Array<{ collection: string; document: string }>
  versions: CalendarVersion[]
  /** Stands for all of it: what is confirmed is what was shown, or nothing. */
  hash: string
}

/** What confirming a calendar would do: to its year, and to every open deadline. Writes nothing. */
export async function previewCalendar(req: PayloadRequest, query: Query, id: string): Promise<Preview> {
  const calendar = await calendarRow(query, id)
  if (!calendar) throw notThere(req)
  const [draft] = await versionsNamed(query, [calendar.label])
  if (!draft) throw notThere(req)
  const confirmed = await confirmedVersions(query)
  const last = confirmed.find(({ year, unit }) => year === draft.year && unit === draft.unit)
  const versions = withVersion(confirmed, draft)
  const { subjects, units } = optionsOf(req)
  const count = recounter(query, tableOf(req, units), versions)
  const moves: Move[] = []
  const retold: Preview['retold'] = []
  for (const row of await openDeadlines(query, Object.keys(subjects))) {
    const next = await count(row)
    const move = moveOf(row, next)
    if (move) moves.push(move)
    else if (reads(next) !== reads(row.ledger))
      retold.push({ collection: row.collection, document: row.document })
  }
  const diff = calendarDiff(last?.days ?? [], draft.days)
  return {
    ...{ calendar, replaces: last?.label ?? null, diff, moves, retold, versions },
    hash: hashOf([
      ...[draft.label, last?.label ?? null, draft.days],
      moves.map(({ collection, document, code, from, to }) => [collection, document, code, from, to]),
    ]),
  }
}

/** One calendar's row; undefined when there is none, or the id is no id. */
export async function calendarRow(query: Query, id: string, lock = false): Promise<CalendarRow | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined
  const [row] = await query(
    `select id::text as id, label, year::int as year, unit_id::text as unit, status::text as status,
       proposed_by_id::text as proposed_by, preview_hash from calendars where id = $1::uuid${lock ? ' for update' : ''}`,
    [id],
  )
  return (
    row && {
      id: String(row.id),
      label: String(row.label),
      year: Number(row.year),
      unit: row.unit as string | null,
      status: String(row.status),
      proposedBy: row.proposed_by as string | null,
      previewHash: row.preview_hash as string | null,
    }
  )
}

/** What a ledger says besides its versions. */
const reads = ({ days, unconfirmedYears }: Deadline): string => JSON.stringify([days, unconfirmedYears])

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
