import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Made = { collection: string; doc: { id: unknown; scope?: Scope }; expiresAt: string }

/** The audit entry of a link by which somebody without an account reads what is not public. */
export async function recordPreviewLink(
  req: PayloadRequest,
  { collection, doc, expiresAt }: Made,
): Promise<void> {
  await writeAudit(req, {
    action: 'press_release.preview_shared',
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: { expiresAt: { to: expiresAt } },
  })
}
