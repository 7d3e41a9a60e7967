import type { Configuration } from 'openid-client'
import type { PayloadRequest } from 'payload'
import type { SingleSignOnOptions } from '../options'
import type { NotIdentifiedError } from '../provider/identify'
import { attemptCookie } from './attemptCookie'

/** What both addresses need; without `discover` there is no provider. */
export type Desk = {
  options: SingleSignOnOptions
  discover?: () => Promise<Configuration>
  /** Where the provider sends people back to; fixed, whatever Host they name. */
  callback: string
  cookie: { path: string; secure: boolean }
}

/** Sends the browser on; what is said here is kept by nobody. */
export const redirect = (address: string, ...cookies: string[]): Response => {
  const headers = new Headers({ Location: address, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Back to the sign-in page, which says what happened and what to do. */
export async function refuse(
  req: PayloadRequest,
  { options, cookie }: Desk,
  { refusal, message }: NotIdentifiedError,
): Promise<Response> {
  req.payload.logger.info({ refusal, why: message.slice(0, 200) }, 'single-sign-on: refused')
  await options.onRefusal(req, refusal)
  const { admin } = req.payload.config.routes
  return redirect(
    `${options.publicUrl}${admin}/login?single-sign-on=${refusal}`,
    attemptCookie(req, null, cookie),
  )
}
