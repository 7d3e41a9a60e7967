import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Request, Response } from 'express'

/** What any site's script may read and keep for a minute. */
const OPEN = {
  'cache-control': 'public, max-age=60, must-revalidate',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Sends bytes with a strong ETag over them, or 304 to whoever holds them. */
export function send(
  req: Request,
  res: Response,
  { status = 200, headers, body }: { status?: number; headers: Record<string, string>; body: string },
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  if (status === 200 && holds(req.headers['if-none-match'], etag))
    return void res.writeHead(304, { ...headers, etag }).end()
  res.writeHead(status, { ...headers, etag }).end(req.method === 'HEAD' ? undefined : body)
}

/** Data of a media type. */
export const sendData = (req: Request, res: Response, type: string, body: string, more = {}): void =>
  send(req, res, { headers: { ...OPEN, 'content-type': `${type}; charset=utf-8`, ...more }, body })

/** A problem document (RFC 9457), kept by nobody. */
export function sendProblem(
  res: Response,
  { status, code, detail, ...extra }: { status: number; code: string; detail: string; parameter?: string },
  headers: Record<string, string> = {},
): void {
  res
    .writeHead(status, {
      ...{ ...OPEN, 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8' },
      ...headers,
    })
    .end(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code, detail, ...extra }))
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return (
    ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
