import type { CollectionAfterChangeHook } from 'payload'
import { type Send, tellWhoGuards } from '../tellWhoGuards'

/** A request is known to those who guard the data from its first moment. */
export const tellRequest =
  (send: Send): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation === 'create') await tellWhoGuards(send, req, 'asked', doc)
    return doc
  }
