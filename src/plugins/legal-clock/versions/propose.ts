import type { CollectionSlug, PayloadRequest } from 'payload'
import { optionsOf } from '../options'
import {
  CalendarFileError,
  type CalendarFile,
  contentHash,
  readCalendarFile,
} from '../rules/readCalendarFile'
import { type Query, tableOf, transactionQuery } from '../store/query'
import { refused } from './refusals'

export type Proposal = { id: string; label: string; year: number; status: string; created: boolean }

/**
 * Stores the calendars of a file as drafts, in the transaction of the request. What is there already with the same
 * content is answered as it is: a file may be sent twice. `source` says where it came from.
 */
export async function proposeCalendars(
  req: PayloadRequest,
  { content, unit, source }: { content: string; unit?: string | undefined; source?: string | undefined },
): Promise<Proposal[]> {
  const files = readOrRefuse(req, content)
  const proposals: Proposal[] = []
  for (const file of files)
    proposals.push(await propose(req, { ...file, unit: file.unit ?? unit ?? null }, source))
  return proposals
}

function readOrRefuse(req: PayloadRequest, content: string): CalendarFile[] {
  try {
    return readCalendarFile(content)
  } catch (error) {
    if (error instanceof CalendarFileError) throw refused(req, 'calendar.bad_file', error.problems)
    throw error
  }
}

async function propose(
  req: PayloadRequest,
  file: CalendarFile,
  source: string | undefined,
): Promise<Proposal> {
  const { mayPropose, onAct } = optionsOf(req)
  const query = await transactionQuery(req)
  const unit = await unitOf(req, query, file.unit)
  if (req.user && !mayPropose(req, unit)) throw refused(req, 'calendar.not_yours')
  const hash = contentHash(file)
  // two who send the same file at once take turns
  await query("select pg_advisory_xact_lock(hashtext('legal_clock_calendars'))")
  const [same] = await query(
    `select id::text as id, label, status::text as status from calendars
     where content_hash = $1 and status in ('draft', 'confirmed') order by status limit 1`,
    [hash],
  )
  if (same)
    return {
      id: String(same.id),
      label: String(same.label),
      year: file.year,
      status: String(same.status),
      created: false,
    }
  const label = await labelFor(req, query, file, unit)
  // system: a calendar is written by nothing but its procedure, which has asked who may
  const created = await req.payload.create({
    collection: 'calendars' as CollectionSlug,
    data: {
      ...{ label, year: file.year, unit: unit?.id ?? null, status: 'draft', decree: file.decree },
      ...{ announcedOn: noon(file.announcedOn), source: source ?? null, contentHash: hash },
      proposedBy: req.user?.id ?? null,
    } as never,
    overrideAccess: true,
    depth: 0,
    req,
  })
  const id = String(created.id)
  await query(
    `insert into calendar_days (id, "on", kind, name, decree, announced_on, unit_id, calendar_version_id, created_at, updated_at)
     select gen_random_uuid(), (d->>'on')::timestamptz, (d->>'kind')::enum_calendar_days_kind, d->>'name', d->>'decree',
       (d->>'announcedOn')::timestamptz, $2::uuid, $3::uuid, now(), now()
     from jsonb_array_elements($1::jsonb) d`,
    [
      JSON.stringify(
        file.days.map((day) => ({ ...day, on: noon(day.on), announcedOn: noon(day.announcedOn) })),
      ),
      unit?.id ?? null,
      id,
    ],
  )
  await onAct?.(req, {
    ...{ action: 'calendar.proposed', collection: 'calendars', document: id, doc: unit },
    changes: { label: { to: label }, days: { to: file.days.length } },
  })
  return { id, label, year: file.year, status: 'draft', created: true }
}

/** The unit a file names by its code; null for everybody. */
async function unitOf(req: PayloadRequest, query: Query, code: string | null) {
  if (code === null) return null
  const { units } = optionsOf(req)
  const [row] = await query(`select id::text as id from ${tableOf(req, units)} where code = $1`, [code])
  if (!row) throw refused(req, 'calendar.no_unit')
  // system: whoever may read it or not, the rule of the options decides over it
  return req.payload.findByID({
    collection: units as CollectionSlug,
    id: String(row.id),
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The file's label, or the next of its year: 2026.2; with the code of its unit where it has one. */
async function labelFor(
  req: PayloadRequest,
  query: Query,
  { label, year, unit: code }: CalendarFile,
  unit: { id: unknown } | null,
): Promise<string> {
  const [count] = await query(
    'select count(*)::int as count from calendars where year = $1 and unit_id is not distinct from $2::uuid',
    [year, unit?.id ?? null],
  )
  const given = label ?? `${year}.${Number(count?.count) + 1}`
  const whole = code && !given.includes('/') ? `${given}/${code}` : given
  const [taken] = await query('select id from calendars where label = $1', [whole])
  if (taken && label) throw refused(req, 'calendar.label_taken')
  return taken ? `${whole}-${Date.now().toString(36)}` : whole
}

const noon = (on: string | null): string | null => on && `${on}T12:00:00.000Z`
