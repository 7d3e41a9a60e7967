import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Request, Router } from 'express'
import type { Pool } from 'pg'
import { type Answer, answer, jsonAnswer, keepFor, problemAnswer } from './endpoints/answer'
import { answerCache } from './endpoints/answerCache'
import { answerErrors } from './endpoints/answerErrors'
import { assetJson, type OpenObject, sendRendition } from './endpoints/assets'
import { callerOf, privately, productsOf, setCaller } from './endpoints/callerOf'
import { changesJson } from './endpoints/changes'
import { embargoed } from './endpoints/embargoed'
import { gate, type Limits } from './endpoints/gate'
import { harvesting } from './endpoints/harvesting'
import { keyRing } from './endpoints/keyRing'
import { keyUse } from './endpoints/keyUse'
import { backlog, type HubFigures } from './endpoints/figures'
import { exampleOf } from './endpoints/exampleOf'
import { openApi } from './endpoints/openapi'
import { refuseOtherMethods } from './endpoints/otherMethods'
import { ownKey } from './endpoints/ownKey'
import { parameters } from './endpoints/parameters'
import { Problem } from './endpoints/problem'
import { readings } from './endpoints/readings'
import { receipts } from './endpoints/receipts'
import { releaseAnswer } from './endpoints/releaseAnswer'
import { listJson, listQuery } from './endpoints/releaseList'
import { canSendNow, send, sendNow } from './endpoints/send'
import { synonymsOf } from './endpoints/synonyms'
import { subscribing } from './endpoints/subscribing'
import { unitJson, unitsJson } from './endpoints/units'
import { watchChanges } from './endpoints/watchChanges'
import { feedAnswer } from './formats/feed'
import { newsSitemapAnswer } from './formats/newsSitemap'
import type { Logger } from './jobs/logger'
import { docsPage } from './pages/docs'
import { favicon } from './pages/favicon'
import { letters } from './pages/letters'
import { frontPage, releasePage } from './pages/pages'
import { previewLink } from './pages/previewLink'
import { receiptLink } from './pages/receiptLink'
import { type Service, siteOf } from './pages/site'
import { addressed } from './rules/addressed'
import { mailAddressIn } from './rules/mailAddressIn'
import type { Product } from './rules/matchesProducts'
import { bytesOf, type Octets } from './rules/octets'
import { signedWords } from './rules/signedWord'
import type { Synonyms } from './rules/synonyms'

export type { OpenObject } from './endpoints/assets'
export { embargoTerms } from './rules/embargoTerms'
export { addressBlock } from './rules/addressBlock'
export { publicFrame } from './pages/publicFrame'
export { siteOf } from './pages/site'
export { type PreviewOptions, previews } from './pages/preview'

export type PublicHubOptions = {
  /** Logs in with a role that reads public tables only; give it a statement_timeout. One connection stays in use. */
  pool: Pool
  /** Address the outside uses, without a slash at its end. */
  publicUrl: string
  /** The installation's secret; cursors are signed under a key derived from it. */
  secret: string
  /** Words and phrases that mean the same to whoever searches; names of units come besides. */
  synonyms?: Synonyms
  openObject: OpenObject
  /** `host:port` pairs that subscribers to feeds may live at although they are private; anybody may name them. */
  webSubAllowPrivate?: readonly string[]
  /** How often somebody may ask; absent: without limit. */
  limits?: Limits
  log: Logger
  /** Who runs the hub, with a mail address in it, for harvesters; absent: hub at the public host. */
  contact?: string
  /** Name on pages and feeds. */
  siteName?: string
  /** Other public pages of the house, named at the foot of each page. */
  services?: Service[]
  /** Words for kinds whose stored value does not read well, such as `dpo`. */
  kindLabels?: Record<string, string>
}

export type PublicHub = {
  router: Router
  /** Answers from memory before Express is asked; false when there is nothing to answer from. */
  hotBytes: (req: IncomingMessage, res: ServerResponse) => boolean
  /** For monitoring: answers from memory so far, and what waits in the database. */
  figures: () => Promise<HubFigures>
  stop: () => Promise<void>
}

const LIST = keepFor(5)
const UNCHANGING = keepFor(3600)

/** The public side of the hub: content API, feeds, files and pages over what has been published. */
export function publicHub(options: PublicHubOptions): PublicHub {
  const { pool, publicUrl, openObject, log } = options
  const watch = watchChanges(pool, log)
  const cache = answerCache(watch.generation)
  const site = siteOf(options)
  const words = signedWords(options.secret, 'cursor')
  const reading = { pool, words, synonyms: synonymsOf(pool, options.synonyms ?? []) }
  const use = keyUse(pool, log)
  const read = readings(pool, log)
  const limits = options.limits ?? { anonymousPerMinute: 0 }
  const guard = gate(limits, keyRing(pool, watch.generation), use)
  const router = Router({ caseSensitive: true })
  const json = (text: string, kept: string, status = 200) =>
    jsonAnswer(addressed(text, publicUrl), kept, status)
  const bytes = (text: Octets, kept: string) => jsonAnswer(bytesOf(addressed(text, publicUrl)), kept)

  router.use(async (req, res, next) => {
    if (req.method !== 'OPTIONS') setCaller(res, await guard.admit(req, res))
    next()
  })
  /** `restricted` answers differ by the products of the caller's key, and are then his alone. */
  const serve = (
    path: string,
    make: (req: Request, products: readonly Product[]) => Promise<Answer>,
    how: 'shared' | 'restricted' | 'unkept' = 'shared',
  ) => {
    router.get(path, async (req, res) => {
      const { key } = callerOf(res)
      const products = how === 'restricted' ? productsOf(res) : []
      const made =
        how === 'unkept' || products.length > 0
          ? await make(req, products)
          : await cache.getOrMake(req.originalUrl, () => make(req, products))
      await send(req, res, products.length > 0 ? privately(made) : made)
      if (key) read.note(key, made)
      cache.weigh(req.originalUrl)
    })
    refuseOtherMethods(router, path)
  }

  serve(
    '/v1/releases',
    async (req, products) =>
      bytes(await listJson(reading, listQuery(words, req.originalUrl), products), LIST),
    'restricted',
  )
  serve('/v1/releases/*key', async (req) => {
    parameters(req.originalUrl, [])
    return releaseAnswer(pool, site, word(req.params.key))
  })
  serve(
    '/v1/changes',
    async (req, products) => bytes(await changesJson(pool, req.originalUrl, products), 'public, no-cache'),
    'restricted',
  )
  serve('/v1/assets/:id', async (req) => {
    parameters(req.originalUrl, [])
    const { text, status } = await assetJson(pool, word(req.params.id))
    return json(text, LIST, status)
  })
  serve('/v1/units', async (req) => json(await unitsJson(pool, req.originalUrl), keepFor(60)), 'unkept')
  serve(
    '/v1/units/:code',
    async (req) => json(await unitJson(pool, word(req.params.code), req.originalUrl), keepFor(60)),
    'unkept',
  )
  serve(
    '/feeds/releases.:format',
    (req, products) => feedAnswer(pool, site, word(req.params.format), req.originalUrl, products),
    'restricted',
  )
  router.get('/v1/key', async (req, res) => {
    await send(req, res, await ownKey(pool, callerOf(res), req.originalUrl))
  })
  refuseOtherMethods(router, '/v1/key')
  const described = async () => openApi(site, await exampleOf(pool, site))
  serve('/v1/openapi.json', async (req) => {
    parameters(req.originalUrl, [])
    return jsonAnswer(JSON.stringify(await described()), LIST)
  })
  serve('/docs', async () => docsPage(site, await described()))
  harvesting(router, {
    ...{ pool, site, words: signedWords(options.secret, 'oai'), note: read.note },
    contact: mailAddressIn(options.contact ?? null) ?? null,
  })
  serve('/sitemap-news.xml', (req) => newsSitemapAnswer(pool, site, req.originalUrl), 'unkept')
  serve('/', (req) => frontPage(pool, site, words, req.originalUrl))
  serve('/rilis/:slug', (req) => releasePage(pool, site, word(req.params.slug)))
  serve('/favicon.svg', async () => answer({ type: 'image/svg+xml', body: favicon, cache: UNCHANGING }))
  serve('/robots.txt', async () =>
    answer({
      type: 'text/plain; charset=utf-8',
      body: `User-agent: *\nDisallow: /admin\nDisallow: /api\nSitemap: ${publicUrl}/sitemap-news.xml\n`,
      cache: UNCHANGING,
    }),
  )
  router.get('/v1/assets/:id/renditions/:name', (req, res) => {
    const { key } = callerOf(res)
    const [id, name] = [word(req.params.id), word(req.params.name)]
    const onRead = (item: string, version: number) => key && read.noteFile(key, item, version, id)
    return sendRendition({ pool, openObject, publicUrl, onRead }, { id, name }, req, res)
  })
  refuseOtherMethods(router, '/v1/assets/:id/renditions/:name')
  letters(router, pool, site)
  receipts(router, pool)
  receiptLink(router, pool, site)
  subscribing(router, {
    ...{ pool, site, secret: options.secret, allowPrivate: options.webSubAllowPrivate ?? [] },
    addressOf: limits.addressOf,
  })
  previewLink(router, pool, site, openObject)
  embargoed(router, { pool, openObject, publicUrl })
  router.use(answerErrors(log))

  let fromMemory = 0
  const hotBytes: PublicHub['hotBytes'] = (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const kept = cache.get(req.url ?? '')
    if (!kept || !canSendNow(req, kept)) return false
    const caller = admittedNow(req, res)
    if (caller instanceof Problem) return sendNow(req, res, problemAnswer(caller))
    if (!caller || !sendNow(req, res, kept)) return false
    if (caller.key) read.note(caller.key, kept)
    fromMemory += 1
    return true
  }
  const admittedNow = (req: IncomingMessage, res: ServerResponse) => {
    try {
      return guard.admitNow(req, res)
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
  }
  const stop = async () => {
    await Promise.all([use.stop(), read.stop()])
    await watch.stop()
  }
  const figures = async () => ({
    hub_answers_from_memory: fromMemory,
    hub_memory_usable: watch.generation() === undefined ? 0 : 1,
    hub_connections_waited_for: pool.waitingCount,
    ...(await backlog(pool)),
  })
  return { router, hotBytes, figures, stop }
}

const word = (param: string | string[] | undefined) =>
  Array.isArray(param) ? param.join('/') : (param ?? '')
