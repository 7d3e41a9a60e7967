import type { IncomingMessage } from 'node:http'
import { type Request, type Response, type Router, text as readText } from 'express'
import type { Pool } from 'pg'
import { hubUrl, topicAt, topicUrl } from '../formats/feedTopic'
import type { Site } from '../pages/site'
import { addressBlock, isLoopback } from '../rules/addressBlock'
import { perMinute } from '../rules/perMinute'
import { seal } from '../rules/secretBox'
import { readSubscription } from '../rules/subscriptionRequest'
import { refuseWebhookUrl } from '../rules/webhookUrl'
import { answer, OPEN_TO_SCRIPTS, problemAnswer } from './answer'
import { peerOf } from './gate'
import { conditions } from './page'
import { badParameter, Problem } from './problem'
import { refuseOtherMethods } from './otherMethods'
import { send } from './send'

type Hub = {
  pool: Pool
  site: Site
  /** The installation's secret, under which those of subscribers are locked. */
  secret: string
  /** `host:port` pairs that may be named although they are private. */
  allowPrivate: readonly string[]
  /** The caller's address as trusted proxies tell it; absent: the peer's. */
  addressOf?: ((req: IncomingMessage) => string) | undefined
}

/** Wishes a minute from one address (IPv6: a /64): each makes us ask somebody. This machine itself has no limit. */
const WISHES_PER_MINUTE = 10

const FORM = 'application/x-www-form-urlencoded'

/** /websub, the hub of our feeds (WebSub 5.1): takes down what is asked; the worker finds out whether it was meant. */
export function subscribing(router: Router, hub: Hub): void {
  const { addressOf = peerOf } = hub
  const count = perMinute()
  router.get('/websub', (req, res) => send(req, res, plainly(200, about(hub.site))))
  router.post('/websub', readText({ type: FORM, limit: '16kb' }), async (req: Request, res: Response) => {
    if (typeof req.body !== 'string')
      throw new Problem(415, 'request.content_type', `the hub is asked by a form, ${FORM}`)
    const block = addressBlock(addressOf(req))
    const { over, resets } = isLoopback(block) ? FREE : count(block, WISHES_PER_MINUTE)
    if (over) return send(req, res, problemAnswer(TOO_OFTEN, { 'retry-after': String(resets) }))
    const refusal = REFUSALS[await ask(hub, new URLSearchParams(req.body))]
    if (refusal) await send(req, res, problemAnswer(refusal, { 'retry-after': '3600' }))
    else await send(req, res, plainly(202, ACCEPTED))
  })
  refuseOtherMethods(router, '/websub', 'POST')
}

/** @throws Problem 400 naming the parameter */
async function ask({ pool, site, secret, allowPrivate }: Hub, form: URLSearchParams): Promise<string> {
  const asked = readSubscription(form)
  if ('words' in asked) throw badParameter(asked.parameter, asked.words)
  const { mode, callback, leaseSeconds } = asked
  const { format, unit, kind, keyword } = await known(pool, site, asked.topic)
  const refusal = refuseWebhookUrl(callback, allowPrivate)
  if (refusal) throw badParameter('hub.callback', `hub.callback cannot be reached from here: ${refusal}`)
  const sealed = asked.secret === null ? null : seal(asked.secret, secret)
  const { rows } = await pool.query<{ said: string }>(
    'select media_hub_ask_subscription($1, $2, $3, $4, $5, $6, $7, $8) as said',
    [mode, format, unit, kind, keyword, new URL(callback).href, sealed, leaseSeconds],
  )
  return rows[0]?.said ?? ''
}

/** The feed a topic names. It has to be written as the feed names itself: the subscriber is asked by the same words. */
async function known(pool: Pool, site: Site, address: string) {
  const topic = topicAt(site.url, address)
  if (!topic) throw badParameter('hub.topic', `hub.topic is no feed of this hub, ${hubUrl(site.url)}`)
  await conditions(pool, topic, () => '$1') // which looks for the unit
  const own = topicUrl(site.url, topic)
  if (own !== address) throw badParameter('hub.topic', `hub.topic is written otherwise: ${own}`)
  return topic
}

const FREE = { over: false, resets: 0 }
const TOO_OFTEN = new Problem(
  429,
  'websub.too_often',
  'ten wishes came from this address within a minute; come back after the seconds in Retry-After',
)

const REFUSALS: Record<string, Problem> = {
  host_full: new Problem(
    429,
    'websub.host_full',
    'twenty subscriptions lead to this host already; end one of them, or wait until one expires',
  ),
  full: new Problem(503, 'websub.full', 'the hub has as many subscriptions as it takes; come back later'),
}

const ACCEPTED =
  'Diterima. Alamat balik akan ditanya apakah ini memang diminta.\nAccepted. The callback will be asked whether it means it.\n'

const about = ({ name, url }: Site) =>
  `Ini hub WebSub untuk umpan ${name}; alamat ini menerima POST. Caranya ada di https://www.w3.org/TR/websub/.
This is the WebSub hub of the feeds of ${name}; it takes POST. See https://www.w3.org/TR/websub/.

${url}/feeds/releases.atom
`

const plainly = (status: number, body: string) =>
  answer({ status, type: 'text/plain; charset=utf-8', body, cache: 'no-store', headers: OPEN_TO_SCRIPTS })
