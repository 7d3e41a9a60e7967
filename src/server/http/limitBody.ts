import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { breakOff, sendProblem } from './problem'

const MiB = 1024 ** 2

/**
 * Most bytes a body may have, by its address: the media bank, the release gate and requests take files, the
 * admin's own actions carry a whole form, everything else is a document. Payload reads bodies whole, so this stands before it.
 */
export function bodyLimit(path: string, contentType: string): number {
  const multipart = /^multipart\/form-data\b/i.test(contentType)
  if (multipart && /^\/api\/(assets(\/[^/]+)?|released-files\/put-up)\/?$/.test(path)) return 48 * MiB
  if (multipart && /^\/api\/information-requests\/[^/]+\/attachments\/?$/.test(path)) return 12 * MiB
  if (multipart && /^\/permohonan(\/status)?\/?$/.test(path)) return 52 * MiB
  if (/^\/admin(\/|$)/.test(path)) return 6 * MiB
  return 2 * MiB
}

/** Refuses before a byte of the body is read: 411 without a length, 413 over the limit; both close the connection. */
export const limitBody: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) {
    return sendProblem(res, lengthRequired, { close: true })
  }
  const length = Number(req.headers['content-length'] ?? 0)
  const limit = bodyLimit(req.path, req.headers['content-type'] ?? '')
  if (length > limit) return sendProblem(res, tooLarge(limit), { close: true })
  if (length > 0) endSlowBody(req, res, limit > 6 * MiB ? 900 : 60)
  if (/100-continue/i.test(req.headers.expect ?? '')) res.writeContinue()
  delete req.headers.expect
  next()
}

/** A body may take a minute, a file from a weak mobile link a quarter of an hour; then it is 408 and the line is cut. */
export function endSlowBody(req: IncomingMessage, res: ServerResponse, seconds: number): void {
  const cut = () => {
    if (req.complete) return
    if (res.headersSent) req.destroy()
    else breakOff(req, tooSlow(seconds))
  }
  const timer = setTimeout(cut, seconds * 1000)
  req.once('close', () => clearTimeout(timer))
}

const lengthRequired = {
  status: 411,
  code: 'request.length_required',
  title: 'Length Required',
  detail: 'Panjang isi permintaan (Content-Length) harus disebutkan.',
}
const tooSlow = (seconds: number) => ({
  status: 408,
  code: 'request.too_slow',
  title: 'Request Timeout',
  detail: `Isi permintaan belum selesai terkirim dalam ${seconds} detik. Periksa jaringan, lalu kirim lagi.`,
})
const tooLarge = (limit: number) => ({
  status: 413,
  code: 'request.too_large',
  title: 'Content Too Large',
  detail: `Isi permintaan melebihi batas ${limit / MiB} MiB.`,
})
