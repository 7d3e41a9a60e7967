import { type OutgoingHttpHeaders, request } from 'node:http'
import type { Answer } from './person'

export type Streamed = {
  origin: string
  path: string
  method?: string
  headers: OutgoingHttpHeaders
  /** Bytes to send, made from one chunk sent again and again. */
  bytes: number
  /** Without it the body goes out in chunks of unknown sum. */
  declareLength: boolean
  /** What comes before the filling: the beginning of a form, for example. */
  head?: string
}

/**
 * Sends a large body piece by piece, as a sender that does not stop when it is told no, and reads the answer.
 * @throws when the connection ends without one
 */
export function streamedRequest({
  origin,
  path,
  method = 'POST',
  headers,
  bytes,
  declareLength,
  head = '',
}: Streamed): Promise<Answer> {
  const filling = Buffer.alloc(64 * 1024, 'a')
  const length = declareLength
    ? { 'content-length': bytes + head.length }
    : { 'transfer-encoding': 'chunked' }
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}${path}`, { method, headers: { ...headers, ...length } })
    let answered = false
    outgoing.on('error', (error) => !answered && reject(error))
    outgoing.on('response', (response) => {
      answered = true
      const chunks: Buffer[] = []
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        outgoing.destroy()
        const answer = {
          status: response.statusCode ?? 0,
          headers: new Headers(response.headers as Record<string, string>),
          text,
        }
        resolve({
          ...answer,
          body: /json/.test(response.headers['content-type'] ?? '') ? JSON.parse(text) : null,
        })
      })
    })
    let left = bytes
    const pour = () => {
      while (left > 0 && !outgoing.destroyed) {
        left -= filling.length
        if (!outgoing.write(left < 0 ? filling.subarray(0, left + filling.length) : filling)) {
          outgoing.once('drain', pour)
          return
        }
      }
      outgoing.end()
    }
    if (head) outgoing.write(head)
    pour()
  })
}
