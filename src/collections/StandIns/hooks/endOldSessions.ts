import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

/** Ends the sessions of an account that are no longer good enough for what it may do. */
export type EndSessions = (req: PayloadRequest, account: string) => Promise<void>

/** Whoever comes to act in a post that asks for a second factor loses the sessions that had none. */
export const endOldSessions =
  (end: EndSessions): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation === 'create') await end(req, String(doc.standIn))
    return doc
  }
