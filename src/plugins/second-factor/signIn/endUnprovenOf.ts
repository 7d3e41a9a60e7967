import type { PayloadRequest } from 'payload'
import { storedAccount, endSessions } from '../store/sessions'
import { optionsOf } from './keptOptions'

/**
 * For whoever changes what an account may do without changing the account: its sessions that proved no second factor
 * end, once it must have one. In the transaction of the request.
 */
export async function endUnprovenOf(req: PayloadRequest, account: string): Promise<void> {
  const { collection, requires } = optionsOf(req.payload)
  const stored = await storedAccount(req, collection, account)
  if (stored && (await requires(req, stored))) await endSessions(req, collection, account, 'proven')
}
