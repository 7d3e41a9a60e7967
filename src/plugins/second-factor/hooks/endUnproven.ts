import type { CollectionAfterChangeHook } from 'payload'
import type { Account, SecondFactorOptions } from '../options'
import { endSessions } from '../store/sessions'

/** Whoever comes to need a second factor, by a new post for example, loses the sessions that had none. */
export const endUnproven =
  ({ collection, requires }: SecondFactorOptions): CollectionAfterChangeHook<Account> =>
  async ({ doc, operation, req }) => {
    if (operation === 'update' && (await requires(req, doc)))
      await endSessions(req, collection, doc.id, 'proven')
    return doc
  }
