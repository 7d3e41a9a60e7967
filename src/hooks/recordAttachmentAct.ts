import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { type AuditEntry, writeAudit } from './writeAudit'

type Act = {
  action: string
  collection: string
  doc: { id: unknown; scope?: Scope | null }
  reason?: string
  changes: NonNullable<AuditEntry['changes']>
  actor?: { id: string; name: string }
}

/** The audit entry of a file that was handed in with a document or read: which, by whom, why. Never what it shows. */
export const recordAttachmentAct = (
  req: PayloadRequest,
  { action, collection, doc, reason, changes, actor }: Act,
): Promise<void> =>
  writeAudit(req, {
    action: `${collection.replace(/s$/, '').replaceAll('-', '_')}.${action}`,
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes,
    reason: reason ?? null,
    actor,
  })
