import { once } from 'node:events'
import http, { type Server } from 'node:http'
import net from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthRoutes, whileReady } from './availability'
import { closedDoors, refuseUpgrades } from './closedDoors'
import { noSuchAddress } from './fallback'
import { bodyLimit, endSlowBody, limitBody } from './limitBody'
import { excessIn, limitQuery } from './limitQuery'
import { listen } from './listen'
import { requestId } from './requestId'

const MiB = 1024 ** 2
let server: Server
let base: string
let ready = true

beforeAll(async () => {
  const isReady = async () => ready
  const app = express().use(requestId, healthRoutes(isReady), closedDoors, limitBody)
  app.use('/slow', (req, res, next) => (endSlowBody(req, res, 0.2), next()))
  app.use('/slow/begun', (_req, res) => void res.write('begun'))
  app.use('/slow/read', (req, res) => void req.resume().once('end', () => res.json({ read: true })))
  app.use('/slow/unread', (req, res) => void req.pause().once('close', () => res.status(500).end()))
  app.use('/api', limitQuery, whileReady(isReady))
  app.use('/api', (req, res) => void req.resume().once('end', () => res.json({ reached: req.originalUrl })))
  app.use(noSuchAddress)
  const listening = await listen(app, 0, '127.0.0.1')
  server = listening.server
  refuseUpgrades(server)
  base = `http://127.0.0.1:${listening.port}`
})
afterAll(() => server.close())

type Sent = {
  method?: string
  path: string
  headers?: Record<string, string>
  bytes?: number
  chunked?: boolean
}

/** fetch cannot send these headers; answers status and the problem's code. */
async function send({ method = 'POST', path, headers = {}, bytes = 0, chunked = false }: Sent) {
  const length = chunked ? {} : { 'content-length': String(bytes) }
  const request = http.request(base + path, { method, headers: { ...headers, ...length } })
  request.on('error', () => undefined) // the refusal may close the line while we still send
  const body = Buffer.alloc(Math.min(bytes, MiB))
  for (let sent = 0; sent < bytes; sent += body.length) request.write(body.subarray(0, bytes - sent))
  request.end()
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  let text = ''
  for await (const chunk of response) text += chunk
  const { code } = JSON.parse(text) as { code?: string }
  return { status: response.statusCode, code, headers: response.headers }
}

describe('a body', () => {
  it.each([
    ['a document', '/api/press-releases', 'application/json', 2],
    ['a form of the admin', '/api/press-releases/1', 'multipart/form-data; boundary=x', 2],
    ['a file for the media bank', '/api/assets', 'multipart/form-data; boundary=x', 48],
    ['a new file for an asset', '/api/assets/0193', 'multipart/form-data; boundary=x', 48],
    ['a file for the release gate', '/api/released-files/put-up', 'multipart/form-data; boundary=x', 48],
    ['an act at the release gate', '/api/released-files/1/acts', 'multipart/form-data; boundary=x', 2],
    ['a scan at a request', '/api/information-requests/1/attachments', 'multipart/form-data; boundary=x', 12],
    ['a request with its scans', '/permohonan', 'multipart/form-data; boundary=x', 52],
    ['scans that follow', '/permohonan/status', 'multipart/form-data; boundary=x', 52],
    ['a request without any', '/permohonan', 'application/x-www-form-urlencoded', 2],
    ['JSON at the media bank', '/api/assets', 'application/json', 2],
    ['a file below another address', '/api/assets/1/steps', 'multipart/form-data; boundary=x', 2],
    ['an action of the admin', '/admin/collections/units', 'text/plain', 6],
  ])('may have for %s', (_case, path, type, limit) => expect(bodyLimit(path, type)).toBe(limit * MiB))

  it('of the greatest size allowed passes, one byte more is 413 though the sender goes on sending', async () => {
    expect(await send({ path: '/api/x', bytes: 2 * MiB })).toMatchObject({ status: 200 })
    expect(await send({ path: '/api/x', bytes: 2 * MiB + 1 })).toMatchObject({
      status: 413,
      code: 'request.too_large',
    })
  })

  it('is 413 before it is sent when the sender asks first', async () => {
    const headers = { expect: '100-continue' }
    expect(await send({ path: '/api/x', bytes: 50 * MiB, headers })).toMatchObject({ status: 413 })
    expect(await send({ path: '/api/x', bytes: 1000, headers })).toMatchObject({ status: 200 })
  })

  /** Sends `sent` of ten bytes and waits for the end of the line. */
  async function slowly(path: string, sent: number) {
    const socket = net.connect(Number(new URL(base).port), '127.0.0.1')
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n\r\n`)
    socket.write('a'.repeat(sent))
    let text = ''
    for await (const chunk of socket) text += chunk
    return text
  }

  it.each(['/slow/read', '/slow/unread'])('that does not come to its end is 408, at %s', async (path) => {
    const text = await slowly(path, 9)
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      status: 408,
      code: 'request.too_slow',
    })
  })

  it('is cut off when the answer has begun already, and left alone when it came in time', async () => {
    expect(await slowly('/slow/begun', 9).catch(() => 'cut')).not.toContain(' 408 ')
    expect(await slowly('/slow/read', 10)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('without a length is 411', async () => {
    expect(await send({ path: '/api/x', bytes: 10, chunked: true })).toMatchObject({
      status: 411,
      code: 'request.length_required',
    })
  })
})

describe('a query', () => {
  it.each([
    ['limit=100&depth=2', undefined],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e9', 'limit'],
    ['limit=', 'limit'],
    ['limit[]=500', 'limit'],
    ['limit=10&limit=500', 'limit'],
    ['%6cimit=500', 'limit'],
    ['depth=3', 'depth'],
    ['depth=-1', 'depth'],
    [`where${'[or][0]'.repeat(20)}[a][equals]=1`, 'nesting'],
    ['where[title][equals]=limit=0', undefined],
  ])('%s', (query, excess) => expect(excessIn(query)).toBe(excess))

  it('that asks too much is 400', async () => {
    expect(await send({ method: 'GET', path: '/api/units?limit=0' })).toMatchObject({
      status: 400,
      code: 'query.limit',
    })
  })
})

describe('a closed door', () => {
  const own = { 'sec-fetch-site': 'same-origin', cookie: 'a=1; payload-token=x' }
  it.each([
    ['the image optimiser', '/_next/image?url=x', {}, 404],
    ['GraphQL', '/api/graphql', {}, 404],
    ['its playground', '/api/graphql-playground', {}, 404],
    ['resuming a page', '/api/x', { 'next-resume': '1' }, 400],
    ['an address that cannot be decoded', '/api/units/%', {}, 400],
    ['an address that is no UTF-8', '/api/units/%ff', {}, 400],
    ['an override from elsewhere', '/api/x', { 'x-payload-http-method-override': 'GET' }, 403],
    ['the other override', '/api/x', { 'x-http-method-override': 'GET' }, 403],
    [
      'an override without a session',
      '/api/x',
      { 'x-http-method-override': 'GET', 'sec-fetch-site': 'same-origin' },
      403,
    ],
    [
      'an override from another site',
      '/api/x',
      { ...own, 'x-http-method-override': 'GET', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['an override from the admin, which is open', '/api/x', { ...own, 'x-http-method-override': 'GET' }, 200],
  ])('%s', async (_case, path, headers, status) =>
    expect((await send({ path, headers })).status).toBe(status),
  )

  it('for WebSocket', async () => {
    const socket = net.connect(Number(new URL(base).port), '127.0.0.1')
    socket.write('GET /_next/hmr HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /)
    await once(socket, 'close')
  })
})

describe('while the database is away', () => {
  it('/api and /readyz are 503 with Retry-After, /healthz is 200', async () => {
    ready = false
    const away = await send({ method: 'GET', path: '/api/x' })
    expect(away).toMatchObject({ status: 503, code: 'service.unavailable' })
    expect(away.headers['retry-after']).toBe('2')
    expect(await send({ method: 'GET', path: '/readyz' })).toMatchObject({ status: 503 })
    expect(await send({ method: 'GET', path: '/healthz' })).toMatchObject({ status: 200 })
    ready = true
    expect(await send({ method: 'GET', path: '/readyz' })).toMatchObject({ status: 200 })
  })
})

describe('X-Request-Id', () => {
  it('is made, kept when a proxy gave one, and replaced when it is no id', async () => {
    const idOf = async (given?: string) => {
      const headers: Record<string, string> = given ? { 'x-request-id': given } : {}
      return (await send({ method: 'GET', path: '/nowhere', headers })).headers['x-request-id']
    }
    expect(await idOf()).toMatch(/^[\w-]{36}$/)
    expect(await idOf('proxy-0001')).toBe('proxy-0001')
    expect(await idOf('<script>')).toMatch(/^[\w-]{36}$/)
  })
})
