import type { RequestHandler } from 'express'

/**
 * Writes down the caller's address as our own proxies vouch for it, for the audit trail. What a caller
 * sends under this name is overwritten.
 */
export const realAddress: RequestHandler = (req, _res, next) => {
  req.headers['x-real-ip'] = req.ip ?? ''
  next()
}
