import type { CollectionAfterOperationHook } from 'payload'
import { writeAudit } from '../../../hooks/writeAudit'

/** Records that an administrator let an account be tried again. */
export const recordUnlock: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock') return result
  const { email } = (args as unknown as { data: { email: string } }).data
  const user = await req.payload.db.findOne<{ id: string; scope?: object }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  if (user)
    await writeAudit(req, {
      action: 'user.unlocked',
      collection: 'users',
      documentId: String(user.id),
      scope: user.scope,
    })
  return result
}
