import type { ServerResponse } from 'node:http'

/** RFC 9457; `code` is stable for programs, `detail` is for people (Indonesian). */
export type Problem = { status: number; code: string; title: string; detail: string }

/**
 * Answers with application/problem+json. `close` ends the connection afterwards: for refusals that leave the rest
 * of a body unread.
 */
export function sendProblem(
  res: ServerResponse,
  { status, code, title, detail }: Problem,
  { close = false, headers = {} }: { close?: boolean; headers?: Record<string, string> } = {},
): void {
  res.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(close ? { connection: 'close' } : {}),
    ...headers,
  })
  res.end(JSON.stringify({ type: 'about:blank', title, status, detail, code }))
}
