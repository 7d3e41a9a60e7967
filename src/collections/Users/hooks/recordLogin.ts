import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type PayloadRequest,
} from 'payload'
import { writeAudit } from '../../../hooks/writeAudit'

/** Records a sign-in, in its transaction; and before it the new password, when a letter led here. */
export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  const { id, name, scope } = user
  const about = { collection: 'users', documentId: id, scope, actor: { id, name } }
  if (req.context.passwordReset) await writeAudit(req, { ...about, action: 'user.password_reset' })
  // a password set by letter opens no session where a second factor is still to come
  if (!req.context.noSession) await writeAudit(req, { ...about, action: 'user.signed_in' })
}

/** Records a sign-out. */
export const recordLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user)
    await writeAudit(req, { action: 'user.signed_out', collection: 'users', documentId: String(req.user.id) })
}

/** Records a refused sign-in without saying whether the account exists: the name tried is not kept. */
export const recordFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  if (!(error instanceof AuthenticationError)) return
  // The refused sign-in's own transaction is gone by now.
  const outside = { payload: req.payload, headers: req.headers, user: null } as PayloadRequest
  await writeAudit(outside, {
    action: 'user.sign_in_refused',
    collection: 'users',
    documentId: '-',
  })
}
