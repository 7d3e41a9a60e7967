import { type ErrorRequestHandler, Router, json, urlencoded } from 'express'
import type { Pool } from 'pg'
import { allowances } from './endpoints/allowance'
import { fileVolume } from './endpoints/fileVolume'
import { isAway } from './endpoints/isAway'
import { intakeApi } from './endpoints/intakeApi'
import { lookUps } from './endpoints/lookUp'
import { API_HEADERS, sendProblem } from './endpoints/problem'
import { proofs } from './endpoints/proof'
import { statusApi } from './endpoints/statusApi'
import { withFiles } from './endpoints/withFiles'
import type { IntakeOptions } from './options'
import { formPages } from './pages/form'
import { statusPages } from './pages/status'

export type { IntakeOptions, Office } from './options'
export type { PublicField, PublicForm, FormStep, Values, Words } from '../../domain/publicForm'

/**
 * The public door for requests: a form of several pages and its status page that work without a script, and the same
 * as JSON. It can put in and look up by code, and nothing else.
 */
export function requestIntake(options: IntakeOptions): Router {
  const { page, api, script, log, perHour = { free: 3, most: 30 } } = options
  const desk = { allowed: allowances(perHour), proof: proofs(options.secret), volume: fileVolume() }
  const lookUp = lookUps(options)
  const form = formPages(options, desk)
  const status = statusPages(options, lookUp, desk.volume)
  const router = Router({ caseSensitive: true })
  const typed = urlencoded({ extended: false, limit: '256kb', parameterLimit: 100 })
  const filed = withFiles()

  router.get(page, form.first)
  router.post(page, typed, filed, form.next)
  router.get(`${page}/kirim.js`, async (_req, res) => {
    const headers = {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }
    res.writeHead(200, { ...headers, 'x-content-type-options': 'nosniff' }).end(await script())
  })
  router.get(`${page}/status`, status.ask)
  router.post(`${page}/status`, typed, filed, status.look)
  router.post(api, json({ limit: '64kb' }), intakeApi(options, desk))
  router.get(`${api}/status`, statusApi(lookUp))
  for (const [path, methods] of [
    [api, 'POST, OPTIONS'],
    [`${api}/status`, 'GET, HEAD, OPTIONS'],
    [page, 'GET, HEAD, POST'],
    [`${page}/status`, 'GET, HEAD, POST'],
  ] as const) {
    router.options(
      path,
      (_req, res) =>
        void res.writeHead(204, { ...API_HEADERS, 'access-control-allow-methods': methods }).end(),
    )
    router.all(path, (req, res) =>
      sendProblem(
        res,
        { status: 405, code: 'request.method', detail: `${req.method} is not possible here` },
        { allow: methods },
      ),
    )
  }
  router.use(broken(log))
  return router
}

/** For monitoring: requests without a case yet, and the age of the oldest in seconds; by name. */
export async function requestsWaiting(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; value: number }>(
    'select name, value from request_intake_figures()',
  )
  return Object.fromEntries(rows.map(({ name, value }) => [`hub_${name}`, value]))
}

/** A body that cannot be read is the sender's fault; a database that is away is told as such, and nothing is lost. */
const broken =
  (log: IntakeOptions['log']): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error)
    const { status } = error as { status?: number }
    if (status === 413)
      return sendProblem(res, {
        status: 413,
        code: 'request.too_large',
        detail:
          'isian atau berkas terlalu besar; tekan Kembali dan pilih berkas paling besar 10 MB / the body is too large; go back and choose files of at most 10 MB',
      })
    if (status !== undefined && status >= 400 && status < 500)
      return sendProblem(res, {
        status: 400,
        code: 'request.body',
        detail: 'isian tidak terbaca / the body cannot be read',
      })
    if (!isAway(error) && status !== 503) return next(error)
    log.error({ err: error }, 'request-intake: the database does not answer')
    sendProblem(
      res,
      {
        status: 503,
        code: 'service.unavailable',
        detail:
          'Sedang tidak dapat menerima. Tekan Kembali, isian Anda masih ada, lalu kirim lagi. / Go back, your answers are still there, and send again.',
      },
      { 'retry-after': '5' },
    )
  }
