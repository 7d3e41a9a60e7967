import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Problem } from './problem'

/** Bytes ready to be sent, with a strong ETag over exactly these bytes. `gzip` is made at first need. */
export type Answer = {
  status: number
  headers: Record<string, string>
  body: Buffer
  etag: string
  gzip?: Buffer
  /** The versions it shows, where they cannot be seen in the bytes: for the ledger of who read what. */
  shows?: Shown
  /** Written heads, plain and packed, with the body and for 304; made at first need. */
  heads?: Partial<Record<'plain' | 'packed', { head: string[]; unchanged: string[] }>>
}

/** Versions of items. */
export type Shown = ReadonlyArray<{ id: string; version: number }>

type Making = {
  status?: number
  type: string
  body: string | Buffer
  cache: string
  headers?: Record<string, string>
  shows?: Shown
}

const JSON_TYPE = 'application/json; charset=utf-8'
const NO_ACTIVE_CONTENT = "default-src 'none'; frame-ancestors 'none'"

/** Headers that let any site's script read the answer. */
export const OPEN_TO_SCRIPTS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, Content-Range, RateLimit, RateLimit-Policy',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Freshness words: shared caches may keep the bytes so many seconds and must then ask again. */
export const keepFor = (seconds: number) => `public, max-age=${seconds}, must-revalidate`

/** Puts bytes, type, ETag and protective headers together. */
export function answer({ status = 200, type, body, cache, headers, shows }: Making): Answer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  return {
    status,
    body: bytes,
    etag,
    ...(shows ? { shows } : {}),
    headers: {
      'content-type': type,
      'cache-control': cache,
      vary: 'Accept-Encoding, Authorization',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': NO_ACTIVE_CONTENT,
      ...headers,
    },
  }
}

/** A JSON document anybody's script may read. */
export const jsonAnswer = (json: string | Buffer, cache: string, status = 200): Answer =>
  answer({ status, type: JSON_TYPE, body: json, cache, headers: OPEN_TO_SCRIPTS })

/** A problem document (RFC 9457). Never kept by caches. */
export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): Answer {
  const { status, code, message, extra } = problem
  const body = JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    code,
    detail: message,
    ...extra,
  })
  const type = 'application/problem+json; charset=utf-8'
  return answer({ status, type, body, cache: 'no-store', headers: { ...OPEN_TO_SCRIPTS, ...headers } })
}
