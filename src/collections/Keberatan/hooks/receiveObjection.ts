import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { personOf, rolesAt } from '../../../access/person'
import type { Scope } from '../../../domain/posts'
import { mintCaseNumber } from '../../../hooks/mintCaseNumber'
import { connectionOf } from '../../../hooks/transaction'
import { limitFrom } from '../../InformationRequests/limitOf'
import type { CaseOffice } from '../../InformationRequests/office'
import { openStages } from '../../InformationRequests/workflow'

type Request = Scope & {
  number: string
  unit: string
  applicant: string
  stage: string
  objectionEndsOn: string | null
}

/**
 * An objection takes its unit and applicant from the request, gets its number at once, and stops the request from
 * closing. One that comes late is recorded too, and says so: whether it is too late is the superior's to judge.
 * @throws APIError 422 for a request out of reach, or one that is open and still in time
 */
export const receiveObjection =
  (office: CaseOffice): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'create') {
      for (const field of ['request', 'channel', 'receivedAt'])
        if (field in data) data[field] = originalDoc?.[field]
      return data
    }
    if (!data.request) return data
    const request = await lockRequest(req, String(data.request))
    const now = new Date()
    const receivedAt = data.receivedAt ? new Date(data.receivedAt) : now
    if (receivedAt.getTime() > now.getTime() + 60_000)
      throw refusal(
        'keberatan.received_later',
        'Waktu penerimaan tidak boleh di masa depan. / The time of receipt lies in the future.',
      )
    const limit = await limitFrom(office, req, request.unit, 'objection_answer', receivedAt)
    const channel = String(data.channel ?? '')
    const number = await mintCaseNumber(
      req,
      { kind: 'KEB-PPID', unit: request.unit, channel, table: 'keberatan' },
      now,
    )
    const day = receivedAt.toLocaleDateString('en-CA', { timeZone: limit.zone })
    return {
      ...data,
      unit: request.unit,
      scope: scopeOf(request),
      applicant: request.applicant,
      requestNumber: request.number,
      number,
      receivedAt: receivedAt.toISOString(),
      dueAt: limit.dueAt,
      checkAt: limit.dueAt,
      filedLate: Boolean(request.objectionEndsOn && day > request.objectionEndsOn),
    }
  }

async function lockRequest(req: PayloadRequest, id: string): Promise<Request> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select number, unit_id::text as unit, applicant_id::text as applicant, stage::text as stage,
      objection_ends_on as "objectionEndsOn", scope_u1 as u1, scope_u2 as u2, scope_u3 as u3, scope_u4 as u4,
      scope_u5 as u5, scope_u6 as u6
    from information_requests where id::text = ${id} for update`)
  const found = rows[0] as Request | undefined
  const reached =
    found && (!personOf(req) || rolesAt(req, { scope: scopeOf(found) }).includes('ppid_officer'))
  if (!found || !reached)
    throw refusal(
      'keberatan.unknown_request',
      'Permohonan ini tidak ada di jangkauan jabatan Anda. / No such request within your posts.',
    )
  // silence and an answer both open the window; before that there is nothing to object to
  if ((openStages as readonly string[]).includes(found.stage) && !found.objectionEndsOn)
    throw refusal(
      'keberatan.too_early',
      'Permohonan ini belum dijawab dan batas waktunya belum lewat. / It is neither answered nor late yet.',
    )
  await db.execute(sql`update information_requests set closes_at = null where id::text = ${id}`)
  return found
}

const scopeOf = ({ u1, u2, u3, u4, u5, u6 }: Scope): Scope => ({ u1, u2, u3, u4, u5, u6 })

const refusal = (code: string, message: string) =>
  new APIError(message, 422, { code, problems: [{ field: 'request', code }] }, true)
