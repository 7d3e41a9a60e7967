import type { ServerResponse } from 'node:http'

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
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
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
