import type { PayloadRequest } from 'payload'
import { type AuditEntry, writeAudit } from './writeAudit'

/**
 * Runs work that writes many documents and adds its audit entries at the end, in order: the chain's lock is
 * taken last and briefly, so that a step which holds a document's row never waits for us while we wait for it.
 * Inside a transaction only; what throws leaves no entry.
 */
export async function auditLast<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const entries: AuditEntry[] = []
  req.context.auditLater = entries
  try {
    const result = await work()
    delete req.context.auditLater
    for (const entry of entries) await writeAudit(req, entry)
    return result
  } finally {
    delete req.context.auditLater
  }
}
