import { randomBytes } from 'node:crypto'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { personOf } from '../../../access/person'
import { caseCodeFrom } from '../../../domain/caseCode'
import { env } from '../../../env'
import { mintCaseNumber } from '../../../hooks/mintCaseNumber'
import { hashOfCaseCode } from '../hashOfCaseCode'
import { answerLimit } from '../limitOf'
import type { CaseOffice } from '../office'

/** What of a request stays as it was received. */
const fixed = ['channel', 'receivedAt', 'unit'] as const

/**
 * Receipt: the number at once (UU 14/2008 art. 22(4)-(5)), the day the limit ends, and a secret code of which only the
 * hash is kept. Later saves leave what was received as it was.
 * @throws APIError 422 for a receipt in the future
 */
export const receive =
  (office: CaseOffice): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'create') {
      for (const field of fixed) if (field in data) data[field] = originalDoc?.[field]
      return data
    }
    if (!data.unit) return data
    const now = new Date()
    const receivedAt = data.receivedAt ? new Date(data.receivedAt) : now
    if (receivedAt.getTime() > now.getTime() + 60_000) throw inTheFuture()
    const received = { ...data, unit: String(data.unit), receivedAt: receivedAt.toISOString() }
    const { columns } = await answerLimit(office, req, received)
    const channel = String(data.channel ?? '')
    const number = await mintCaseNumber(
      req,
      { kind: 'PPID', unit: received.unit, channel, table: 'information_requests' },
      now,
    )
    const codeHash = codeHashFor(req)
    return {
      ...received,
      ...columns,
      number,
      codeHash,
      handledBy: personOf(req)?.id ?? null,
    }
  }

/** Who came through the public door holds his code already; anybody else is given one now, on his receipt. */
function codeHashFor(req: PayloadRequest): string {
  const { intakeCodeHash } = req.context
  if (typeof intakeCodeHash === 'string' && personOf(req) === null) return intakeCodeHash
  const code = caseCodeFrom(randomBytes(40))
  req.context.caseCode = code
  return hashOfCaseCode(code, env().PAYLOAD_SECRET)
}

const inTheFuture = () =>
  new APIError(
    'Waktu penerimaan tidak boleh di masa depan. / The time of receipt lies in the future.',
    422,
    { code: 'request.received_later', problems: [{ field: 'receivedAt', code: 'request.received_later' }] },
    true,
  )
