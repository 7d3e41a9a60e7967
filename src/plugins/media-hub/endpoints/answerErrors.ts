import type { NextFunction, Request, Response } from 'express'
import type { Logger } from '../jobs/logger'
import { problemAnswer } from './answer'
import { badParameter, Problem } from './problem'
import { secretPath } from '../../../domain/secretPath'
import { send } from './send'

const UNAVAILABLE = /^(08|53|57|58)/

/** Turns what went wrong into a problem document. The database being away is 503, never a stack trace. */
export function answerErrors(log: Logger) {
  return async (error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) {
      log.warn({ err: error, path: secretPath(req.path) }, 'media-hub: an answer broke off')
      return void res.destroy()
    }
    const problem = problemOf(error)
    if (!problem) return next(error)
    if (problem.status >= 500)
      log.error({ err: error, path: secretPath(req.path) }, 'media-hub: cannot answer')
    const { contentRange } = problem.extra
    const headers = {
      ...(problem.status === 503 ? { 'retry-after': '2' } : {}),
      ...(typeof contentRange === 'string' ? { 'content-range': contentRange } : {}),
    }
    await send(req, res, problemAnswer(problem, headers))
  }
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof URIError) return badParameter('path', 'the address is not encoded well')
  const sent = bodyFault(error)
  if (sent) return sent
  const { code, message } = error as { code?: string; message?: string }
  const away = /^E(CONN|TIMEDOUT|PIPE|HOST|NET|AI)/.test(code ?? '') || UNAVAILABLE.test(code ?? '')
  const cut = /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(
    message ?? '',
  )
  if (away || cut)
    return new Problem(503, 'service.unavailable', 'the hub cannot read its database at the moment')
  return undefined
}

/** What Express's reader of bodies found wrong with what was sent. */
function bodyFault(error: unknown): Problem | undefined {
  const { type, status } = error as { type?: string; status?: number }
  if (!/^(entity|encoding|charset|request)\./.test(type ?? '')) return undefined
  if (status === 413) return new Problem(413, 'request.too_large', 'the body is too large')
  return new Problem(400, 'request.body', 'the body is not JSON that can be read')
}
