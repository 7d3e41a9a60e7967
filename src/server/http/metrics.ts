import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers by name, as they stand at this moment; read when somebody asks for the metrics. */
export type Figures = () => Promise<Record<string, number>> | Record<string, number>

export type MetricsOptions = {
  /** Opens the metrics to whoever holds it, wherever he asks from; absent: this machine alone. */
  token?: string
  /** What this process counts besides requests, memory and event loop. */
  figures?: Figures[]
}

const THIS_MACHINE = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i
/** A proxy on this machine asks for somebody else. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const

/**
 * /metrics in the text form of Prometheus: processor, memory and event loop, the requests that came to Express, and
 * the figures given. For this machine itself, asked directly, or with the token; to everybody else there is no such address.
 */
export function metrics({ token, figures = [] }: MetricsOptions): RequestHandler {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'hub_request_seconds',
    help: 'Requests answered by routes, by method and class of status',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [register],
  })
  let shown: string[] = []
  const show = (name: string, value: number) => {
    new Gauge({ name, help: name, registers: [register] }).set(value)
    shown.push(name)
  }
  /** What cannot be read now is left out and counted: an old number would be believed. */
  const collect = async () => {
    const read = await Promise.allSettled(figures.map(async (ask) => ask()))
    for (const name of shown) register.removeSingleMetric(name)
    shown = []
    for (const one of read)
      if (one.status === 'fulfilled') for (const [name, value] of Object.entries(one.value)) show(name, value)
    show('hub_figures_unreadable', read.filter(({ status }) => status === 'rejected').length)
    return register.metrics()
  }
  return async (req, res, next) => {
    if (req.path !== '/metrics') {
      const end = requests.startTimer({ method: methodOf(req) })
      res.once('close', () => end({ status: `${Math.floor(res.statusCode / 100)}xx` }))
      return next()
    }
    if (!maySee(req, token)) return next()
    res.set({ 'content-type': register.contentType, 'cache-control': 'no-store' }).send(await collect())
  }
}

/** Strangers choose the method; only known ones become a label. */
const methodOf = ({ method = '' }: IncomingMessage) =>
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other'

function maySee(req: IncomingMessage, token: string | undefined): boolean {
  const bearer = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return token !== undefined && isSame(bearer, token)
  return (
    THIS_MACHINE.test(req.socket.remoteAddress ?? '') && FORWARDED.every((name) => !(name in req.headers))
  )
}

function isSame(one: string, other: string): boolean {
  const [given, right] = [Buffer.from(one), Buffer.from(other)]
  return given.length === right.length && timingSafeEqual(given, right)
}
