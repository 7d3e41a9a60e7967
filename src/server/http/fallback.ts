import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { secretPath } from '../../domain/secretPath'
import { sendProblem } from './problem'

/** The last handler: no such address. */
export const noSuchAddress: RequestHandler = (_req, res) =>
  sendProblem(res, {
    status: 404,
    code: 'request.not_found',
    title: 'Not Found',
    detail: 'Alamat ini tidak ada.',
  })

/** The last error handler: logged with the request's id, answered without a word about the inside. */
export const unexpected =
  (log: Logger): ErrorRequestHandler =>
  (error, req, res, _next) => {
    if (res.headersSent) return void res.destroy()
    if (error instanceof URIError) return sendProblem(res, badAddress)
    log.error(
      { err: error, path: secretPath(req.path), requestId: req.headers['x-request-id'] },
      'request failed',
    )
    sendProblem(res, broken)
  }

const badAddress = {
  status: 400,
  code: 'request.bad_address',
  title: 'Bad Request',
  detail: 'Alamat tidak ditulis dengan benar.',
}
const broken = {
  status: 500,
  code: 'internal',
  title: 'Internal Server Error',
  detail: 'Terjadi kesalahan di sisi kami.',
}
