import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'

export type ProblemBody = { status: number; code: string; detail: string; extra?: Record<string, unknown> }

/** A problem document (RFC 9457), kept by nobody; any site's script may read it. */
export function sendProblem(
  res: Response,
  { status, code, detail, extra = {} }: ProblemBody,
  headers: Record<string, string> = {},
): void {
  res
    .writeHead(status, {
      ...API_HEADERS,
      'content-type': 'application/problem+json; charset=utf-8',
      ...headers,
    })
    .end(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code, detail, ...extra }))
}

/** Headers of everything personal that the API answers. */
export const API_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Content-Type, Idempotency-Key, X-Case-Code',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}
