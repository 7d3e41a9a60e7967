import { APIError, type Endpoint, Forbidden } from 'payload'
import { holds, personOf } from '../../../access/person'
import { inTransaction } from '../../../hooks/inTransaction'
import { writeAudit } from '../../../hooks/writeAudit'

/**
 * POST /api/users/{id}/sessions/end: ends every session of a person, one's own or, for an
 * administrator, of anybody within reach.
 */
export const endSessions: Endpoint = {
  path: '/:id/sessions/end',
  method: 'post',
  handler: async (req) => {
    const id = String(req.routeParams?.id ?? '')
    const person = personOf(req)
    if (!person || (person.id !== id && !holds(req, 'admin'))) throw new Forbidden(req.t)
    await inTransaction(req, async () => {
      const user = await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
        disableErrors: true,
      })
      if (!user)
        throw new APIError('Pengguna tidak ditemukan. / No such user.', 404, { code: 'user.not_found' }, true)
      await req.payload.db.updateOne({
        collection: 'users',
        id,
        data: { sessions: [] },
        req,
        returning: false,
      })
      await writeAudit(req, {
        action: 'user.sessions_ended',
        collection: 'users',
        documentId: id,
        scope: user.scope,
      })
    })
    return Response.json({ ended: true })
  },
}
