import { sql } from '@payloadcms/db-postgres'
import { addDataAndFileToRequest, APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { personOf } from '../../../access/person'
import { inTransaction } from '../../../hooks/inTransaction'
import { connectionOf } from '../../../hooks/transaction'
import { writeAudit } from '../../../hooks/writeAudit'
import { administers } from '../administers'
import { lock } from '../hooks/lockAccount'
import { isSuspended } from '../hooks/refuseSuspended'
import { refuse } from './refuse'

/** Letters of a reason: enough to be one, not so many that it becomes a file on the person. */
const reasonLength = { least: 5, most: 500 }

/**
 * POST /api/users/{id}/suspend {reason}: shuts an account until it is reinstated. Its sessions and its key end for
 * good; whoever shows one is a stranger from the next request on, at every server.
 */
export const suspend: Endpoint = {
  path: '/:id/suspend',
  method: 'post',
  handler: (req) => change(req, { action: 'user.suspended', from: false, write: shut }),
}

/** POST /api/users/{id}/reinstate {reason}: opens the account again; its person signs in with his old password. */
export const reinstate: Endpoint = {
  path: '/:id/reinstate',
  method: 'post',
  handler: (req) => change(req, { action: 'user.reinstated', from: true, write: open }),
}

type Connection = Awaited<ReturnType<typeof connectionOf>>
type Write = (db: Connection, id: string, reason: string) => Promise<void>

const shut: Write = async (db, id, reason) => {
  await db.execute(sql`
    update users set suspended_at = now(), suspension_reason = ${reason}, enable_a_p_i_key = false, api_key = null,
      api_key_index = null, reset_password_token = null, reset_password_expiration = null, updated_at = now()
    where id = ${id}::uuid`)
  await db.execute(sql`delete from users_sessions where _parent_id = ${id}::uuid`)
}

const open: Write = async (db, id) => {
  await db.execute(
    sql`update users set suspended_at = null, suspension_reason = null, updated_at = now() where id = ${id}::uuid`,
  )
}

type Change = { action: string; from: boolean; write: Write }

async function change(req: PayloadRequest, { action, from, write }: Change): Promise<Response> {
  const id = String(req.routeParams?.id ?? '')
  if (!personOf(req)) throw new Forbidden(req.t)
  const reason = await reasonIn(req)
  if (personOf(req)?.id === id) throw refuse.own()
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
    if (!user) throw refuse.unknown()
    if (!(await administers(req, user))) throw refuse.foreign()
    await lock(req, { id })
    const db = await connectionOf(req)
    const { rows } = await db.execute(
      sql`select suspended_at as "suspendedAt" from users where id = ${id}::uuid`,
    )
    if (isSuspended(rows[0]) !== from) throw from ? refuse.notSuspended() : refuse.suspended()
    await write(db, id, reason)
    await writeAudit(req, { action, collection: 'users', documentId: id, scope: user.scope, reason })
  })
  return Response.json({ id, suspended: !from })
}

async function reasonIn(req: PayloadRequest): Promise<string> {
  await addDataAndFileToRequest(req)
  const reason = (req.data as { reason?: unknown } | undefined)?.reason
  const text = typeof reason === 'string' ? reason.trim() : ''
  if (text.length >= reasonLength.least && text.length <= reasonLength.most) return text
  throw new APIError(
    `Tulis alasannya dalam ${reasonLength.least} sampai ${reasonLength.most} huruf. / Give a reason of ${reasonLength.least} to ${reasonLength.most} letters.`,
    400,
    { code: 'user.reason_missing', problems: [{ field: 'reason', code: 'user.reason_missing' }] },
    true,
  )
}
