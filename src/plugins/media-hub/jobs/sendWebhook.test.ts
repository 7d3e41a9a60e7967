import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo, type Server } from 'node:net'
import tls from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { problemOf } from '../rules/problemOf'
import { newWebhookSecret } from '../rules/secretBox'
import { troubleOf } from '../rules/troubleOf'
import { anAuthority, papersFor } from '../testing/certificates'
import { sendWebhook } from './sendWebhook'

const servers: Server[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) {
    server.close()
    if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections()
  }
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const answering = (behave: http.RequestListener) => listening(http.createServer(behave))

const send = (url: string, { allow = [new URL(url).host], patience = 2000 } = {}) =>
  sendWebhook(
    { url, secrets: [newWebhookSecret()], messageId: 'msg_1', body: '{}' },
    allow,
    new AbortController().signal,
    patience,
  )
const troubleOfSending = (url: string, how?: { allow?: string[]; patience?: number }) =>
  send(url, how).then(
    ({ status }) => `HTTP ${status}`,
    (error: unknown) => troubleOf(problemOf(error)) ?? problemOf(error),
  )

it('believes the status of an answer whose words drip for ever', async () => {
  const port = await answering((_req, res) => {
    res.writeHead(200)
    const drip = setInterval(() => res.write('x'), 20)
    res.on('close', () => clearInterval(drip))
  })
  const startedAt = performance.now()
  const reply = await send(`http://127.0.0.1:${port}/`, { patience: 300 })
  expect(reply).toMatchObject({ status: 200, body: expect.stringMatching(/^x+$/) })
  expect(performance.now() - startedAt).toBeLessThan(1500)
})

it('gives up on headers that never end, and on answers that never begin', async () => {
  const endless = await listening(
    net.createServer((socket) => {
      socket.on('error', () => undefined).write('HTTP/1.1 200 OK\r\n')
      const more = setInterval(() => socket.write('x-more: 1\r\n'), 10)
      socket.on('close', () => clearInterval(more))
    }),
  )
  const silent = await answering(() => undefined)
  for (const port of [endless, silent])
    expect(await troubleOfSending(`http://127.0.0.1:${port}/`, { patience: 300 })).toBe('tooSlow')
})

it.each([
  ['headers of more than 16 KiB', `HTTP/1.1 200 OK\r\nx-bomb: ${'x'.repeat(20_000)}\r\n\r\n`, 'longHeaders'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'notHttp'],
  ['nothing, and hangs up', '', 'broken'],
])('names what is wrong when the far side says %s', async (_case, words, trouble) => {
  const port = await listening(
    net.createServer((socket) => void socket.on('error', () => undefined).end(words)),
  )
  expect(await troubleOfSending(`http://127.0.0.1:${port}/`)).toBe(trouble)
})

it('cuts off a body of ten gigabytes, and unpacks nothing', async () => {
  let poured = 0
  const big = await answering((_req, res) => {
    res.writeHead(200, { 'content-length': 10 * 1024 ** 3 })
    const pour = () => {
      while (!res.destroyed && res.write(Buffer.alloc(64 * 1024))) poured += 64 * 1024
    }
    res.on('drain', pour)
    pour()
  })
  expect((await send(`http://127.0.0.1:${big}/`)).body).toHaveLength(64 * 1024)
  expect(poured).toBeLessThan(64 * 1024 ** 2)
  const bomb = gzipSync(Buffer.alloc(20 * 1024 ** 2))
  const packed = await answering((req, res) => {
    expect(req.headers['accept-encoding']).toBe('identity')
    res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  })
  expect((await send(`http://127.0.0.1:${packed}/`)).body.length).toBeLessThanOrEqual(bomb.length)
})

it('follows no redirect', async () => {
  const trap = vi.fn<http.RequestListener>((_req, res) => void res.end())
  const inside = await answering(trap)
  const port = await answering((_req, res) => {
    res.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end()
  })
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 307 })
  expect(trap).not.toHaveBeenCalled()
})

it('says that nobody listens, and that a name leads nowhere', async () => {
  const port = await answering(() => undefined)
  servers.pop()?.close()
  expect(await troubleOfSending(`http://127.0.0.1:${port}/`)).toBe('refused')
  vi.spyOn(dns, 'lookup').mockImplementation(((
    _name: string,
    _options: unknown,
    done: (error: Error) => void,
  ) => done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))) as never)
  expect(await troubleOfSending('https://gone.example.id/', { allow: [] })).toBe('noName')
})

describe.each([
  ['valid', 'HTTP 204'],
  ['expired', 'expired'],
  ['early', 'notYetValid'],
  ['selfSigned', 'selfSigned'],
  ['wrongName', 'wrongName'],
  ['unknown', 'unknownAuthority'],
] as const)('papers: %s', (which, trouble) => {
  beforeAll(async () => {
    const [known, unknown] = await Promise.all([anAuthority('Known'), anAuthority('Unknown')])
    const usual = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...usual, known.pem])
    papers = {
      valid: await papersFor('localhost', { by: known }),
      expired: await papersFor('localhost', { by: known, from: -30, to: -1 }),
      early: await papersFor('localhost', { by: known, from: 1 }),
      selfSigned: await papersFor('localhost'),
      wrongName: await papersFor('media.example.id', { by: known }),
      unknown: await papersFor('localhost', { by: unknown }),
    }
    return () => tls.setDefaultCACertificates(usual)
  })
  it(`ends as ${trouble}`, async () => {
    const port = await listening(
      https.createServer(papers[which], (_req, res) => void res.writeHead(204).end()),
    )
    expect(await troubleOfSending(`https://localhost:${port}/`)).toBe(trouble)
  })
})
let papers: Record<
  'valid' | 'expired' | 'early' | 'selfSigned' | 'wrongName' | 'unknown',
  Awaited<ReturnType<typeof papersFor>>
>

const INSIDE = [
  ...[
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '169.254.169.254',
  ],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    '2130706433',
    '017700000001',
  ],
  ...['0x7f000001', '0x7f.1', '127.1', 'localhost', 'localhost.', 'a.localhost', '[64:ff9b::7f00:1]'],
  ...[
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '127。0。0。1',
    '１２７.0.0.1',
    '[::127.0.0.1]',
    '127.0.0.1.',
  ],
]
it.each(INSIDE)('reaches nobody at %s', async (host) => {
  const listener = vi.fn<http.RequestListener>((_req, res) => void res.end())
  const port = await answering(listener)
  expect(await troubleOfSending(`http://${host}:${port}/`, { allow: [] })).toBe('notAllowed')
  expect(await troubleOfSending(`http://user:word@${host}:${port}/`, { allow: [] })).toBe('notAllowed')
  expect(listener).not.toHaveBeenCalled()
})

it.each([
  '127.0.0.1',
  '10.0.0.8',
  '169.254.169.254',
  '::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  'fd00::1',
])(
  'reaches nobody when a public name leads to %s at the connection, alone or beside a public address',
  async (inside) => {
    const listener = vi.fn<http.RequestListener>((_req, res) => void res.end())
    const port = await answering(listener)
    const answers = [[inside], ['8.8.8.8', inside], [inside, '8.8.8.8']]
    const lookup = vi.spyOn(dns, 'lookup')
    for (const addresses of answers) {
      lookup.mockImplementation(((_name: string, _options: unknown, done: (...told: unknown[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: net.isIP(address) })),
        )) as never)
      expect(await troubleOfSending(`http://hook.example.id:${port}/`, { allow: [] })).toBe('notAllowed')
    }
    expect(lookup).toHaveBeenCalledTimes(answers.length)
    expect(listener).not.toHaveBeenCalled()
  },
)
