import { headersWithCors, type PayloadRequest } from 'payload'
import { ticketCookie } from '../holder'
import type { SecondFactorOptions } from '../options'
import type { Opened } from './openSession'

/** The answer of Payload's own sign-in; the ticket is taken back. */
export function answerOpened(
  req: PayloadRequest,
  { body, cookie }: Opened,
  { collection }: SecondFactorOptions,
  more: object = {},
): Response {
  const headers = headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req })
  headers.append('Set-Cookie', cookie)
  headers.append('Set-Cookie', ticketCookie(req, collection))
  return Response.json({ message: req.t('authentication:passed'), ...body, ...more }, { headers })
}
