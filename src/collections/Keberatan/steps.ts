import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { currentPosts, personOf } from '../../access/person'
import { reaches, type Role, type Scope } from '../../domain/posts'
import { label } from '../../fields/labels'
import { connectionOf } from '../../hooks/transaction'
import { superiorsOver } from '../Disclosures/whoGuards'
import { escape, tellApplicant } from '../InformationRequests/letters'
import { limitFrom } from '../InformationRequests/limitOf'
import type { CaseOffice } from '../InformationRequests/office'
import { dueAtOf } from '../InformationRequests/stored'
import { answeredStages } from '../InformationRequests/workflow'
import { objectionLetters } from './letters'
import { keberatanTable } from './workflow'

type Objection = {
  id: string
  number: string
  request: string
  requestNumber: string
  applicant: string
  unit: string
  scope: Scope
  grounds?: string[] | null
  reason?: string | null
  answer?: string | null
  dueOn?: string | null
  dueAt?: string | null
  clock?: { dueAt?: string | null } | null
}
type Taken = { action: string; doc: Objection; note: string | null; now: Date; req: PayloadRequest }
type Written = Record<string, unknown>

const words = {
  'keberatan.answer_missing': label(
    'Tulis tanggapan; menguatkan putusan PPID harus beralasan tertulis (pasal 36(3)).',
    'Write the answer; upholding the PPID needs written reasons (art. 36(3)).',
  ),
} as const

const content = ({ grounds, reason, answer }: Objection) => ({
  grounds: (grounds ?? []).join(', '),
  reason: reason ?? '',
  answer: answer ?? '',
})
const outcomes: Readonly<Record<string, string>> = {
  grant: 'dikabulkan',
  grant_in_part: 'dikabulkan_sebagian',
  reject: 'ditolak',
}

/** The procedure of an objection; whoever signed the decision that is objected to has no voice in it. */
export const keberatanWorkflow = (office: CaseOffice) => ({
  table: keberatanTable,
  words,
  content,
  rolesThatCount,
  problems: async ({ action, doc }: Pick<Taken, 'action' | 'doc'>) =>
    outcomes[action] && !doc.answer?.trim() ? [{ field: 'answer', code: 'keberatan.answer_missing' }] : [],
  writes: (taken: Taken) => written(office, taken),
})

/** Who decided the request, himself or by whoever stood in for him, is no superior of his own decision. */
async function rolesThatCount({
  req,
  doc,
  roles,
}: {
  req: PayloadRequest
  doc: Objection
  roles: Role[]
}): Promise<Role[]> {
  if (!roles.includes('ppid_superior')) return roles
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select decided_by_id::text as "by" from information_requests where id = ${doc.request}::uuid`,
  )
  const decider = rows[0]?.by as string | null | undefined
  if (!decider) return roles
  const posts = currentPosts(req).filter((post) => post.role === 'ppid_superior' && reaches(post, doc.scope))
  const isFree = personOf(req)?.id !== decider && posts.some(({ standsInFor }) => standsInFor !== decider)
  return isFree ? roles : roles.filter((role) => role !== 'ppid_superior')
}

async function written(office: CaseOffice, taken: Taken): Promise<Written> {
  const { action, doc, now, req } = taken
  const outcome = outcomes[action]
  if (outcome) return decide(office, taken, outcome)
  if (action === 'mark_late') return markLate(office, taken)
  await letRequestClose(req, doc.request)
  if (action === 'withdraw') {
    await tellApplicant(office, req, { ...doc, noun: 'keberatan' }, objectionLetters.withdrawn(doc))
    return { checkAt: null, closesAt: null, decidedAt: now.toISOString() }
  }
  return { checkAt: null, closesAt: null }
}

async function decide(office: CaseOffice, { doc, now, req }: Taken, outcome: string): Promise<Written> {
  const window = await limitFrom(office, req, doc.unit, 'dispute_window', now)
  const columns = {
    outcome,
    decidedAt: now.toISOString(),
    decidedBy: personOf(req)?.id ?? null,
    checkAt: null,
    disputeEndsOn: window.dueOn,
    closesAt: window.dueAt,
  }
  const decided = { ...doc, ...columns }
  const answer = await office.issue?.(req, { kind: 'keberatan_answer', doc: decided })
  await tellApplicant(
    office,
    req,
    { ...doc, noun: 'keberatan' },
    objectionLetters.decided(decided, outcome),
    [answer],
  )
  return columns
}

/** Silence opens the way to the Information Commission; the superior may still answer. */
async function markLate(office: CaseOffice, { doc, now, req }: Taken): Promise<Written> {
  const dueAt = dueAtOf(doc)
  // a calendar has moved the date since the alarm was set
  if (dueAt && now < new Date(dueAt)) return { dueAt, checkAt: dueAt }
  const window = await limitFrom(office, req, doc.unit, 'dispute_window', dueAt ?? now)
  for (const { name, email } of await superiorsOver(req, doc.scope, ''))
    await office.send(req, { to: email, ...alarm(name, doc) })
  await tellApplicant(
    office,
    req,
    { ...doc, noun: 'keberatan' },
    objectionLetters.late({ ...doc, disputeEndsOn: window.dueOn }),
  )
  return { checkAt: null, disputeEndsOn: window.dueOn, closesAt: window.dueAt }
}

/** Nothing more can come of the request's answer: its own end is due, unless what was granted is not carried out yet. */
async function letRequestClose(req: PayloadRequest, request: string): Promise<void> {
  const db = await connectionOf(req)
  await db.execute(sql`
    update information_requests set closes_at = greatest(now(), coalesce(
        (objection_ends_on::date + 1)::timestamp at time zone 'Asia/Jakarta', now()))
    where id = ${request}::uuid and closes_at is null
      and not exists (
        select 1 from keberatan granted where granted.request_id = information_requests.id
          and granted.outcome in ('dikabulkan', 'dikabulkan_sebagian')
          and granted.decided_at > information_requests.decided_at)
      and stage::text = any(${sql.param([...answeredStages])}::text[])`)
}

const alarm = (name: string, { number, dueOn: on }: Objection, dueOn = on?.slice(0, 10)) => ({
  subject: `Keberatan ${number} lewat waktu / an objection is late`,
  html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>Batas menanggapi keberatan ${number} lewat pada ${dueOn}. Pemohon telah diberi tahu bahwa ia dapat mengajukan sengketa ke Komisi Informasi.</p>
<hr><p lang="en">The limit to answer objection ${number} passed on ${dueOn}.</p>
</body></html>`,
})
