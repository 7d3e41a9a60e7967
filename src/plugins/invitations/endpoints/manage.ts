import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { invite } from '../letters/invite'
import type { Account, InvitationsOptions } from '../options'
import { endInvitation, isAwaited, latestInvitation } from '../store/invitations'
import { inTransaction } from '../store/inTransaction'
import { closed, inUse, noAccount, nothingToRevoke, notYours } from './refusals'

/** GET …/{id}/invitation: how the newest invitation of an account stands; `invitation` is null when there was none. */
export const stateEndpoint = (options: InvitationsOptions): Endpoint => ({
  path: '/:id/invitation',
  method: 'get',
  handler: async (req) => {
    const account = await readAccount(req, options)
    return Response.json(await stateOf(req, account, options), { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** POST …/{id}/invitation: invites again, by a new letter to the account's address; the old link ends. */
export const renewEndpoint = (options: InvitationsOptions): Endpoint =>
  managing('', options, async (req, account) => {
    if (!isAwaited(await latestInvitation(req, account.id))) throw inUse()
    if (options.isClosed?.(account)) throw closed()
    await invite(req, account, options)
    await options.onStep(req, { action: 'invitation_renewed', account })
  })

/** POST …/{id}/invitation/revoke: takes the living invitation back. */
export const revokeEndpoint = (options: InvitationsOptions): Endpoint =>
  managing('/revoke', options, async (req, account) => {
    if (!(await endInvitation(req, account.id, 'revoked'))) throw nothingToRevoke()
    await options.onStep(req, { action: 'invitation_revoked', account })
  })

const managing = (
  path: string,
  options: InvitationsOptions,
  work: (req: PayloadRequest, account: Account) => Promise<void>,
): Endpoint => ({
  path: `/:id/invitation${path}`,
  method: 'post',
  handler: async (req) => {
    const state = await inTransaction(req, async () => {
      const account = await readAccount(req, options)
      if (!options.mayInvite(req, account)) throw notYours()
      await work(req, account)
      return stateOf(req, account, options)
    })
    return Response.json(state, { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** The account, if the person may read it. @throws noAccount otherwise */
async function readAccount(req: PayloadRequest, { collection }: InvitationsOptions): Promise<Account> {
  const id = String(req.routeParams?.id ?? '')
  if (!req.user || !/^[0-9a-f-]{36}$/i.test(id)) throw noAccount()
  const account = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!account) throw noAccount()
  return account as unknown as Account
}

async function stateOf(req: PayloadRequest, account: Account, options: InvitationsOptions) {
  const found = await latestInvitation(req, account.id)
  if (!found) return { invitation: null, mayInvite: false }
  const { account: _account, expired, ...invitation } = found
  const state = invitation.ended ?? (expired ? 'expired' : 'open')
  return {
    invitation: { ...invitation, state },
    mayInvite: isAwaited(found) && !options.isClosed?.(account) && options.mayInvite(req, account),
  }
}

/** What GET …/{id}/invitation answers, as a screen reads it. */
export type InvitationState = {
  invitation: null | {
    state: 'open' | 'expired' | NonNullable<Awaited<ReturnType<typeof latestInvitation>>>['ended']
    address: string
    invitedBy: string | null
    invitedAt: string
    expiresAt: string
    endedAt: string | null
  }
  mayInvite: boolean
}
