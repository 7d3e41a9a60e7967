import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RequestHandler } from 'express'
import { sendProblem } from './problem'

const override = ['x-payload-http-method-override', 'x-http-method-override'] as const

/** Next answers 500 to an address it cannot decode; the fault is the sender's. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/**
 * Doors of Next and Payload that we do not use: the image optimiser, GraphQL, resuming of prerendered pages, and a
 * method override from anywhere but the admin's own pages (it turns a POST into a read past caches and checks).
 */
export const closedDoors: RequestHandler = (req, res, next) => {
  if (/^\/_next\/image\b|^\/api\/graphql/i.test(req.path)) return sendProblem(res, notFound)
  if (req.headers['next-resume'] !== undefined || !isDecodable(req.path)) return sendProblem(res, badRequest)
  if (override.some((name) => req.headers[name] !== undefined) && !isOwnPage(req))
    return sendProblem(res, notHere)
  next()
}

const isOwnPage = (req: IncomingMessage) =>
  req.headers['sec-fetch-site'] === 'same-origin' && /(^|;\s*)payload-token=/.test(req.headers.cookie ?? '')

/** Nothing of ours speaks WebSocket outside development: every Upgrade is answered with 400 and closed. */
export function refuseUpgrades(server: Server): void {
  server.on('upgrade', (_req: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

const notFound = {
  status: 404,
  code: 'request.not_found',
  title: 'Not Found',
  detail: 'Alamat ini tidak ada.',
}
const badRequest = {
  status: 400,
  code: 'request.refused',
  title: 'Bad Request',
  detail: 'Permintaan ini tidak diterima.',
}
const notHere = {
  status: 403,
  code: 'request.method_override',
  title: 'Forbidden',
  detail: 'Penggantian metode hanya diizinkan dari halaman admin sendiri.',
}
