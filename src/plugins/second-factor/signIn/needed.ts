import { APIError, headersWithCors, type PayloadRequest } from 'payload'
import { type Holder, ticketCookie } from '../holder'
import type { Kind, SecondFactorOptions } from '../options'
import { relyingPartyAt } from '../rules/relyingParty'
import { factorsOf, hasFactor } from '../store/factors'
import { inTransaction } from '../store/inTransaction'
import { type StoredAccount, storedAccount } from '../store/sessions'
import { boundTo, makeTicket } from '../store/tickets'

/** What stands between a right password and a session: a proof, or an enrolment when there is nothing to prove with. */
export type Needed = {
  email: string
  enrol: boolean
  methods: Kind[]
  /** Can passkeys be added and used at our address? */
  passkeys: boolean
}

export const FACTOR_NEEDED_CODE = 'second_factor.needed'
const code = FACTOR_NEEDED_CODE
const message =
  'Kata sandi benar. Lanjutkan dengan faktor kedua di halaman masuk. / The password is right. Go on with the second factor on the sign-in page.'

/** Refuses a sign-in whose password was right and whose second factor is still to come. */
export const factorNeeded = () => new APIError(message, 401, { code }, true)

/** Must this account prove or enrol a second factor to sign in? */
export const needsFactor = async (
  req: PayloadRequest,
  account: { id: string },
  { requires }: SecondFactorOptions,
): Promise<boolean> => hasFactor(await factorsOf(req, account.id)) || requires(req, account)

export async function neededOf(
  req: PayloadRequest,
  { account }: Pick<Holder, 'account'>,
  { publicUrl }: SecondFactorOptions,
): Promise<Needed> {
  const { totp, passkeys, recoveryCodes } = await factorsOf(req, account.id)
  const party = relyingPartyAt(publicUrl)
  const enrol = !totp && passkeys.length === 0
  const methods: Kind[] = [
    ...(party && passkeys.length > 0 ? (['passkey'] as const) : []),
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodes > 0 && !enrol ? (['recovery_code'] as const) : []),
  ]
  return { email: account.email, enrol, methods, passkeys: party !== null }
}

/** A ticket for an account, as a cookie, and what is to be done with it. */
export async function makeTicketFor(
  req: PayloadRequest,
  id: string,
  options: SecondFactorOptions,
): Promise<{ needed: Needed; cookie: string }> {
  const account = (await storedAccount(req, options.collection, id)) as StoredAccount
  const token = await makeTicket(req, id, boundTo(account))
  return {
    needed: await neededOf(req, { account }, options),
    cookie: ticketCookie(req, options.collection, token),
  }
}

/** The answer to a right password without a factor: 401, and a ticket for the second step in a cookie. */
export async function answerNeeded(
  req: PayloadRequest,
  id: string,
  options: SecondFactorOptions,
): Promise<Response> {
  const { cookie, needed } = await inTransaction(req, () => makeTicketFor(req, id, options))
  const headers = headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req })
  headers.append('Set-Cookie', cookie)
  return Response.json(
    { code, errors: [{ name: code, message, data: { code } }], ...needed },
    { status: 401, headers },
  )
}
