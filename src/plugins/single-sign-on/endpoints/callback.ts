import { type CollectionSlug, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import type { SingleSignOnOptions } from '../options'
import { asRefusal, type Identity, identify, NotIdentifiedError } from '../provider/identify'
import { secondFactorIn } from '../rules/secondFactorIn'
import { openSession } from '../session/openSession'
import { inTransaction } from '../store/inTransaction'
import { link, linkedAccount, lockAccount } from '../store/links'
import { attemptCookie, attemptOf } from './attemptCookie'
import { type Desk, refuse } from './desk'
import { entered } from './entered'

/** GET …/single-sign-on/callback: who came back from the provider is let in, or told why not. */
export const callbackEndpoint = (desk: Desk): Endpoint => ({
  path: '/single-sign-on/callback',
  method: 'get',
  handler: async (req) => {
    const { discover, options } = desk
    if (!discover || !options.provider) throw new NotFound(req.t)
    await options.limit?.(req)
    req.user = null
    try {
      const attempt = attemptOf(req)
      const answered = new URL(`${desk.callback}?${req.searchParams}`)
      if (!attempt || answered.searchParams.get('state') !== attempt.state)
        throw new NotIdentifiedError('expired', 'no attempt of this browser')
      const config = await discover().catch((error: unknown) => {
        throw asRefusal(error)
      })
      const identity = await identify(config, answered, attempt)
      const known = {
        secondFactorShown: secondFactorIn(identity, options.provider.secondFactors),
        returnTo: attempt.returnTo,
      }
      const response = await letIn(req, identity, { options, known })
      response.headers.append('Set-Cookie', attemptCookie(req, null, desk.cookie))
      return response
    } catch (error) {
      if (error instanceof NotIdentifiedError) return refuse(req, desk, error)
      throw error
    }
  },
})

type LetIn = {
  options: SingleSignOnOptions
  known: { secondFactorShown: boolean; returnTo: string }
}

/** Finds the account, links it at the first time, and opens its session: all of it, or none. */
async function letIn(req: PayloadRequest, identity: Identity, { options, known }: LetIn): Promise<Response> {
  const { collection: slug } = options
  return inTransaction(req, async () => {
    const id = await accountFor(req, slug, identity)
    await lockAccount(req, slug, id)
    const account = await req.payload.db.findOne<{ id: string }>({
      collection: slug as CollectionSlug,
      where: { id: { equals: id } },
      req,
    })
    if (!account) throw new NotIdentifiedError('no_account', 'the linked account is gone')
    const isNew = await linkOnce(req, identity, id)
    await options.onStep(req, { action: isNew ? 'linked' : 'identified', account })
    const taken = await options.beforeSession?.(req, account, known)
    if (taken) return taken
    try {
      return entered(known.returnTo, await openSession(req, slug, account))
    } catch (error) {
      // a hook of the collection says no, as it would to a password: suspended, for example
      if (isRefusal(error)) throw new NotIdentifiedError('no_account', 'signing in is refused')
      throw error
    }
  })
}

/** By issuer and subject; at the first time, and then only, by an address that the provider has verified. */
async function accountFor(req: PayloadRequest, slug: string, identity: Identity): Promise<string> {
  const linked = await linkedAccount(req, identity)
  if (linked) return linked
  if (!identity.email || !identity.emailVerified)
    throw new NotIdentifiedError('not_verified', 'no verified address')
  const account = await req.payload.db.findOne<{ id: string }>({
    collection: slug as CollectionSlug,
    where: { email: { equals: identity.email } },
    req,
  })
  if (!account) throw new NotIdentifiedError('no_account', 'no account with this address')
  return account.id
}

/**
 * Links at the first time, asking again now that the account's row is ours: of two at once one finds it done.
 * @returns whether this was it
 * @throws NotIdentifiedError when the account is somebody else's there
 */
async function linkOnce(req: PayloadRequest, identity: Identity, account: string): Promise<boolean> {
  if (await linkedAccount(req, identity)) return false
  if (await link(req, identity, account)) return true
  throw new NotIdentifiedError('linked_elsewhere', 'the account is linked to another subject')
}

const isRefusal = (error: unknown) => Number((error as { status?: unknown }).status) < 500
