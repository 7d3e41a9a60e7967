import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { type Attempt, patience, seal, unseal } from '../rules/sealedAttempt'

const name = 'hub-single-sign-on'

/** The cookie that holds an attempt, for our two addresses alone; null takes it away. */
export function attemptCookie(
  req: PayloadRequest,
  attempt: Attempt | null,
  at: { path: string; secure: boolean },
): string {
  return String(
    generateCookie({
      name,
      value: attempt ? seal(attempt, req.payload.secret, new Date()) : '',
      maxAge: attempt ? patience : 0,
      httpOnly: true,
      sameSite: 'Lax',
      returnCookieAsObject: false,
      ...at,
    }),
  )
}

/** The attempt that this browser began, or null. */
export const attemptOf = (req: PayloadRequest): Attempt | null =>
  unseal(parseCookies(req.headers).get(name), req.payload.secret, new Date())
