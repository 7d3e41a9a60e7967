import type { CollectionAfterChangeHook } from 'payload'
import { type Send, tellBoth } from '../tellBoth'

/** Both persons hear of a stand-in in the transaction that makes it. */
export const tellAppointment =
  (send: Send): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation === 'create') await tellBoth(send, req, doc)
    return doc
  }
