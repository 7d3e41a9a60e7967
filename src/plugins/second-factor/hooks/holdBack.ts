import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import type { SecondFactorOptions } from '../options'
import { FACTOR_NEEDED, FACTOR_PROVEN, NO_SESSION, ONLY_PASSWORD, RESETTING } from '../signIn/context'
import { factorNeeded, needsFactor } from '../signIn/needed'
import { endSessions, markProven, proofOf } from '../store/sessions'

/**
 * After a right password, before the session: an account that has a second factor, or must have one, gets none yet.
 * Stands last among the hooks before a sign-in; whatever opens sessions in Payload passes here.
 */
export const holdBack =
  (options: SecondFactorOptions): CollectionBeforeLoginHook =>
  async ({ req, user }) => {
    if (req.context[FACTOR_PROVEN]) return user
    if (req.context[ONLY_PASSWORD]) throw passwordRight()
    const account = user as unknown as { id: string }
    if (!(await needsFactor(req, account, options))) return user
    if (req.context[RESETTING]) {
      // the new password stands, the session that Payload has just written does not
      await endSessions(req, options.collection, account.id, 'none')
      req.context[NO_SESSION] = true
      return user
    }
    req.context[FACTOR_NEEDED] = account.id
    throw factorNeeded()
  }

/** The session that opens after a proof, here or at an identity provider, counts as one that had a second factor. */
export const markSession: CollectionAfterLoginHook = async ({ req, token, user }) => {
  const sid = req.context[FACTOR_PROVEN] ? sessionIn(token) : null
  if (sid) await markProven(req, sid, String((user as { id: unknown }).id))
  return user
}

/** The session that a token names; we have signed it a moment ago. */
const sessionIn = (token: string): string | null => {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    sid?: string
  }
  return claims.sid ?? null
}

/** Ends a check of a password that is to open nothing. */
const passwordRight = () => new APIError('the password is right', 401, { code: ONLY_PASSWORD })

/** Marks a password set by letter. */
export const markResetting: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation as string) === 'resetPassword') req.context[RESETTING] = true
  return args
}

/** A session without a proof is not prolonged once its account must have a second factor. */
export const refuseUnproven =
  ({ collection, requires }: SecondFactorOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const user = req.user as { id: string; collection: string; _sid?: string } | null
    if (operation !== 'refresh' || user?.collection !== collection || !user._sid) return args
    if (!(await proofOf(req, user._sid)).proven && (await requires(req, user))) throw factorNeeded()
    return args
  }
