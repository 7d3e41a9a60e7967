import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { dataDoors } from './endpoints/dataDoors'
import { sendProblem } from './endpoints/send'
import type { PublicRegisterOptions } from './options'
import { registerPages } from './pages/pages'
import { BadQuestion } from './rules/question'

/** A list that a body must publish: a page for people, the same as open data, and the catalogue that names both. */
export function publicRegister(options: PublicRegisterOptions): Router {
  const { page, api } = options
  const data = dataDoors(options)
  const pages = registerPages(options)
  const router = Router({ caseSensitive: true })
  const doors: Array<readonly [string, RequestHandler]> = [
    [api, data.list],
    [`${api}.csv`, data.csv],
    [`${api}.jsonld`, data.catalogue],
    [`${api}/:id`, data.one],
    [page, pages.list],
    [`${page}/:id`, pages.one],
  ]
  for (const [path, answer] of doors) {
    router.get(path, answer)
    router.options(path, (_req, res) => void res.writeHead(204, PREFLIGHT).end())
    router.all(path, (req, res) =>
      sendProblem(
        res,
        {
          ...{ status: 405, code: 'request.method' },
          detail: `${req.method} tidak tersedia / is not possible here`,
        },
        { allow: METHODS },
      ),
    )
  }
  router.use(asProblem)
  return router
}

const METHODS = 'GET, HEAD, OPTIONS'
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': 'If-None-Match',
  'access-control-max-age': '86400',
}

const asProblem: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent || !(error instanceof BadQuestion)) return next(error)
  const { parameter, message } = error
  sendProblem(res, { status: 400, code: 'request.bad_parameter', detail: message, parameter })
}
