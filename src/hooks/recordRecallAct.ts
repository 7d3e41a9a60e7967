import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Act = {
  act: 'confirmed' | 'asked_again'
  collection: string
  doc: { id: unknown; scope?: Scope }
  recall: { seq: number; version: number }
  outletId: string
  outletName: string
  saidBy: string | null
}

/** The audit entry of what an officer did about a recall: wrote down a confirmation, or asked an outlet once more. */
export async function recordRecallAct(req: PayloadRequest, act: Act): Promise<void> {
  const { collection, doc, recall, outletId, outletName, saidBy } = act
  await writeAudit(req, {
    action: act.act === 'confirmed' ? 'press_release.recall_confirmed' : 'press_release.recall_asked_again',
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: {
      recall: { to: recall.seq },
      version: { to: recall.version },
      outlet: { to: outletName },
      outletId: { to: outletId },
      ...(saidBy ? { saidBy: { to: saidBy } } : {}),
    },
  })
}
