import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { PayloadRequest } from 'payload'
import { unreadable } from '../endpoints/refusals'
import type { Holder } from '../holder'
import type { Kind, SecondFactorOptions } from '../options'
import { digestOf } from '../rules/recoveryCode'
import { relyingPartyAt } from '../rules/relyingParty'
import { open } from '../rules/sealed'
import { stepOfCode } from '../rules/totp'
import { markUsed, storedPasskeys, totpOf, useRecoveryCode, useStep } from '../store/factors'
import { takeChallenge } from '../store/tickets'

export type Check = (
  req: PayloadRequest,
  holder: Holder,
  given: unknown,
  options: SecondFactorOptions,
) => Promise<boolean>

const totp: Check = async (req, { account }, given, { secret }) => {
  const stored = await totpOf(req, account.id)
  if (!stored || typeof given !== 'string') return false
  const step = stepOfCode(given, opened(stored.sealed, account.id, secret), Date.now(), stored.lastStep)
  return step !== null && useStep(req, account.id, step)
}

/** The installation's secret may have changed since the enrolment. @throws unreadable */
function opened(...sealed: Parameters<typeof open>): string {
  try {
    return open(...sealed)
  } catch (cause) {
    throw unreadable(cause)
  }
}

const recoveryCode: Check = async (req, { account }, given, { secret }) =>
  typeof given === 'string' && useRecoveryCode(req, account.id, digestOf(given, account.id, secret))

const passkey: Check = async (req, { account, ticket }, given, { publicUrl }) => {
  const challenge = await takeChallenge(req, ticket)
  const party = relyingPartyAt(publicUrl)
  const known = (await storedPasskeys(req, account.id)).find(
    ({ id }) => id === (given as { id?: unknown } | null)?.id,
  )
  if (!challenge || !party || !known) return false
  const answer = await verifyAuthenticationResponse({
    response: given as never,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: known,
    requireUserVerification: false,
  }).catch(() => null) // the library throws for whatever does not match
  if (!answer?.verified) return false
  await markUsed(req, known.id, answer.authenticationInfo.newCounter)
  return true
}

/** How each kind of proof is checked; what was right is used up. */
export const checks: Record<Kind, Check> = { totp, passkey, recovery_code: recoveryCode }
