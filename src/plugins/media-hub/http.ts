import type { IncomingMessage, ServerResponse } from 'node:http'
import { type NextFunction, type Request, type Response, Router } from 'express'
import type { Pool } from 'pg'
import { PUBLIC_BASE } from '../../domain/publicItem'
import { type Answer, answer, jsonAnswer, keepFor, OPEN_TO_SCRIPTS, problemAnswer } from './endpoints/answer'
import { answerCache } from './endpoints/answerCache'
import { assetJson, type OpenObject, sendRendition } from './endpoints/assets'
import { changesJson } from './endpoints/changes'
import { badParameter, Problem } from './endpoints/problem'
import { findItem } from './endpoints/releaseItem'
import { listQuery, readPage } from './endpoints/releaseList'
import { send, sendNow } from './endpoints/send'
import { unitJson, unitsJson } from './endpoints/units'
import { watchChanges } from './endpoints/watchChanges'
import { feedAnswer } from './formats/feed'
import type { Logger } from './jobs/logger'
import { favicon } from './pages/favicon'
import { frontPage, releasePage } from './pages/pages'
import type { Site } from './pages/site'

export type { OpenObject } from './endpoints/assets'
export { type PreviewOptions, previews } from './pages/preview'

export type PublicHubOptions = {
  /** Logs in with a role that reads public tables only; give it a statement_timeout. One connection stays in use. */
  pool: Pool
  /** Address the outside uses, without a slash at its end. */
  publicUrl: string
  openObject: OpenObject
  log: Logger
  /** Name on pages and feeds. */
  siteName?: string
  /** Words for kinds whose stored value does not read well, such as `dpo`. */
  kindLabels?: Record<string, string>
}

export type PublicHub = {
  router: Router
  /** Answers from memory before Express is asked; false when there is nothing to answer from. */
  hotBytes: (req: IncomingMessage, res: ServerResponse) => boolean
  stop: () => Promise<void>
}

const LIST = keepFor(5)
const UNCHANGING = keepFor(3600)

/** The public side of the hub: content API, feeds, files and pages over what has been published. */
export function publicHub(options: PublicHubOptions): PublicHub {
  const { pool, publicUrl, openObject, log } = options
  const watch = watchChanges(pool, log)
  const cache = answerCache(watch.generation)
  const site: Site = {
    url: publicUrl,
    name: options.siteName ?? 'Hub Humas',
    kindLabels: options.kindLabels ?? {},
  }
  const router = Router({ caseSensitive: true })
  const addressed = (text: string) => text.replaceAll(PUBLIC_BASE, publicUrl)
  const json = (text: string, kept: string, status = 200) => jsonAnswer(addressed(text), kept, status)

  const serve = (
    path: string,
    make: (req: Request) => Promise<Answer>,
    from: 'memory' | 'database' = 'memory',
  ) => {
    router.get(path, async (req, res) => {
      const made = from === 'memory' ? cache.getOrMake(req.originalUrl, () => make(req)) : make(req)
      await send(req, res, await made)
      cache.weigh(req.originalUrl)
    })
    refuseOtherMethods(router, path)
  }

  serve('/v1/releases', async (req) => {
    const { filters, limit, cursor } = listQuery(req.originalUrl)
    const page = await readPage(pool, filters, limit, cursor)
    return json(`{"items":[${page.itemsJson}],"next":${JSON.stringify(page.next)}}`, LIST)
  })
  serve('/v1/releases/*key', async (req) => {
    const found = await findItem(pool, word(req.params.key))
    if (found.state === 'public') return json(found.json, LIST)
    const { withdrawnAt, reason, id } = found
    return json(JSON.stringify({ id, withdrawnAt, reason }), LIST, 410)
  })
  serve('/v1/changes', async (req) => json(await changesJson(pool, req.originalUrl), 'public, no-cache'))
  serve('/v1/assets/:id', async (req) => {
    const { text, status } = await assetJson(pool, word(req.params.id))
    return json(text, LIST, status)
  })
  serve('/v1/units', async (req) => json(await unitsJson(pool, req.originalUrl), keepFor(60)), 'database')
  serve(
    '/v1/units/:code',
    async (req) => json(await unitJson(pool, word(req.params.code), req.originalUrl), keepFor(60)),
    'database',
  )
  serve('/feeds/releases.:format', (req) => feedAnswer(pool, site, word(req.params.format), req.originalUrl))
  serve('/', (req) => frontPage(pool, site, req.originalUrl))
  serve('/rilis/:slug', (req) => releasePage(pool, site, word(req.params.slug)))
  serve('/favicon.svg', async () => answer({ type: 'image/svg+xml', body: favicon, cache: UNCHANGING }))
  serve('/robots.txt', async () =>
    answer({
      type: 'text/plain; charset=utf-8',
      body: 'User-agent: *\nDisallow: /admin\nDisallow: /api\n',
      cache: UNCHANGING,
    }),
  )
  router.get('/v1/assets/:id/renditions/:name', (req, res) =>
    sendRendition({ pool, openObject }, { id: word(req.params.id), name: word(req.params.name) }, req, res),
  )
  refuseOtherMethods(router, '/v1/assets/:id/renditions/:name')
  router.use(answerErrors(log))

  const hotBytes: PublicHub['hotBytes'] = (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const kept = cache.get(req.url ?? '')
    return kept ? sendNow(req, res, kept) : false
  }
  return { router, hotBytes, stop: watch.stop }
}

const word = (param: string | string[] | undefined) =>
  Array.isArray(param) ? param.join('/') : (param ?? '')

/** Preflight for scripts of other sites; anything but reading is refused. */
function refuseOtherMethods(router: Router, path: string): void {
  router.options(path, (_req, res) => {
    res.writeHead(204, {
      ...OPEN_TO_SCRIPTS,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match, If-Range, Range',
      'access-control-max-age': '86400',
    })
    res.end()
  })
  router.all(path, async (req, res) => {
    const problem = new Problem(405, 'request.method', `${req.method} is not possible here`)
    await send(req, res, problemAnswer(problem, { allow: 'GET, HEAD, OPTIONS' }))
  })
}

const UNAVAILABLE = /^(08|53|57|58)/

/** Turns what went wrong into a problem document. The database being away is 503, never a stack trace. */
function answerErrors(log: Logger) {
  return async (error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) {
      log.warn({ err: error, path: req.path }, 'media-hub: an answer broke off')
      return void res.destroy()
    }
    const problem = problemOf(error)
    if (!problem) return next(error)
    if (problem.status >= 500) log.error({ err: error, path: req.path }, 'media-hub: cannot answer')
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
  const { code, message } = error as { code?: string; message?: string }
  const away = /^E(CONN|TIMEDOUT|PIPE|HOST|NET|AI)/.test(code ?? '') || UNAVAILABLE.test(code ?? '')
  const cut = /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(
    message ?? '',
  )
  if (away || cut)
    return new Problem(503, 'service.unavailable', 'the hub cannot read its database at the moment')
  return undefined
}
