import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'

/** What the public has of a release; a save that changes one of these waits for a correction. */
const publicWords = [
  'title',
  'lead',
  'body',
  'place',
  'occurredAt',
  'keywords',
  'assets',
  'kind',
  'flags',
  'classification',
  'embargoUntil',
]

/** Marks a published release whose text was edited since, until a correction makes the edit public. */
export const noteAmendment: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const wasPublic = operation === 'update' && originalDoc?.stage === 'published'
  const corrected = wasPublic && data.correction?.at && data.correction.at !== originalDoc.correction?.at
  const stays = wasPublic && (data.stage ?? 'published') === 'published' && !corrected
  const edited = publicWords.some(
    (field) =>
      field in data && !isDeepStrictEqual(data[field] ?? null, (originalDoc?.[field] as unknown) ?? null),
  )
  return { ...data, amended: stays && (Boolean(originalDoc.amended) || edited) }
}
