import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { type AuditEntry, writeAudit } from './writeAudit'

type Act = {
  action: string
  collection: string
  doc: { id: unknown; scope?: Scope | null }
  reason?: string
  changes?: AuditEntry['changes']
}

/** The audit entry of an act of the release gate: what was decided, signed or read, and why. Never a word of a file. */
export const recordGateAct = (
  req: PayloadRequest,
  { action, collection, doc, reason, changes }: Act,
): Promise<void> =>
  writeAudit(req, {
    action: `released_file.${action}`,
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: changes ?? null,
    reason: reason ?? null,
  })
