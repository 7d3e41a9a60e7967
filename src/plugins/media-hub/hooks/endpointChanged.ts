import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { WAKE_CHANNEL } from '../jobs/channels'
import { takeNewSecret } from './guardEndpoint'
import { transactionQuery } from './query'

/** Forgets the old proof when an endpoint has to prove itself, wakes the worker, answers the secret this once. */
export const endpointChanged: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const mustProve =
    doc.state === 'pending' &&
    (operation === 'create' || previousDoc?.state !== 'pending' || previousDoc?.url !== doc.url)
  if (mustProve) {
    const query = await transactionQuery(req)
    await query('delete from media_hub_challenges where endpoint_id = $1', [String(doc.id)])
    await query('select pg_notify($1, $2)', [WAKE_CHANNEL, ''])
  }
  const secret = takeNewSecret(req.context)
  return secret ? { ...doc, secret } : doc
}

/** Nothing is sent to an endpoint that is no more. The ledger keeps what was. */
export const endpointDeleted: CollectionAfterDeleteHook = async ({ id, req }) => {
  const query = await transactionQuery(req)
  await query('delete from media_hub_challenges where endpoint_id = $1', [String(id)])
  await query('delete from media_hub_old_secrets where endpoint_id = $1', [String(id)])
  await query('delete from media_hub_letter_tokens where endpoint_id = $1', [String(id)])
  await query('delete from media_hub_health where endpoint_id = $1', [String(id)])
  await query('delete from media_hub_deliveries where endpoint_id = $1', [String(id)])
}
