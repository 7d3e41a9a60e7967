import type { Server } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noSuchAddress } from './fallback'
import { listen } from './listen'
import { metrics } from './metrics'

const token = 'a-token-of-twenty-and-more'
const servers: Server[] = []
let open: string
let closed: string
let waiting = 3
let away = false

const read = async () => {
  if (away) throw new Error('database away')
  return { hub_waiting: waiting }
}

beforeAll(async () => {
  const origin = async (options: Parameters<typeof metrics>[0]) => {
    const app = express().use(metrics(options))
    app.get('/kept', (_req, res) => void res.json({}))
    const { server, port } = await listen(app.use(noSuchAddress), 0, '127.0.0.1')
    servers.push(server)
    return `http://127.0.0.1:${port}`
  }
  open = await origin({ token, figures: [read] })
  closed = await origin({})
})
afterAll(() => servers.forEach((server) => server.close()))

const ask = (origin: string, headers: Record<string, string> = {}) => fetch(`${origin}/metrics`, { headers })

describe('/metrics', () => {
  it('answers this machine with what is counted now', async () => {
    await fetch(`${open}/kept`)
    await fetch(`${open}/kept`, { method: 'DELETE' })
    const first = await (await ask(open)).text()
    expect(first).toContain('hub_waiting 3')
    expect(first).toContain('hub_request_seconds_count{method="GET",status="2xx"} 1')
    expect(first).toContain('hub_request_seconds_count{method="DELETE",status="4xx"} 1')
    waiting = 7
    expect(await (await ask(open)).text()).toContain('hub_waiting 7')
  })

  it('leaves out what cannot be read, and says so', async () => {
    away = true
    const text = await (await ask(open)).text()
    away = false
    expect(text).toContain('hub_figures_unreadable 1')
    expect(text).not.toContain('hub_waiting')
    expect(await (await ask(open)).text()).toContain('hub_figures_unreadable 0')
  })

  it.each([
    ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.9' }, 404],
    ['another kind of proxy', { forwarded: 'for=203.0.113.9' }, 404],
    [
      'the token through a proxy',
      { 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${token}` },
      200,
    ],
    ['a wrong token', { authorization: 'Bearer a-token-of-twenty-and-mory' }, 404],
    ['a shorter token', { authorization: 'Bearer a' }, 404],
  ])('answers %s', async (_who, headers, status) => {
    expect((await ask(open, headers)).status).toBe(status)
  })

  it('takes no token where none is set', async () => {
    expect((await ask(closed, { authorization: 'Bearer undefined' })).status).toBe(404)
    expect((await ask(closed)).status).toBe(200)
  })
})
