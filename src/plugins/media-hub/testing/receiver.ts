import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  path: string
  headers: IncomingHttpHeaders
  raw: string
  body: any
  startedAt: number
  endedAt?: number
}
type Behaviour = (received: Received, res: ServerResponse) => void | Promise<void>

/** A webhook receiver over real HTTP: proves itself when challenged, then behaves as told. */
export async function startReceiver(behave: Behaviour = (_received, res) => void res.writeHead(204).end()) {
  const got: Received[] = []
  const challenges: Received[] = []
  let answersChallenge = true
  let behaviour = behave
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', async () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      const received: Received = {
        path: req.url ?? '',
        headers: req.headers,
        raw,
        body: JSON.parse(raw),
        startedAt: Date.now(),
      }
      res.on('close', () => {
        received.endedAt = Date.now()
      })
      if (received.body.type === 'endpoint.challenge') {
        challenges.push(received)
        const challenge = answersChallenge ? received.body.data.challenge : 'no'
        return void res
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ challenge }))
      }
      got.push(received)
      await behaviour(received, res)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    got,
    challenges,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hook`,
    behave: (next: Behaviour) => {
      behaviour = next
    },
    refuseChallenges: () => {
      answersChallenge = false
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
