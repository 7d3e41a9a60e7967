import type { RequestHandler } from 'express'
import { sendProblem } from './problem'

const away = {
  status: 503,
  code: 'service.unavailable',
  title: 'Service Unavailable',
  detail: 'Basis data sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
}

/** Answers 503 with Retry-After while `isReady` says no, instead of letting a request run into the missing database. */
export const whileReady =
  (isReady: () => Promise<boolean>): RequestHandler =>
  async (_req, res, next) => {
    if (await isReady()) return next()
    sendProblem(res, away, { headers: { 'retry-after': '2' } })
  }

/** /healthz: the process lives. /readyz: it can answer, else 503. */
export function healthRoutes(isReady: () => Promise<boolean>): RequestHandler {
  const ready = whileReady(isReady)
  return (req, res, next) => {
    if (req.path === '/healthz') return void res.set('cache-control', 'no-store').json({ status: 'ok' })
    if (req.path !== '/readyz') return next()
    return ready(req, res, () => void res.set('cache-control', 'no-store').json({ status: 'ready' }))
  }
}
