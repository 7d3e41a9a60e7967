import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { Webhook } from 'standardwebhooks'
import { isAllowedPrivate, refuseWebhookUrl } from '../rules/webhookUrl'

const TIMEOUT_MS = 15_000
const MOST_REPLY_BYTES = 64 * 1024

/** `secrets`: the signing secret, then those it replaced and that receivers may still check with. */
export type Letter = { url: string; secrets: readonly string[]; messageId: string; body: string }
export type Reply = { status: number; body: string; retryAfter: string | undefined }

const agents = {
  open: { 'http:': new RequestFilteringHttpAgent(), 'https:': new RequestFilteringHttpsAgent() },
  allowed: { 'http:': new http.Agent(), 'https:': new https.Agent() },
}

/**
 * Posts one signed message (Standard Webhooks). Addresses that resolve to a private network are refused at
 * connection time unless named in `allowPrivate`; redirects are not followed; at most 64 KiB of the reply is read.
 * @throws when there is no reply within 15 s or the address may not be reached
 */
export async function sendWebhook(
  { url: text, secrets, messageId, body }: Letter,
  allowPrivate: readonly string[],
  signal: AbortSignal,
): Promise<Reply> {
  const refusal = refuseWebhookUrl(text, allowPrivate)
  if (refusal) throw new Error(`address refused: ${refusal}`)
  const url = new URL(text)
  const protocol = url.protocol as 'http:' | 'https:'
  const agent = agents[isAllowedPrivate(url, allowPrivate) ? 'allowed' : 'open'][protocol]
  const sentAt = new Date()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'HubHumas-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, sentAt, body)).join(' '),
  }
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const { request } = protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const post = request(url, { method: 'POST', headers, agent, signal: limited }, (reply) => {
      readSome(reply).then(
        (read) =>
          resolve({ status: reply.statusCode ?? 0, body: read, retryAfter: reply.headers['retry-after'] }),
        reject,
      )
    })
    post.on('error', (error) =>
      reject(limited.aborted && !signal.aborted ? new Error('no reply within 15 s') : error),
    )
    post.end(body)
  })
}

/** The beginning of the reply; the rest is not worth our memory. */
async function readSome(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of reply) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= MOST_REPLY_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, MOST_REPLY_BYTES).toString('utf8')
}
