import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

const believable = /^[\w-]{8,64}$/

/** Gives each request an X-Request-Id, kept when a proxy of ours already gave one; answered and passed on. */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.headers['x-request-id']
  const id = typeof given === 'string' && believable.test(given) ? given : randomUUID()
  req.headers['x-request-id'] = id
  res.setHeader('X-Request-Id', id)
  next()
}
