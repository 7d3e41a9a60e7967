import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { PayloadRequest } from 'payload'
import {
  codeNotRight,
  hasOne,
  noPasskeys,
  notBegun,
  passkeyNotRight,
  ticketNotValid,
} from '../endpoints/refusals'
import type { Holder } from '../holder'
import { tell } from '../letters/tell'
import type { SecondFactorOptions, Step } from '../options'
import { digestOf, newRecoveryCodes } from '../rules/recoveryCode'
import { relyingPartyAt } from '../rules/relyingParty'
import { open, seal } from '../rules/sealed'
import { newTotpSecret, stepOfCode, totpAddress } from '../rules/totp'
import {
  factorsOf,
  hasFactor,
  storedPasskeys,
  storePasskey,
  storeRecoveryCodes,
  storeTotp,
} from '../store/factors'
import { inTransaction } from '../store/inTransaction'
import { endSessions, lockAccount } from '../store/sessions'
import { countTry, keep, keptSecret, takeChallenge } from '../store/tickets'

/** Begins with an authenticator app. @returns the secret, and the address that a QR code carries */
export async function beginTotp(
  req: PayloadRequest,
  { account, ticket }: Holder,
  { product, secret: installation }: SecondFactorOptions,
): Promise<{ secret: string; address: string }> {
  const secret = newTotpSecret()
  await keep(req, ticket, { newSecret: seal(secret, account.id, installation) })
  return { secret, address: totpAddress(secret, product, account.email) }
}

/** Begins with a passkey. @returns what the browser is asked with */
export async function beginPasskey(
  req: PayloadRequest,
  { account, ticket }: Holder,
  { product, publicUrl }: SecondFactorOptions,
) {
  const party = relyingPartyAt(publicUrl)
  if (!party) throw noPasskeys()
  const options = await generateRegistrationOptions({
    rpName: product,
    rpID: party.id,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name ?? account.email,
    excludeCredentials: await storedPasskeys(req, account.id),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  await keep(req, ticket, { challenge: options.challenge })
  return options
}

/** What finishes an enrolment: the first code of the app, or the browser's answer and a name for it. */
export type Enrolment = { code?: unknown; passkey?: unknown; name?: unknown }

/**
 * Finishes an enrolment and does what it opens, in one transaction. Other sessions of the account end: they had no
 * factor, or another one. @returns the recovery codes, when this is the first factor
 */
export async function finishEnrolment<T>(
  req: PayloadRequest,
  holder: Holder,
  given: Enrolment,
  options: SecondFactorOptions,
  opens: () => Promise<T>,
): Promise<{ opened: T; recoveryCodes?: string[] }> {
  const { account, session, ticket } = holder
  const outcome = await inTransaction(req, async () => {
    await lockAccount(req, options.collection, account.id)
    if ((await countTry(req, ticket, false)) === null) return { refused: ticketNotValid() }
    const before = await factorsOf(req, account.id)
    if (!session && hasFactor(before)) return { refused: hasOne() }
    const added = given.passkey
      ? await addPasskey(req, holder, given, options)
      : await addTotp(req, holder, given, options)
    if (added instanceof Error) return { refused: added }
    await tell(req, { action: 'second_factor_added', account, ...added }, options)
    await endSessions(req, options.collection, account.id, session ? { session } : 'none')
    const codes = hasFactor(before) ? undefined : await renewRecoveryCodes(req, account.id, options)
    return { opened: await opens(), ...(codes ? { recoveryCodes: codes } : {}) }
  })
  if ('refused' in outcome) throw outcome.refused
  return outcome
}

type Added = Pick<Step, 'kind' | 'name'>

async function addTotp(
  req: PayloadRequest,
  { account, ticket }: Holder,
  { code }: Enrolment,
  { secret: installation }: SecondFactorOptions,
): Promise<Added | Error> {
  const sealed = await keptSecret(req, ticket)
  if (!sealed) return notBegun()
  const secret = open(sealed, account.id, installation)
  const step = stepOfCode(typeof code === 'string' ? code : '', secret, Date.now(), 0)
  if (step === null) return codeNotRight()
  await storeTotp(req, account.id, { sealed, lastStep: step })
  return { kind: 'totp' }
}

async function addPasskey(
  req: PayloadRequest,
  { account, ticket }: Holder,
  { passkey, name }: Enrolment,
  { publicUrl }: SecondFactorOptions,
): Promise<Added | Error> {
  const challenge = await takeChallenge(req, ticket)
  const party = relyingPartyAt(publicUrl)
  if (!challenge || !party) return notBegun()
  const answer = await verifyRegistrationResponse({
    response: passkey as never,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
  }).catch(() => null) // the library throws for whatever does not match
  if (!answer?.verified) return passkeyNotRight()
  const { id, publicKey, counter, transports = [] } = answer.registrationInfo.credential
  const called = (typeof name === 'string' && name.trim().slice(0, 60)) || 'Kunci sandi'
  const stored = await storePasskey(req, account.id, { id, publicKey, counter, transports, name: called })
  return stored ? { kind: 'passkey', name: called } : passkeyNotRight()
}

/** Ten new recovery codes in place of the old ones; this once they can be shown. */
export async function renewRecoveryCodes(
  req: PayloadRequest,
  account: string,
  { secret }: SecondFactorOptions,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await storeRecoveryCodes(
    req,
    account,
    codes.map((code) => digestOf(code, account, secret)),
  )
  return codes
}
