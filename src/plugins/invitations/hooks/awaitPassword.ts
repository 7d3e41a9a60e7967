import { randomBytes } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
} from 'payload'
import { isAwaited, latestInvitation } from '../store/invitations'

export const INVITES = 'invitations.invites'
export const PASSWORD_SET = 'invitations.passwordSet'

/** An account made without a password waits for its person to choose one: until then no word opens it. */
export const awaitPassword: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  req.context[INVITES] = !data.password
  // Payload asks for one; what it stores of this is taken away again in the same transaction
  if (!data.password) data.password = randomBytes(32).toString('base64url')
  return data
}

/** Notes a new password while it can still be seen. */
export const notePassword: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  req.context[PASSWORD_SET] = operation === 'update' && Boolean(data.password)
  return data
}

/**
 * Who was invited and has not accepted gets no letter to set a new password: it would live on when the invitation
 * was taken back. The answer is that of any address.
 */
export const quietReset: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if ((operation as string) !== 'forgotPassword') return args
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  if (typeof email !== 'string') return args
  const account = await req.payload.db.findOne<{ id: string }>({
    collection: collection.slug as CollectionSlug,
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  if (!account || !isAwaited(await latestInvitation(req, account.id))) return args
  return { ...args, disableEmail: true }
}
