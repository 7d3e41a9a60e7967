import type { CollectionAfterChangeHook } from 'payload'
import { invite } from '../letters/invite'
import type { Account, InvitationsOptions, Words } from '../options'
import { type Ending, endInvitation } from '../store/invitations'
import { INVITES, PASSWORD_SET } from './awaitPassword'

/** Invites to an account that was made without a password, in the transaction that makes it. */
export const inviteToNew =
  (options: InvitationsOptions): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, req }) => {
    const awaited = operation === 'create' && req.context[INVITES]
    delete req.context[INVITES]
    if (!awaited) return doc
    await req.payload.db.updateOne({
      collection: collection.slug,
      id: doc.id,
      data: { hash: null, salt: null },
      req,
      returning: false,
    })
    await invite(req, doc as Account, options)
    await options.onStep(req, { action: 'invited', account: doc as Account })
    return doc
  }

/** An invitation ends with its address, with its account, and when somebody sets a password another way. */
export const endWithAccount =
  (options: InvitationsOptions): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update') return doc
    const passwordSet = req.context[PASSWORD_SET] === true
    delete req.context[PASSWORD_SET]
    const how: Ending | false =
      (doc.email !== previousDoc?.email && 'address_changed') ||
      (options.isClosed?.(doc as Account) === true && 'account_closed') ||
      (passwordSet && 'password_set')
    if (how && (await endInvitation(req, String(doc.id), how)))
      await options.onStep(req, {
        action: 'invitation_ended',
        account: doc as Account,
        reason: reasons[how],
      })
    return doc
  }

const reasons: Partial<Record<Ending, Words>> = {
  address_changed: { id: 'alamat surel berubah', en: 'the e-mail address changed' },
  account_closed: { id: 'akun ditutup', en: 'the account was closed' },
  password_set: { id: 'kata sandi disetel dengan cara lain', en: 'a password was set another way' },
}
