import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { papersMissing } from '../../domain/applicantPapers'
import { connectionOf } from '../../hooks/transaction'
import { applicantKind } from './applicantKind'
import { mergeProblems } from './merging'
import type { CaseOffice } from './office'
import { refusalProblems } from './refusalProblems'
import type { StoredRequest } from './stored'
import { unitsToAsk } from './unitsToAsk'

type Problem = { field: string; code: string }
type Asked = { action: string; doc: StoredRequest; now: Date; req: PayloadRequest }

/** What keeps a request from taking this step; the officer mends it and tries again. */
export async function requestProblems(
  office: Pick<CaseOffice, 'isReleased'>,
  { action, doc, now, req }: Asked,
): Promise<Problem[]> {
  switch (action) {
    case 'register':
      return completenessProblems(req, doc)
    case 'dispose':
      return (await unitsToAsk(req, doc)).length > 0
        ? []
        : [{ field: 'assignedTo', code: 'request.no_unit_asked' }]
    case 'ready_to_refuse':
    case 'refuse':
      return [...answerProblems(doc), ...(await refusalProblems(req, doc, now))]
    case 'ready_in_part':
    case 'give_in_part':
      return [
        ...answerProblems(doc),
        ...(await refusalProblems(req, doc, now)),
        ...(await copyProblems(office, req, doc)),
      ]
    case 'give':
    case 'say_undocumented':
      return answerProblems(doc)
    case 'name_holder':
      return [
        ...answerProblems(doc),
        ...(doc.heldBy?.trim() ? [] : [{ field: 'heldBy', code: 'request.holder_missing' }]),
      ]
    case 'convert':
      return [
        ...(doc.convertedTo ? [] : [{ field: 'convertedTo', code: 'request.channel_missing' }]),
        ...(doc.complaintNumber?.trim()
          ? []
          : [{ field: 'complaintNumber', code: 'request.complaint_number_missing' }]),
      ]
    case 'merge':
      return mergeProblems(req, doc)
    case 'carry_out':
      return (await isOrdered(req, doc.id)) ? [] : [{ field: 'stage', code: 'request.nothing_ordered' }]
    default:
      return []
  }
}

/** A redacted copy goes out only when the release gate has let it through; without a gate nothing has. */
async function copyProblems(
  { isReleased }: Pick<CaseOffice, 'isReleased'>,
  req: PayloadRequest,
  { redactedCopy }: StoredRequest,
): Promise<Problem[]> {
  const field = 'redactedCopy'
  if (!redactedCopy) return [{ field, code: 'request.redacted_copy_missing' }]
  return (await isReleased?.(req, redactedCopy)) ? [] : [{ field, code: 'request.copy_not_released' }]
}

const answerProblems = ({ answer }: StoredRequest): Problem[] =>
  answer?.trim() ? [] : [{ field: 'answer', code: 'request.answer_missing' }]

/** Identity, proxy, clarity: what a request needs to be registered (Perki 1/2021). */
async function completenessProblems(req: PayloadRequest, doc: StoredRequest): Promise<Problem[]> {
  const kind = await applicantKind(req, doc.applicant)
  const problems: Problem[] = []
  if (papersMissing(kind, doc.papersShown ?? []).length > 0)
    problems.push({ field: 'papersShown', code: 'request.papers_missing' })
  if (!doc.isClear) problems.push({ field: 'isClear', code: 'request.unclear' })
  if (!doc.purpose?.trim()) problems.push({ field: 'purpose', code: 'request.purpose_missing' })
  return problems
}

/** Was an objection granted, or the information ordered to be opened, after the last answer? */
async function isOrdered(req: PayloadRequest, id: string): Promise<boolean> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select 1 from information_requests request
    join keberatan objection on objection.request_id = request.id
    left join sengketa dispute on dispute.objection_id = objection.id
    where request.id = ${id}::uuid and (
      (objection.outcome in ('dikabulkan', 'dikabulkan_sebagian') and objection.decided_at > request.decided_at)
      or (dispute.ruling in ('membuka', 'membuka_sebagian') and dispute.ruling_received_at > request.decided_at))
    limit 1`)
  return rows.length > 0
}
