import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from './answer'

const WORTH_PACKING = 1400
const pack = promisify(gzip)

/** Sends an answer, packed when the client takes gzip; 304 when the client holds these bytes already. */
export async function send(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  if (takesGzip(req, answer)) answer.gzip ??= await pack(answer.body)
  sendNow(req, res, answer)
}

/** The same without waiting: false when the packed bytes are not made yet. */
export function sendNow(req: IncomingMessage, res: ServerResponse, answer: Answer): boolean {
  const packed = takesGzip(req, answer)
  if (packed && !answer.gzip) return false
  const etag = packed ? `${answer.etag.slice(0, -1)}-gz"` : answer.etag
  const { status, headers } = answer
  if (status === 200 && holds(req.headers['if-none-match'], answer.etag)) {
    res.writeHead(304, { ...headers, etag })
    res.end()
    return true
  }
  const body = packed && answer.gzip ? answer.gzip : answer.body
  const encoding = packed ? { 'content-encoding': 'gzip' } : undefined
  res.writeHead(status, { ...headers, ...encoding, etag, 'content-length': body.length })
  res.end(req.method === 'HEAD' ? undefined : body)
  return true
}

function takesGzip(req: IncomingMessage, answer: Answer): boolean {
  const accepts = req.headers['accept-encoding']
  return (
    typeof accepts === 'string' &&
    answer.body.length >= WORTH_PACKING &&
    /\bgzip\b(?!\s*;\s*q=0(?![.0-9]*[1-9]))/.test(accepts)
  )
}

/** RFC 9110 13.1.2; the packed form of the same bytes counts as the same. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '').replace(/-gz"$/, '"') === etag)
}
