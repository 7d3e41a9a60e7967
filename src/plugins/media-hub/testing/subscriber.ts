import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Question = { path: string; hub: Record<string, string> }
export type Brought = { path: string; headers: IncomingHttpHeaders; raw: Buffer; text: string }
type Behaviour = (brought: Brought, res: ServerResponse) => unknown
type Answering = (question: Question, res: ServerResponse) => unknown

const agree: Answering = ({ hub }, res) => res.writeHead(200).end(hub['hub.challenge'])

/** A subscriber over real HTTP: agrees when asked, takes what is brought, or does as told. */
export async function startSubscriber() {
  const questions: Question[] = []
  const brought: Brought[] = []
  let answering = agree
  let behave: Behaviour = (_brought, res) => res.writeHead(204).end()
  const server = createServer((req, res) => {
    const path = req.url ?? ''
    if (req.method === 'GET') {
      const question = { path, hub: Object.fromEntries(new URL(path, 'http://x').searchParams) }
      questions.push(question)
      return void answering(question, res)
    }
    const chunks: Buffer[] = []
    req.on('error', () => undefined)
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const raw = Buffer.concat(chunks)
      const one = { path, headers: req.headers, raw, text: raw.toString('utf8') }
      brought.push(one)
      behave(one, res)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    questions,
    brought,
    host,
    url: `http://${host}/langganan?token=rahasia-saya`,
    answer: (next: Answering) => {
      answering = next
    },
    behave: (next: Behaviour) => {
      behave = next
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
