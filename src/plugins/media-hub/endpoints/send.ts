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

/** False when the client takes gzip and the packed bytes are not made yet. */
export const canSendNow = (req: IncomingMessage, answer: Answer): boolean =>
  Boolean(answer.gzip) || !takesGzip(req, answer)

/** The same without waiting: false when the packed bytes are not made yet. */
export function sendNow(req: IncomingMessage, res: ServerResponse, answer: Answer): boolean {
  const packed = takesGzip(req, answer)
  if (packed && !answer.gzip) return false
  const form = packed ? 'packed' : 'plain'
  const { head, unchanged } = ((answer.heads ??= {})[form] ??= headsOf(answer, packed))
  if (answer.status === 200 && holds(req.headers['if-none-match'], answer.etag)) {
    res.writeHead(304, unchanged)
    res.end()
    return true
  }
  res.writeHead(answer.status, head)
  res.end(req.method === 'HEAD' ? undefined : packed ? answer.gzip : answer.body)
  return true
}

/** The head of an answer as a flat list, which is what Node writes fastest; made once for all who get these bytes. */
function headsOf({ headers, etag, body, gzip }: Answer, packed: boolean) {
  const tag = packed ? `${etag.slice(0, -1)}-gz"` : etag
  const unchanged = [...Object.entries(headers), ['etag', tag]].flat()
  const length = String((packed && gzip ? gzip : body).length)
  return {
    unchanged,
    head: [...unchanged, ...(packed ? ['content-encoding', 'gzip'] : []), 'content-length', length],
  }
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
