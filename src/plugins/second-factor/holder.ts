import { type CollectionSlug, parseCookies, type PayloadRequest } from 'payload'
import { sessionNeeded, ticketNotValid } from './endpoints/refusals'
import type { SecondFactorOptions } from './options'
import { type StoredAccount, storedAccount } from './store/sessions'
import { boundTo, findTicket, ticketOfSession } from './store/tickets'

/** Who proves or enrols: somebody between password and session, with a ticket; or somebody in a session. */
export type Holder = {
  account: StoredAccount
  /** Names the ticket in which tries and beginnings are kept. */
  ticket: Buffer
  /** Null while there is none yet. */
  session: string | null
}

export type FindHolder = (req: PayloadRequest, options: SecondFactorOptions) => Promise<Holder>

/** The holder of the ticket in the cookie. @throws ticketNotValid */
export const ticketHolder: FindHolder = async (req, options) => {
  const holder = await ticketHolderOrNobody(req, options)
  if (!holder) throw ticketNotValid()
  return holder
}

export async function ticketHolderOrNobody(
  req: Pick<PayloadRequest, 'headers' | 'payload'>,
  { collection }: SecondFactorOptions,
): Promise<Holder | null> {
  const token = parseCookies(req.headers).get(cookieName(req))
  const found = token ? await findTicket(req as PayloadRequest, token) : null
  const account = found && (await storedAccount(req as PayloadRequest, collection, found.account))
  if (!account || !boundTo(account).equals(found.bound)) return null
  return { account, ticket: found.hash, session: null }
}

/** The person of the session; a key opens no settings of a factor. @throws sessionNeeded */
export const sessionHolder: FindHolder = async (req, { collection }) => {
  const user = req.user as { id: string; collection: CollectionSlug; _sid?: string } | null
  if (user?.collection !== collection || !user._sid) throw sessionNeeded()
  const account = await storedAccount(req, collection, user.id)
  if (!account) throw sessionNeeded()
  return { account, ticket: await ticketOfSession(req, user._sid, account.id), session: user._sid }
}

const cookieName = ({ payload }: Pick<PayloadRequest, 'payload'>) =>
  `${payload.config.cookiePrefix}-second-factor`

/** The cookie that carries a ticket; without a token, the one that takes it back. */
export function ticketCookie(req: PayloadRequest, collection: string, token = ''): string {
  const { auth } = req.payload.collections[collection as CollectionSlug].config
  return [
    `${cookieName(req)}=${token}`,
    `Path=/`,
    `Max-Age=${token ? 600 : 0}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(auth.cookies.secure ? ['Secure'] : []),
  ].join('; ')
}
