import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { createProxyMiddleware, type RequestHandler } from 'http-proxy-middleware'
import type { Logger } from 'pino'
import { sendProblem } from './problem'

const away = {
  status: 503,
  code: 'service.unavailable',
  title: 'Service Unavailable',
  detail: 'Bagian admin sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
}

/** Paths that belong to the admin process. */
export const isAdminPath = (path: string): boolean => /^\/(admin|api|_next)(\/|$)/.test(path)

/**
 * A connection per request. On a kept one, a request that was answered before its body was read (413, a broken form)
 * leaves the rest of that body standing in the way of the next person's, until the server gives the connection up.
 */
const agent = new Agent({ keepAlive: false })

/** Sends the admin's paths on to its process, streaming both ways; 503 while that process is away. */
export function forwardTo(origin: string, log: Logger): RequestHandler<IncomingMessage, ServerResponse> {
  return createProxyMiddleware<IncomingMessage, ServerResponse>({
    target: origin,
    agent,
    pathFilter: isAdminPath,
    xfwd: true,
    proxyTimeout: 120_000,
    on: {
      proxyRes: (answer) => void delete answer.headers.connection, // closed behind us, kept towards the caller
      error(error, req, res) {
        log.warn({ err: error, path: req.url?.split('?')[0] }, 'admin process did not answer')
        if (!('writeHead' in res)) res.destroy()
        else if (res.headersSent) res.destroy()
        else sendProblem(res, away, { close: true, headers: { 'retry-after': '2' } })
      },
    },
  })
}
