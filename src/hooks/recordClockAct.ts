import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Act = {
  action: string
  collection: string
  document: string
  doc?: { scope?: Scope | null } | null
  changes: Record<string, { to: unknown }>
}

/** The audit entry of a calendar that was proposed, confirmed or discarded, and of a notice that an officer gave. */
export const recordClockAct = (
  req: PayloadRequest,
  { action, collection, document, doc, changes }: Act,
): Promise<void> => writeAudit(req, { action, collection, documentId: document, scope: doc?.scope, changes })
