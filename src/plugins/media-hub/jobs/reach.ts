import dns from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { isPrivateHost } from '../rules/publicAddress'
import { isAllowedPrivate, refuseWebhookUrl } from '../rules/webhookUrl'

/** How long a receiver has to answer. */
export const TIMEOUT_MS = 15_000
const MOST_REPLY_BYTES = 64 * 1024
const MOST_HEADER_BYTES = 16 * 1024
/** How long we listen to the words of an answer after its status, which alone decides. */
const LISTEN_MS = 5_000

export type Speech = { headers: Record<string, string | number>; body?: string | Buffer }
export type Call = {
  url: string
  method: 'GET' | 'POST'
  /** Asked once the connection stands: what is said can be as new as that. */
  speech: () => Promise<Speech>
  /** Hears that the last byte was handed over. */
  onSaid?: () => void
}
export type Reply = { status: number; body: string; retryAfter: string | undefined }

/** Names of the open internet only, by our list of ranges; the agent judges the same answer by its own. */
const publicLookup: LookupFunction = (hostname, options, done) =>
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '')
    const inside = addresses.find(({ address }) => isPrivateHost(address))
    if (inside) return done(new Error(`${hostname} leads to ${inside.address}, a private IP address`), '')
    const [first] = addresses
    if (options.all) done(null, addresses)
    else done(null, first?.address ?? '', first?.family)
  })

const ways = {
  open: {
    'http:': { agent: new RequestFilteringHttpAgent(), lookup: publicLookup },
    'https:': { agent: new RequestFilteringHttpsAgent(), lookup: publicLookup },
  },
  allowed: { 'http:': { agent: new http.Agent() }, 'https:': { agent: new https.Agent() } },
}

/**
 * Asks a server that others named to us. Addresses that resolve to a private network are refused at connection time
 * unless named in `allowPrivate`; redirects are not followed; at most 64 KiB of the reply is read, for at most five
 * seconds after its status.
 * @param patience milliseconds the receiver has
 * @throws when there is no reply in time or the address may not be reached, and what `speech` throws
 */
export async function reach(
  { url: text, method, speech, onSaid }: Call,
  allowPrivate: readonly string[],
  signal: AbortSignal,
  patience = TIMEOUT_MS,
): Promise<Reply> {
  const refusal = refuseWebhookUrl(text, allowPrivate)
  if (refusal) throw new Error(`address refused: ${refusal}`)
  const url = new URL(text)
  const protocol = url.protocol as 'http:' | 'https:'
  const way = ways[isAllowedPrivate(url, allowPrivate) ? 'allowed' : 'open'][protocol]
  const limited = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(patience))])
  const { request } = protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const how = { ...way, method, signal: limited, maxHeaderSize: MOST_HEADER_BYTES }
    let answered = false
    const call = request(url, how, (reply) => {
      answered = true
      const { statusCode: status = 0, headers: told } = reply
      void readSome(reply).then((body) => resolve({ status, body, retryAfter: told['retry-after'] }))
    })
    call.on('error', (error) => {
      if (answered) return // the status has come; readSome keeps what was said before the break
      const late = limited.aborted && !signal.aborted
      reject(late ? new Error(`no reply within ${Math.round(patience / 1000)} s`) : error)
    })
    if (onSaid) call.on('finish', onSaid)
    call.once('socket', (socket) =>
      // no agent of ours keeps connections, so each socket is a new one
      socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', async () => {
        try {
          const { headers, body } = await speech()
          if (call.destroyed) return
          for (const [name, value] of Object.entries(headers)) call.setHeader(name, value)
          call.end(body)
        } catch (error) {
          call.destroy(error as Error)
        }
      }),
    )
  })
}

/** The beginning of the reply, as far as it comes in time; the rest is not worth our memory. Never packed, so never unpacked. */
async function readSome(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const enough = setTimeout(() => reply.destroy(), LISTEN_MS)
  try {
    for await (const chunk of reply) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= MOST_REPLY_BYTES) break
    }
  } catch {
    // cut off, by them or by us: the status has come, and what was said until then is kept
  } finally {
    clearTimeout(enough)
  }
  return Buffer.concat(chunks).subarray(0, MOST_REPLY_BYTES).toString('utf8')
}
