import type { CollectionAfterChangeHook } from 'payload'
import { tellWhoGuards } from '../tellWhoGuards'

/** A request is known to those who guard the data from its first moment. */
export const tellRequest: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') await tellWhoGuards(req, 'asked', doc)
  return doc
}
