import type { IncomingMessage, ServerResponse } from 'node:http'

/** RFC 9457; `code` is stable for programs, `detail` is for people (Indonesian). */
export type Problem = { status: number; code: string; title: string; detail: string }

type Manner = {
  /** a body is on its way that nobody will read */ close?: boolean
  headers?: Record<string, string>
}

/** Answers with application/problem+json. */
export function sendProblem(
  res: ServerResponse,
  { status, code, title, detail }: Problem,
  { close = false, headers = {} }: Manner = {},
): void {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, code })
  res.writeHead(status, {
    ...headersOf(body),
    ...(close ? { connection: 'close' } : {}),
    ...headers,
  })
  if (!close) return void res.end(body)
  res.write(body)
  endWhenDrained(res)
}

/** Closing at once while the sender still sends would reset the connection and lose our answer; two seconds are enough. */
function endWhenDrained(res: ServerResponse): void {
  const end = () => {
    clearTimeout(timer)
    res.end()
  }
  const timer = setTimeout(end, 2000)
  res.req.once('end', end).once('close', end).resume()
}

/**
 * Answers while somebody else is still reading the body and will want to answer, too: written past the response, as
 * Node does for its own time-outs, and the line is cut. Only while nothing has been answered.
 */
export function breakOff({ socket }: IncomingMessage, { status, code, title, detail }: Problem): void {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, code })
  const headers = Object.entries({ ...headersOf(body), connection: 'close' })
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${head}\r\n${body}`)
  const timer = setTimeout(() => socket.destroy(), 2000)
  socket.once('close', () => clearTimeout(timer))
}

const headersOf = (body: string) => ({
  'content-type': 'application/problem+json',
  'content-length': Buffer.byteLength(body),
  'cache-control': 'no-store',
})
