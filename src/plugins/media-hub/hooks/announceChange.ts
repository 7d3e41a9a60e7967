import type { CollectionAfterChangeHook } from 'payload'
import { type Doc, publishSnapshot, type Source } from './publishSnapshot'
import { ANNOUNCED } from './untilServersKnow'

/** Makes public what a saved change means to the public, in the transaction of the save. */
export const announceChange =
  (source: Source): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    const before = operation === 'create' ? undefined : (previousDoc as Doc)
    const action = source.announces(doc as Doc, before)
    if (!action) return
    const { seq } = await publishSnapshot(req, { source, doc: doc as Doc, action })
    req.context[ANNOUNCED] = seq
  }
