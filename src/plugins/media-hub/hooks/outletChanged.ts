import type { CollectionAfterChangeHook } from 'payload'
import { transactionQuery } from './query'
import { tellServers } from './readersChanged'

/** A suspended outlet gets nothing more: its endpoints pause, its keys are refused, in the transaction of the change. */
export const outletChanged: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create') return doc
  if (doc.verification === 'suspended' && previousDoc?.verification !== 'suspended') {
    const query = await transactionQuery(req)
    await query("update webhook_endpoints set state = 'paused' where outlet_id::text = $1", [String(doc.id)])
  }
  await tellServers(req)
  return doc
}
