import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../../../hooks/transaction'
import { idOf } from '../../letters'
import type { CaseOffice } from '../../office'
import type { ObjectionPaper } from '../casePaper'
import { applicantOf } from './applicantOf'
import { whatIsAsked } from './requestData'

const outcomes: Readonly<Record<string, string>> = {
  dikabulkan: 'granted',
  dikabulkan_sebagian: 'partly',
  ditolak: 'rejected',
}

/** What the two papers of an objection say (UU 14/2008 art. 36). */
export async function objectionData(
  desk: Pick<CaseOffice, 'readIdentity'>,
  req: PayloadRequest,
  { kind, doc }: ObjectionPaper,
): Promise<Record<string, unknown>> {
  const request = await requestOf(req, idOf(doc.request))
  const both = {
    objectionNumber: doc.number,
    receivedAt: new Date(doc.receivedAt ?? Date.now()).toISOString(),
    requestNumber: doc.requestNumber,
    applicant: await applicantOf(desk, req, doc.applicant, `${kind} ${doc.number}`),
    informationAsked: whatIsAsked(request),
    ground: doc.grounds,
  }
  if (kind === 'keberatan_receipt')
    return {
      ...both,
      proxy: null,
      purpose: request.purpose?.trim() || 'Tidak disebutkan',
      casePosition: doc.reason,
      answerDueOn: doc.dueOn?.slice(0, 10) ?? '',
    }
  const outcome = outcomes[doc.outcome ?? '']
  return {
    ...both,
    outcome,
    considerations: doc.answer,
    orders: outcome === 'rejected' ? null : 'PPID melaksanakan tanggapan ini sebagaimana diuraikan di atas.',
    carriedOutByOn: null,
    commission: 'Komisi Informasi yang berwenang',
    commissionUntilOn: doc.disputeEndsOn?.slice(0, 10) ?? '',
  }
}

type Request = { subject: string; description: string; purpose: string | null }

async function requestOf(req: PayloadRequest, id: string): Promise<Request> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select subject, description, purpose from information_requests where id = ${id}::uuid`,
  )
  const [found] = rows as Request[]
  if (!found) throw new Error('the request of this objection does not exist')
  return found
}
