import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { administers } from './administers'

/** The account whose sessions this person may see and end: his own, or one he administers wholly; null otherwise. */
export async function accountToManage(
  req: PayloadRequest,
  id: string,
): Promise<{ id: string; scope?: object | null } | null> {
  const person = personOf(req)
  if (!person) return null
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
    disableErrors: true,
  })
  if (!user) return null
  return person.id === user.id || (await administers(req, user)) ? (user as never) : null
}
