import type { PayloadRequest } from 'payload'
import { scanProblem } from '../../../domain/scans'
import { refusal } from '../endpoints/asking'
import type { AnyDocument, AttachmentAct, SealedAttachmentsOptions } from '../options'
import { keep } from './attachments'

type Given = {
  collection: string
  doc: AnyDocument
  kind: string
  bytes: Buffer
  keptBy: string | null
  actor?: AttachmentAct['actor']
}

/** Keeps a scan sealed and has it recorded, in the request's transaction. @throws 422 for what is no scan, 409 when full */
export async function attach(
  req: PayloadRequest,
  { collections, secrets, onAct }: SealedAttachmentsOptions,
  { collection, doc, kind, bytes, keptBy, actor }: Given,
): Promise<{ id: string; kind: string }> {
  if (!Object.hasOwn(collections[collection]?.kinds ?? {}, kind))
    throw refusal(req, 'unknown_kind', 422, 'kind')
  const problem = scanProblem(bytes)
  if (problem) throw refusal(req, problem, 422, 'file')
  const owner = { collection, document: String(doc.id) }
  const kept = await keep(req, owner, { kind, bytes, keptBy }, secrets)
  if (!kept) throw refusal(req, 'full', 409, 'file')
  await onAct(req, {
    action: 'attached',
    collection,
    doc,
    changes: { kind: { to: kind }, sha256: { to: kept.sha256 } },
    ...(actor ? { actor } : {}),
  })
  return { id: kept.id, kind }
}
