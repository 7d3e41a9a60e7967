import type {
  CollectionAfterLoginHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import type { SignInLimitsOptions, Try } from '../options'
import { clearTries } from '../tries/clearTries'
import { limitedTries } from '../tries/limitedTries'

const kept = 'signInTry'

/** Counts the try before Payload reads an account or computes a hash: a hash costs 160 ms, a refusal one query. */
export function countTries({ limits, onStopped }: SignInLimitsOptions): CollectionBeforeOperationHook {
  const limiters: Partial<Record<string, ReturnType<typeof limitedTries>>> = {
    login: limitedTries('login', limits.login, onStopped),
    forgotPassword: limitedTries('forgot_password', limits.forgotPassword, onStopped),
    resetPassword: limitedTries('reset_password', limits.resetPassword, onStopped),
  }
  return async ({ args, operation, req }) => {
    const limit = limiters[operation]
    // a command or a job asks no door; only requests are counted
    if (!limit || req.payloadAPI === 'local') return args
    const { email } = ((args as { data?: { email?: unknown } }).data ?? {}) as { email?: unknown }
    req.context[kept] = await limit(req, typeof email === 'string' ? email : null)
    return args
  }
}

/** The try was right: the failures before it are forgotten. */
export const rememberSuccess: CollectionAfterLoginHook = ({ req, user }) =>
  tryWasRight(req, (user as { email?: string }).email)

/** The same for a sign-in that goes on to a second factor: its password was right. */
export async function tryWasRight(req: PayloadRequest, account?: string): Promise<void> {
  const attempt = req.context[kept] as Try | undefined
  delete req.context[kept]
  await attempt?.succeeded(account)
}

/** Whoever may unlock an account (Payload has asked) lets it be tried again. */
export const unlockTries: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock') return result
  const { email } = (args as unknown as { data: { email?: string } }).data
  if (email) await clearTries(req.payload, { account: email })
  return result
}
