import type { CollectionAfterChangeHook } from 'payload'
import { transactionQuery } from './query'

/**
 * A preview link shows one version: whatever changes the document ends its links and forgets their words, in the
 * transaction of the change. So none outlives publication.
 */
export const endPreviews: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc
  const query = await transactionQuery(req)
  await query(END, [String(doc.id)])
  return doc
}

const END = `
  update media_hub_preview_links set ended_at = now(), item_json = null, renditions = null
  where item_id = $1 and ended_at is null`
