import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'

/** Whoever creates a release is its author, for good. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  data.author = operation === 'create' ? (personOf(req)?.id ?? data.author) : originalDoc?.author
  return data
}
