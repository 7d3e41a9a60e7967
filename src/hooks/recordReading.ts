import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Guarded = { collection: string; doc: { id: unknown; scope?: Scope | null }; fields: readonly string[] }

const nounOf = (collection: string) => collection.replace(/s$/, '').replaceAll('-', '_')

/** The audit entry of a reading of guarded fields: who, which document, which fields, why, by which exception. Never a value. */
export async function recordReading(
  req: PayloadRequest,
  {
    collection,
    doc,
    fields,
    reason,
    exception,
    actor,
  }: Guarded & { reason: string; exception: string | null; actor?: { id: string; name: string } },
): Promise<void> {
  await writeAudit(req, {
    action: `${nounOf(collection)}.${exception ? 'disclosed' : 'read'}`,
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: { fields: { to: fields.join(', ') }, ...(exception ? { disclosure: { to: exception } } : {}) },
    reason,
    actor,
  })
}

/** The audit entry of a correction of guarded fields: their names, never their values. */
export async function recordCorrection(
  req: PayloadRequest,
  { collection, doc, fields }: Guarded,
): Promise<void> {
  await writeAudit(req, {
    action: `${nounOf(collection)}.corrected`,
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: Object.fromEntries(fields.map((field) => [field, {}])),
  })
}
