import type { PayloadRequest } from 'payload'
import { type AuditEntry, writeAudit } from './writeAudit'

type Resent = {
  collection: string
  endpointId: string
  order: { seq: number } | { after: number }
  queued: number
}

/** The audit entry of an order to send deliveries again. */
export async function recordResend(
  req: PayloadRequest,
  { collection, endpointId, order, queued }: Resent,
): Promise<void> {
  const position: AuditEntry['changes'] =
    'seq' in order ? { seq: { to: order.seq } } : { after: { to: order.after } }
  await writeAudit(req, {
    action: 'webhook_endpoint.deliveries_resent',
    collection,
    documentId: endpointId,
    changes: { ...position, queued: { to: queued } },
  })
}
