import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { writeAudit } from '../../../hooks/writeAudit'
import { credentialsIn } from './guardCredentials'

const actions: Record<string, string> = { password: 'user.password_changed', apiKey: 'user.key_changed' }

/** Notes what is being set while it can still be seen: before it is stored, Payload turns it into a hash. */
export const noteCredentials: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  req.context.newCredentials = operation === 'update' ? credentialsIn(data, originalDoc) : []
  return data
}

/** Records that a password or a key was set, by whom and for whom; never which. In the transaction of the change. */
export const recordCredentials: CollectionAfterChangeHook = async ({ doc, req }) => {
  const noted = (req.context.newCredentials ?? []) as string[]
  delete req.context.newCredentials
  for (const action of noted.flatMap((what) => actions[what] ?? []))
    await writeAudit(req, { action, collection: 'users', documentId: String(doc.id), scope: doc.scope })
  return doc
}

/** Marks the request that sets a password by a letter, for the sign-in that follows in the same transaction. */
export const markReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation as string) === 'resetPassword') req.context.passwordReset = true
  return args
}
