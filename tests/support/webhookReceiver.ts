import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Received = {
  /** webhook-id: the same on every retry */
  messageId: string
  headers: IncomingHttpHeaders
  raw: string
  body: {
    type: string
    timestamp: string
    data: { id: string; version: number; seq: number; item?: Record<string, unknown> }
  }
  /** Did we answer it with 2xx? */
  accepted: boolean
}

/** What the receiver does with a message it was sent; the answer it gives when it says nothing is 204. */
export type Behaviour = (received: Received, res: ServerResponse) => void | Promise<void>

const accept: Behaviour = (received, res) => {
  received.accepted = true
  res.writeHead(204).end()
}

/** An outlet's own server: proves itself when challenged, keeps what it got, and behaves as told. */
export async function startWebhookReceiver() {
  const got: Received[] = []
  let challenges = 0
  let behaviour = accept
  const pushed: Array<{ url: string; headers: IncomingHttpHeaders; raw: string }> = []

  /** Wants every feed that is offered to it (WebSub), and keeps what comes. */
  const subscribe = ({ method, url = '', headers }: IncomingMessage, res: ServerResponse, raw: string) => {
    if (method === 'POST') pushed.push({ url, headers, raw })
    res.end(new URL(url, 'http://x').searchParams.get('hub.challenge') ?? '')
  }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('error', () => undefined) // the sender was killed half-way: not a message
    req.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      if (req.url?.startsWith('/feeds/')) return subscribe(req, res, raw)
      const body = JSON.parse(raw)
      if (body.type === 'endpoint.challenge') {
        challenges += 1
        res
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ challenge: body.data.challenge }))
        return
      }
      const received = {
        messageId: String(req.headers['webhook-id']),
        headers: req.headers,
        raw,
        body,
        accepted: false,
      }
      got.push(received)
      void behaviour(received, res)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    got,
    /** Feeds that were pushed to a callback under `/feeds/`. */
    pushed,
    host,
    url: `http://${host}/hook`,
    challenges: () => challenges,
    /** What it accepted about one document, in the order of arrival. */
    about: (id: string) => got.filter(({ accepted, body }) => accepted && body.data.id === id),
    behave: (next: Behaviour = accept) => {
      behaviour = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>

/** Judges a message by the reference library of Standard Webhooks. @throws WebhookVerificationError */
export const verifySignature = (secret: string, { raw, headers }: Received): unknown =>
  new Webhook(secret).verify(raw, headers as Record<string, string>)
