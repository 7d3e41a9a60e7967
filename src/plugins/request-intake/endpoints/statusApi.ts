import type { Request, Response } from 'express'
import type { lookUps } from './lookUp'
import { API_HEADERS, sendProblem } from './problem'

/** GET /v1/NAME/status?number=…: one's own case; the code travels in the header X-Case-Code, or as `code`. */
export const statusApi =
  (lookUp: ReturnType<typeof lookUps>) =>
  async (req: Request, res: Response): Promise<void> => {
    const { number, code = req.headers['x-case-code'] } = req.query
    if (typeof number !== 'string' || typeof code !== 'string')
      return sendProblem(res, {
        status: 400,
        code: 'request.bad_parameter',
        detail: 'send `number`, and the secret code as X-Case-Code',
      })
    const found = await lookUp(req, number, code)
    if (found.kind === 'wait')
      return sendProblem(
        res,
        { status: 429, code: 'limit.requests', detail: 'too many look-ups' },
        { 'retry-after': String(found.seconds) },
      )
    if (found.kind === 'unknown')
      return sendProblem(res, {
        status: 404,
        code: 'intake.unknown',
        detail: 'number and code do not belong together, or we know neither',
      })
    res.writeHead(200, API_HEADERS).end(JSON.stringify(found.shown))
  }
