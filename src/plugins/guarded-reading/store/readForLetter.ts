import type { CollectionSlug, PayloadRequest } from 'payload'
import type { GuardedReadingOptions } from '../options'
import { take, type Values } from './vault'

/** Who stands in the trail for what no person reads. */
const system = { id: 'system', name: 'Sistem (surat kepada pemohon)' }

/**
 * Guarded values that the system needs to write to the very person they are about, in the transaction of the letter's
 * cause. The reading stands in the trail before it happens, under the system's name, with the letter as its reason.
 * @throws when the document is gone, or the entry cannot be written
 */
export async function readForLetter(
  req: PayloadRequest,
  { collection, id, fields, reason }: { collection: string; id: string; fields: string[]; reason: string },
): Promise<Values> {
  const { collections, onRead, secrets } = req.payload.config.custom.guardedReading as GuardedReadingOptions
  const readable = collections[collection]?.readable ?? []
  if (fields.some((field) => !readable.includes(field)))
    throw new Error(`guarded-reading: ${fields.join(', ')} of ${collection} are nobody's to read`)
  // system: the letter goes to the person himself, whoever caused it
  const doc = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await onRead(req, { collection, doc, fields, reason, exception: null, actor: system })
  return take(req, { collection, id, fields, secrets })
}
