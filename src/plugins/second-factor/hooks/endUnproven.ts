import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'
import type { Account, SecondFactorOptions } from '../options'
import { endSessions, unprovenAccounts } from '../store/sessions'

/** Whoever comes to need a second factor, by a new post for example, loses the sessions that had none. */
export const endUnproven =
  ({ collection, requires }: SecondFactorOptions): CollectionAfterChangeHook<Account> =>
  async ({ doc, operation, req }) => {
    if (operation === 'update' && (await requires(req, doc)))
      await endSessions(req, collection, doc.id, 'proven')
    return doc
  }

/** Where more accounts come to need one at once, all of theirs end that had none, whoever's they are. */
export const endUnprovenOfAll =
  ({ collection, requires }: SecondFactorOptions, field: string): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (JSON.stringify(doc[field]) === JSON.stringify(previousDoc?.[field])) return doc
    const ids = await unprovenAccounts(req, collection)
    // system: sessions end by a rule, not by what the person who set it may see
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const account of docs as unknown as Account[])
      if (await requires(req, account)) await endSessions(req, collection, account.id, 'proven')
    return doc
  }
