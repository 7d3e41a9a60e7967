import type { Router } from 'express'
import { OPEN_TO_SCRIPTS, problemAnswer } from './answer'
import { Problem } from './problem'
import { send } from './send'

/** Preflight for scripts of other sites; a method that is not `allowed` besides GET and HEAD is refused (405). */
export function refuseOtherMethods(router: Router, path: string, ...allowed: string[]): void {
  const methods = ['GET', 'HEAD', ...allowed, 'OPTIONS'].join(', ')
  const headers = [
    'Authorization',
    ...(allowed.length > 0 ? ['Content-Type'] : []),
    'If-None-Match',
    'If-Range',
  ]
  router.options(path, (_req, res) => {
    res.writeHead(204, {
      ...OPEN_TO_SCRIPTS,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': [...headers, 'Range'].join(', '),
      'access-control-max-age': '86400',
    })
    res.end()
  })
  router.all(path, async (req, res) => {
    const problem = new Problem(405, 'request.method', `${req.method} is not possible here`)
    await send(req, res, problemAnswer(problem, { allow: methods }))
  })
}
