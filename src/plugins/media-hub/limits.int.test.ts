import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicHub, type PublicHub } from './http'
import { aPresented, publish } from './testing/aPresented'
import { type HubDatabase, useHub } from './testing/database'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const addressOf = (req: IncomingMessage) => String(req.headers['x-test-address'] ?? '127.0.0.1')

let database: HubDatabase
let hub: PublicHub
let server: Server
let base: string
let hot = 0

beforeAll(async () => {
  database = await useHub()
  hub = publicHub({
    pool: database.publicPool,
    publicUrl: 'https://humas.example.id',
    secret: 'a secret of thirty-two characters',
    openObject: async () => null,
    limits: { anonymousPerMinute: 5, anonymousPerDay: 7, addressOf },
    log,
  })
  const app = express().use(hub.router)
  server = createServer((req, res) => {
    if (hub.hotBytes(req, res)) hot += 1
    else app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await publish(database.pool, aPresented('id-1'))
})
afterAll(async () => {
  server?.close()
  await hub?.stop()
})

/** Away from the edge of a minute, where a count begins anew. */
const withinOneMinute = async () => {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 3000) await new Promise((resolve) => setTimeout(resolve, left))
}
const from = (address: string, path = '/v1/releases', method = 'GET') =>
  fetch(base + path, { method, headers: { 'x-test-address': address, 'accept-encoding': 'identity' } })

it('counts who asks the hub of the feeds like anybody else', async () => {
  await withinOneMinute()
  const told: number[] = []
  for (let n = 0; n < 6; n += 1) told.push((await from('203.0.113.77', '/websub', 'POST')).status)
  expect(told).toEqual([415, 415, 415, 415, 415, 429])
})

it('tells an address without a key what is left, refuses what is over, from memory too', async () => {
  await withinOneMinute()
  const first = await from('203.0.113.1')
  expect(first.status).toBe(200)
  expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=5;w=60, "day";q=7;w=86400')
  expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=4;t=\d+, "day";r=6;t=\d+$/)
  expect(first.headers.get('access-control-expose-headers')).toContain('RateLimit')
  const before = hot
  for (let n = 0; n < 4; n += 1) expect((await from('203.0.113.1')).status).toBe(200)
  const over = await from('203.0.113.1')
  expect(hot).toBeGreaterThan(before)
  expect(over.status).toBe(429)
  expect(over.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(over.headers.get('cache-control')).toBe('no-store')
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await over.json()).toMatchObject({ status: 429, code: 'limit.requests' })
  const unmade = await from('203.0.113.1', '/v1/units')
  expect(unmade.status).toBe(429)
})

it('counts an IPv6 subscriber as one, and lets the others be', async () => {
  await withinOneMinute()
  for (let n = 1; n <= 5; n += 1) expect((await from(`2001:db8:0:7::${n}`)).status).toBe(200)
  expect((await from('2001:db8:0:7:ffff::')).status).toBe(429)
  expect((await from('2001:db8:0:8::1')).status).toBe(200)
})

it('does not count a preflight, nor whoever sits on the machine itself', async () => {
  await withinOneMinute()
  for (let n = 0; n < 10; n += 1) {
    expect((await from('203.0.113.2', '/v1/releases', 'OPTIONS')).status).toBe(204)
    const own = await from('127.0.0.1')
    expect(own.status).toBe(200)
    expect(own.headers.get('ratelimit')).toBe(null)
  }
  expect((await from('203.0.113.2')).headers.get('ratelimit')).toMatch(/r=4/)
})

it('lets people open pages and pictures many times as often, and not at the cost of their programs', async () => {
  await withinOneMinute()
  for (let n = 0; n < 50; n += 1)
    expect((await from('203.0.113.3', n % 2 ? '/' : '/rilis/x')).status).not.toBe(429)
  expect((await from('203.0.113.3', '/')).status).toBe(429)
  expect((await from('203.0.113.3')).headers.get('ratelimit')).toMatch(/^"minute";r=4;/)
})
