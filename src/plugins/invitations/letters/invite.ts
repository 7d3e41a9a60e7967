import type { PayloadRequest } from 'payload'
import type { Account, InvitationsOptions } from '../options'
import { makeInvitation } from '../store/invitations'
import { letterTo } from './letterTo'

/** Invites an account in the name of the request's person, and writes the letter, in the request's transaction. */
export async function invite(
  req: PayloadRequest,
  account: Account,
  { postsOf, product, publicUrl, send }: InvitationsOptions,
): Promise<void> {
  const inviter = (req.user as { name?: string | null } | null)?.name ?? null
  const token = await makeInvitation(req, account, inviter)
  const letter = letterTo({
    product,
    name: account.name ?? account.email,
    inviter,
    posts: await postsOf(req, account),
    link: `${publicUrl}/admin/invitation#${token}`,
  })
  await send(req, { to: account.email, ...letter })
}
