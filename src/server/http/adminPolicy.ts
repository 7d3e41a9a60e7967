import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const others = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'self'"],
  'object-src': ["'none'"],
  'upgrade-insecure-requests': null,
}

/**
 * The admin's headers. Scripts run only with this answer's nonce: Next reads it from the policy in the *request*
 * and stamps its own script tags, so an injected one is dead. `development` allows what hot reload evaluates.
 */
export function adminPolicy(development: boolean): RequestHandler {
  const rest = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { includeSubDomains: false },
  })
  return (req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    const scripts = ["'self'", `'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])]
    const connect = development ? ["'self'", 'ws:'] : ["'self'"]
    const directives = { ...others, 'script-src': scripts, 'connect-src': connect }
    req.headers['content-security-policy'] = `script-src ${scripts.join(' ')}`
    helmet.contentSecurityPolicy({ useDefaults: false, directives })(req, res, () => rest(req, res, next))
  }
}
