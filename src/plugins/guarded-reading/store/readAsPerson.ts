import type { CollectionSlug, PayloadRequest } from 'payload'
import type { GuardedReadingOptions } from '../options'
import { take, type Values } from './vault'

/**
 * Guarded values for the signed-in person, as one of many that he needs at once (a register). The reading stands in the
 * trail before it happens, under his name and with his reason.
 * @returns null where he may not read it, or only by an exception, which opens one document at its own door
 * @throws when the entry cannot be written
 */
export async function readAsPerson(
  req: PayloadRequest,
  { collection, id, reason }: { collection: string; id: string; reason: string },
): Promise<Values | null> {
  const { collections, mayRead, onRead, secrets } = req.payload.config.custom
    .guardedReading as GuardedReadingOptions
  const fields = [...(collections[collection]?.readable ?? [])]
  // system: whether he may is decided by mayRead on what is stored, as at the door for a single one
  const doc = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const leave = doc && (await mayRead(req, collection, doc))
  if (!doc || !leave || leave.exception) return null
  await onRead(req, { collection, doc, fields, reason, exception: null })
  return take(req, { collection, id, fields, secrets })
}
