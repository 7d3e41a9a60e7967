import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressBlock, isLoopback } from '../rules/addressBlock'
import { bearerOf, hashOfKey } from '../rules/apiKey'
import { isForReaders } from '../rules/isForReaders'
import { perDay, perMinute } from '../rules/perMinute'
import { type Policy, rateHeaders } from '../rules/rateHeaders'
import type { ApiKey, KeyRing } from './keyRing'
import type { KeyUse } from './keyUse'
import { Problem } from './problem'

export type Limits = {
  /** Requests per minute and address (IPv6: per /64) without a key; 0 sets no limit. This machine itself has none. */
  anonymousPerMinute: number
  /** The same in a day, of what programs ask for; absent: no limit but that of a minute. */
  anonymousPerDay?: number
  /** The caller's address as trusted proxies tell it; absent: the peer's. */
  addressOf?: (req: IncomingMessage) => string
}

/** Who asks: the holder of a key, or nobody in particular. */
export type Caller = { key: ApiKey | null; hash: string | null }

const ANYBODY: Caller = { key: null, hash: null }
const DAY_SECONDS = 86_400
/** People read pages and pictures, a whole town of them behind one address of a mobile network. */
const TIMES_FOR_READERS = 10
/** Wrong keys an address may try in a minute before it has to wait: each costs a question to the database. */
const WRONG_PER_MINUTE = 60

const tooMany = () =>
  new Problem(
    429,
    'limit.requests',
    'too many requests; come back after the seconds in Retry-After, or ask with an API key',
  )
const wrongKey = () =>
  new Problem(401, 'key.unknown', 'the API key is unknown, has expired or was revoked; ask whoever gave it')

/** Lets a request in and counts it. Writes what is left of the limits on the response. */
export function gate(
  { anonymousPerMinute, anonymousPerDay, addressOf = peerOf }: Limits,
  ring: KeyRing,
  use: KeyUse,
) {
  const count = perMinute()
  const countOfDay = perDay()
  const blockOf = (req: IncomingMessage) => addressBlock(addressOf(req))

  const anybody = (req: IncomingMessage, res: ServerResponse): Caller => {
    if (anonymousPerMinute === 0) return ANYBODY
    const block = blockOf(req)
    if (isLoopback(block)) return ANYBODY
    if (isForReaders(req.url ?? '')) {
      const most = TIMES_FOR_READERS * anonymousPerMinute
      tell(res, [{ name: 'minute', seconds: 60, ...count(`page ${block}`, most) }])
      return ANYBODY
    }
    const minute = { name: 'minute', seconds: 60, ...count(block, anonymousPerMinute) }
    const day = minute.over || !anonymousPerDay ? undefined : countOfDay(block, anonymousPerDay)
    tell(res, [minute, ...(day ? [{ name: 'day', seconds: DAY_SECONDS, ...day }] : [])])
    return ANYBODY
  }

  const holder = (key: ApiKey, hash: string, res: ServerResponse): Caller => {
    const minute = { name: 'minute', seconds: 60, ...count(`key ${key.id}`, key.perMinute) }
    const day = minute.over ? undefined : use.request(key)
    tell(res, [minute, ...(day ? [{ name: 'day', seconds: DAY_SECONDS, limit: key.perDay, ...day }] : [])])
    const { socket } = res
    const before = socket?.bytesWritten ?? 0
    res.once('close', () => use.bytes(key.id, Math.max(0, (socket?.bytesWritten ?? 0) - before)))
    return { key, hash }
  }

  /**
   * Without waiting. Undefined, and nothing counted, when the key has to be asked about first or restricts its holder.
   * @throws Problem 429
   */
  const admitNow = (req: IncomingMessage, res: ServerResponse): Caller | undefined => {
    const bearer = bearerOf(req.headers.authorization)
    if (bearer === null) return anybody(req, res)
    const hash = hashOfKey(bearer)
    const key = ring.now(hash)
    return key && key.products.length === 0 ? holder(key, hash, res) : undefined
  }

  /** @throws Problem 401 for a key that is none, 429 beyond the limits, 503 when the key cannot be asked about */
  const admit = async (req: IncomingMessage, res: ServerResponse): Promise<Caller> => {
    const bearer = bearerOf(req.headers.authorization)
    if (bearer === null) return anybody(req, res)
    const hash = hashOfKey(bearer)
    const wrong = `wrong ${blockOf(req)}`
    const known = ring.now(hash) !== undefined || ring.wasGood(hash)
    if (!known && count(wrong, WRONG_PER_MINUTE, 0).left === 0)
      tell(res, [{ name: 'minute', seconds: 60, ...count(wrong, WRONG_PER_MINUTE) }])
    const key = bearer === 'unlike' ? null : await asked(ring, hash)
    if (key) return holder(key, hash, res)
    count(wrong, WRONG_PER_MINUTE)
    res.setHeader('www-authenticate', 'Bearer realm="hub", error="invalid_token"')
    throw wrongKey()
  }

  return { admitNow, admit }
}

async function asked(ring: KeyRing, hash: string): Promise<ApiKey | null> {
  try {
    return await ring.find(hash)
  } catch (cause) {
    throw Object.assign(new Problem(503, 'service.unavailable', 'the key cannot be checked at the moment'), {
      cause,
    })
  }
}

/** @throws Problem 429 once a limit is used up */
function tell(res: ServerResponse, policies: readonly Policy[]): void {
  for (const [name, value] of Object.entries(rateHeaders(policies))) res.setHeader(name, value)
  if (policies.some(({ over }) => over)) throw tooMany()
}

/** The caller's address where no proxy tells it. */
export const peerOf = (req: IncomingMessage) => req.socket.remoteAddress ?? ''
