import { randomBytes } from 'node:crypto'
import { type Endpoint, Forbidden, NotFound } from 'payload'
import { personOf, rolesAt } from '../../../access/person'
import { caseCodeFrom } from '../../../domain/caseCode'
import { env } from '../../../env'
import { inTransaction } from '../../../hooks/inTransaction'
import { writeAudit } from '../../../hooks/writeAudit'
import { hashOfCaseCode } from '../hashOfCaseCode'

const collection = 'information-requests'

/**
 * POST /api/information-requests/{id}/code → `{number, code}`: a new secret code for the status page, told this once,
 * for an applicant who stands at the desk or has lost his. The one before opens nothing any more.
 */
export const renewCode: Endpoint = {
  path: '/:id/code',
  method: 'post',
  handler: async (req) => {
    if (!personOf(req)) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id ?? '')
    const code = caseCodeFrom(randomBytes(40))
    const number = await inTransaction(req, async () => {
      const doc = await req.payload.findByID({
        collection,
        id,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        disableErrors: true,
        req,
      })
      if (!doc) throw new NotFound(req.t)
      if (!rolesAt(req, doc).includes('ppid_officer')) throw new Forbidden(req.t)
      // system: no form writes the mark of a code; whoever asked is the officer over the case
      await req.payload.update({
        collection,
        id,
        data: { codeHash: hashOfCaseCode(code, env().PAYLOAD_SECRET) },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await writeAudit(req, {
        action: 'information_request.code_renewed',
        collection,
        documentId: id,
        scope: doc.scope,
      })
      return doc.number
    })
    return Response.json({ number, code }, { headers: { 'cache-control': 'no-store' } })
  },
}
