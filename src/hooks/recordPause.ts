import { createLocalReq, type Payload } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

/** The audit entry of an endpoint that the post office paused by itself. */
export async function recordPause(
  payload: Payload,
  {
    endpointId,
    since,
    givenUp,
    problem,
  }: { endpointId: string; since: string; givenUp: number; problem: string | null },
): Promise<void> {
  const collection = 'webhook-endpoints'
  // system: the post office acts for nobody
  const doc = await payload.findByID({ collection, id: endpointId, depth: 0, overrideAccess: true })
  await writeAudit(await createLocalReq({}, payload), {
    action: 'webhook_endpoint.paused',
    collection,
    documentId: endpointId,
    scope: doc.scope as Scope | undefined,
    changes: { state: { to: 'paused' }, failingSince: { to: since }, givenUp: { to: givenUp } },
    reason: problem,
  })
}
