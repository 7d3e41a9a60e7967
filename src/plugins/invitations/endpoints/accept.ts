import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import type { Account, InvitationsOptions } from '../options'
import { findInvitation, type Invitation, useInvitation } from '../store/invitations'
import { inTransaction } from '../store/inTransaction'
import { notValid } from './refusals'

const unkept = { headers: { 'Cache-Control': 'no-store' } }

/** POST …/invitations/open `{token}`: who is invited, by whom and to what. Nothing is used up. */
export const openEndpoint = (options: InvitationsOptions): Endpoint => ({
  path: '/invitations/open',
  method: 'post',
  handler: async (req) => {
    const { token } = await asked(req, options)
    const invitation = await findInvitation(req, token)
    const account = await accountOf(req, invitation, options)
    return Response.json(
      {
        name: account.name ?? account.email,
        email: account.email,
        inviter: invitation?.invitedBy ?? null,
        posts: await options.postsOf(req, account),
        expiresAt: invitation?.expiresAt,
      },
      unkept,
    )
  },
})

/**
 * POST …/invitations/accept `{token, password}`: sets the first password and uses the invitation up, both or
 * neither. Answers with the address to sign in with; signing in itself goes through its own door.
 */
export const acceptEndpoint = (options: InvitationsOptions): Endpoint => ({
  path: '/invitations/accept',
  method: 'post',
  handler: async (req) => {
    const { token, password } = await asked(req, options)
    // whoever is signed in at this browser, the password is set by the holder of the link
    req.user = null
    const email = await inItsOwnWords(() =>
      inTransaction(req, async () => {
        const account = await accountOf(req, await useInvitation(req, token), options)
        if (typeof password !== 'string' || !password)
          throw new APIError(
            'Pilih kata sandi. / Choose a password.',
            400,
            { code: 'invitation.no_password' },
            true,
          )
        // system: the link is the right of a person who cannot sign in yet
        await req.payload.update({
          collection: options.collection as CollectionSlug,
          id: account.id,
          data: { password } as never,
          depth: 0,
          overrideAccess: true,
          req,
        })
        await options.onStep(req, { action: 'invitation_accepted', account })
        return account.email
      }),
    )
    return Response.json({ email }, unkept)
  },
})

/**
 * Lets a refusal of the password say what is wrong with it. Payload keeps that sentence inside the error, where the
 * built admin loses it: there the Local API and the REST answer have two copies of its classes.
 */
async function inItsOwnWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { data } = error as { data?: { errors?: Array<{ message?: string; path?: string }> } }
    const [problem] = data?.errors ?? []
    if (!problem?.message) throw error
    throw new APIError(
      problem.message,
      400,
      { code: 'invitation.password_refused', problems: [problem] },
      true,
    )
  }
}

/** The body; a secret that is no text is a wrong one. */
async function asked(
  req: PayloadRequest,
  { limit }: InvitationsOptions,
): Promise<{ token: string; password?: unknown }> {
  await limit?.(req)
  const body = ((await req.json?.()) ?? {}) as { token?: unknown; password?: unknown }
  return { ...body, token: typeof body.token === 'string' ? body.token : '' }
}

/** The account an invitation leads to, while it may be entered at the address that was invited. @throws notValid */
async function accountOf(
  req: PayloadRequest,
  invitation: Invitation | null,
  { collection, isClosed }: InvitationsOptions,
): Promise<Account> {
  if (!invitation) throw notValid()
  // system: the holder of the link is nobody yet
  const account = (await req.payload.findByID({
    collection: collection as CollectionSlug,
    id: invitation.account,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as Account | null
  if (!account || account.email !== invitation.address || isClosed?.(account)) throw notValid()
  return account
}
