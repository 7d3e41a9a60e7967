import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'
import { reminderParts } from '../../domain/reminders'
import { label } from '../../fields/labels'
import { personOf } from '../../access/person'
import { connectionOf } from '../../hooks/transaction'
import { superiorsOver } from '../Disclosures/whoGuards'
import type { CaseOffice } from '../InformationRequests/office'
import { openStages } from '../InformationRequests/workflow'
import { escalationLetter, reminderLetter } from './letters'
import { peopleOfUnit, peopleOver } from './peopleOfUnit'
import { dispositionTable } from './workflow'

type Disposition = {
  id: string
  request: string
  requestNumber: string
  unit: string
  scope: Scope
  subject: string
  answer?: string | null
  dueOn?: string | null
  reminders?: string[] | null
  reminded?: number | null
}
type Taken = { action: string; doc: Disposition; note: string | null; now: Date; req: PayloadRequest }

const words = {
  'disposition.answer_missing': label(
    'Tulis jawaban satuan lebih dahulu.',
    'Write the answer of the unit first.',
  ),
  'disposition.request_closed': label(
    'Permohonan ini sudah dijawab atau berakhir; disposisi tidak perlu dijawab lagi.',
    'The request has been answered or has ended; no answer is needed any more.',
  ),
} as const

const content = ({ subject, answer }: Disposition) => ({ subject, answer: answer ?? '' })

/** The procedure of a disposisi, and what it does to its request. */
export const dispositionWorkflow = (office: CaseOffice) => ({
  table: dispositionTable,
  words,
  content,
  problems: async ({ action, doc, req }: Pick<Taken, 'action' | 'doc' | 'req'>) => {
    if (action !== 'answer') return []
    const { isOpen } = await requestOf(req, doc.request)
    return [
      ...(doc.answer?.trim() ? [] : [{ field: 'answer', code: 'disposition.answer_missing' }]),
      ...(isOpen ? [] : [{ field: 'request', code: 'disposition.request_closed' }]),
    ]
  },
  writes: async ({ action, doc, note, now, req }: Taken): Promise<Record<string, unknown>> => {
    if (action === 'remind') return remind(office, req, doc)
    await joinWhenLast(req, doc)
    const settled = { answeredAt: now.toISOString(), answeredBy: personOf(req)?.id ?? null, remindAt: null }
    return action === 'answer' ? settled : { ...settled, returnNote: note }
  },
})

/** When no unit is left to wait for, the request goes on to its review by itself. */
async function joinWhenLast(req: PayloadRequest, { id, request }: Disposition): Promise<void> {
  const db = await connectionOf(req)
  // of two last answers at once the second waits here, and then sees the first
  await db.execute(sql`select id from information_requests where id = ${request}::uuid for update`)
  await db.execute(sql`
    update information_requests set joined_at = now() where id = ${request}::uuid and stage = 'disposisi'
      and not exists (
        select 1 from dispositions where request_id = ${request}::uuid and stage = 'diminta' and id <> ${id}::uuid)`)
}

/** Half, four fifths, the end: the unit itself, then the PPID, and a working day later his superior. */
async function remind(
  { send }: CaseOffice,
  req: PayloadRequest,
  doc: Disposition,
): Promise<Record<string, unknown>> {
  const { isOpen, scope } = await requestOf(req, doc.request)
  if (!isOpen) return { remindAt: null }
  const turn = doc.reminded ?? 0
  const percent = Math.round((reminderParts[turn] ?? 1) * 100)
  const unit = await nameOf(req, doc.unit)
  if (turn < reminderParts.length)
    for (const { name, email } of await peopleOfUnit(req, doc.unit))
      await send(req, { to: email, ...reminderLetter(name, doc, percent) })
  if (turn === reminderParts.length - 1)
    for (const { name, email } of await peopleOver(req, scope, 'ppid_officer'))
      await send(req, { to: email, ...escalationLetter(name, doc, unit) })
  if (turn >= reminderParts.length)
    for (const { name, email } of await superiorsOver(req, scope, ''))
      await send(req, { to: email, ...escalationLetter(name, doc, unit) })
  return { reminded: turn + 1, remindAt: doc.reminders?.[turn + 1] ?? null }
}

async function requestOf(req: PayloadRequest, id: string): Promise<{ isOpen: boolean; scope: Scope }> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select stage::text as stage, scope_u1 as u1, scope_u2 as u2, scope_u3 as u3, scope_u4 as u4, scope_u5 as u5,
      scope_u6 as u6 from information_requests where id = ${id}::uuid`)
  const { stage, ...scope } = (rows[0] ?? { stage: '' }) as Scope & { stage: string }
  return { isOpen: (openStages as readonly string[]).includes(stage), scope }
}

async function nameOf(req: PayloadRequest, unit: string): Promise<string> {
  const { rows } = await (await connectionOf(req)).execute(
    sql`select name from units where id = ${unit}::uuid`,
  )
  return String(rows[0]?.name ?? '')
}
