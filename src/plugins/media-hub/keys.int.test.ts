import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import express from 'express'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { eventually } from '../../../tests/support/eventually'
import { codeOf, restOf } from '../../../tests/support/rest'
import { fanOut } from './jobs/fanOut'
import { publicHub, type PublicHub } from './http'
import { hashOfKey, newApiKey } from './rules/apiKey'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub } from './testing/database'

const database = await useDatabase()
const { pool } = database
const said: unknown[] = []
const log = {
  debug: (...words: unknown[]) => void said.push(words),
  info: (...words: unknown[]) => void said.push(words),
  warn: (...words: unknown[]) => void said.push(words),
  error: (...words: unknown[]) => void said.push(words),
}
const publicPool = new pg.Pool({
  connectionString: database.url,
  max: 6,
  options: '-c role=hub_public -c statement_timeout=10000',
})
publicPool.on('error', () => undefined)

let payload: Payload
let rest: ReturnType<typeof restOf>
let editor: Colleague
let auditor: Colleague
let stranger: Colleague
let unit: (code: string) => string
let servers: Array<{ hub: PublicHub; server: Server; base: string }> = []
let base: string
let hot = 0

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  ;[editor, auditor, stranger] = await Promise.all([
    aUser(payload, [unit('KALSEL'), 'editor']),
    aUser(payload, [unit('POLRI'), 'auditor']),
    aUser(payload, [unit('LPG'), 'editor']),
  ])
  servers = await Promise.all([aServer(), aServer()])
  base = servers[0]?.base ?? ''
})
afterAll(async () => {
  for (const { hub, server } of servers) {
    server.close()
    await hub.stop()
  }
  await publicPool.end()
})
beforeEach(() => emptyHub(pool))

async function aServer() {
  const hub = publicHub({
    pool: publicPool,
    publicUrl: 'https://humas.example.id',
    secret: 'a secret of thirty-two characters',
    openObject: async () => Readable.from(Buffer.from('bytes')),
    limits: { anonymousPerMinute: 5 },
    log,
  })
  const app = express().use(hub.router)
  const server = createServer((req, res) => {
    if (hub.hotBytes(req, res)) hot += 1
    else app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { hub, server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const get = (path: string, key?: string, at = base) =>
  fetch(at + path, {
    headers: { 'accept-encoding': 'identity', ...(key ? { authorization: `Bearer ${key}` } : {}) },
  })
const idsIn = async (answer: Response) =>
  ((await answer.json()) as { items: Array<{ id: string }> }).items.map(({ id }) => id)

async function aKey(data: Record<string, unknown> = {}, ofOutlet: Record<string, unknown> = {}) {
  const outlet = await rest(editor, 'POST', 'outlets', { name: `Redaksi ${Math.random()}`, ...ofOutlet })
  expect(outlet.status).toBe(201)
  const made = await rest(editor, 'POST', 'api-keys', { outlet: outlet.body.doc.id, name: 'Situs', ...data })
  expect(made.status).toBe(201)
  const { id, key, prefix } = made.body.doc as { id: string; key: string; prefix: string }
  return { id, key, prefix, outlet: String(outlet.body.doc.id) }
}
/** A key is kept in memory for a second at most. */
const servesAgain = () => new Promise((resolve) => setTimeout(resolve, 1050))
const aProduct = async (data: Record<string, unknown>) =>
  String((await rest(editor, 'POST', 'products', { name: 'Produk', ...data })).body.doc.id)

describe('a key', () => {
  it('is told once, kept as a hash, and stands in no answer, trail or log afterwards', async () => {
    const { id, key, prefix } = await aKey()
    expect(key).toMatch(/^hub_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/)
    expect(key.startsWith(`${prefix}_`)).toBe(true)
    expect((await get('/v1/releases', key)).status).toBe(200)
    const read = await rest(editor, 'GET', `api-keys/${id}`)
    expect(read.body).toMatchObject({ prefix, state: 'active', ratePerMinute: 600, quotaPerDay: 100_000 })
    expect(JSON.stringify(read.body)).not.toContain(key.slice(-43))
    const { rows } = await pool.query('select hash from media_hub_key_hashes where key_id = $1', [id])
    expect(rows).toEqual([{ hash: hashOfKey(key) }])
    const { rows: trail } = await pool.query(
      'select action, changes::text as changes from audit_entries where document_id = $1',
      [id],
    )
    expect(trail.map(({ action }) => action)).toEqual(['api_key.created'])
    expect(trail[0].changes).toContain(prefix)
    for (const text of [trail[0].changes, JSON.stringify(said)]) {
      expect(text).not.toContain(key.slice(-43))
      expect(text).not.toContain(hashOfKey(key))
    }
  })

  it('belongs to the unit of its outlet, and is no business of others', async () => {
    const { id, outlet } = await aKey()
    const path = `api-keys/${id}`
    expect((await rest(stranger, 'GET', path)).status).toBe(404)
    expect((await rest(stranger, 'POST', `${path}/rotate`)).status).toBeGreaterThanOrEqual(403)
    expect((await rest(stranger, 'GET', `${path}/usage`)).status).toBe(404)
    expect((await rest(auditor, 'GET', path)).status).toBe(200)
    expect((await rest(auditor, 'POST', `${path}/rotate`)).status).toBe(403)
    expect((await rest(null, 'POST', `${path}/rotate`)).status).toBe(401)
    const foreign = await rest(stranger, 'POST', 'api-keys', { outlet, name: 'Pinjam' })
    expect([foreign.status, codeOf(foreign)]).toEqual([403, 'scope.foreign_outlet'])
    const theirs = (await rest(stranger, 'POST', 'products', { name: 'Milik Lampung' })).body.doc.id
    const lent = await rest(editor, 'PATCH', path, { products: [theirs] })
    expect([lent.status, codeOf(lent)]).toEqual([403, 'scope.foreign_product'])
    const forged = await rest(editor, 'PATCH', path, { key: 'hub_saya', prefix: 'hub_saya' })
    expect(forged.body.doc.prefix).not.toBe('hub_saya')
  })

  it('that is unknown, malformed, expired or revoked is answered 401, and never by what is in memory', async () => {
    await get('/v1/releases')
    const expired = await aKey({ expiresAt: '2026-01-01T00:00:00.000Z' })
    const revoked = await aKey()
    expect((await get('/v1/releases', revoked.key)).status).toBe(200)
    await rest(editor, 'PATCH', `api-keys/${revoked.id}`, { state: 'revoked' })
    await servesAgain()
    for (const wrong of [newApiKey().key, 'hub_x', 'eyJhbGciOi', expired.key, revoked.key]) {
      const answer = await get('/v1/releases', wrong)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="hub", error="invalid_token"')
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.json()).toMatchObject({ code: 'key.unknown' })
    }
    const again = await rest(editor, 'PATCH', `api-keys/${revoked.id}`, { state: 'active' })
    expect([again.status, codeOf(again)]).toEqual([409, 'media_hub.key_revoked'])
    const inAddress = await get(`/v1/releases?key=${revoked.key}`)
    expect(inAddress.status).toBe(400)
  })

  it('is refused by every server within a second of its revocation, and ever after', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, key } = await aKey()
      for (const { base: at } of servers) expect((await get('/v1/releases', key, at)).status).toBe(200)
      await rest(editor, 'PATCH', `api-keys/${id}`, { state: 'revoked' })
      const revokedAt = performance.now()
      for (const { base: at } of servers) {
        const refused = async () => (await get('/v1/releases', key, at)).status === 401
        await eventually('the server has heard', refused)
        expect(performance.now() - revokedAt).toBeLessThan(2000)
        for (let again = 0; again < 5; again += 1) expect(await refused()).toBe(true)
      }
    }
  })

  it('is changed over without a gap: both work until the overlap ends', async () => {
    const { id, key } = await aKey()
    const wrong = await rest(editor, 'POST', `api-keys/${id}/rotate`, { overlapDays: 91 })
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'media_hub.bad_overlap'])
    const { status, body } = await rest(editor, 'POST', `api-keys/${id}/rotate`)
    expect(status).toBe(200)
    const days = (Date.parse(body.oldKeyUntil) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.99)
    expect(days).toBeLessThan(7.01)
    for (const one of [key, body.key]) expect((await get('/v1/releases', one)).status).toBe(200)
    const { body: last } = await rest(editor, 'POST', `api-keys/${id}/rotate`, { overlapDays: 0 })
    await servesAgain()
    for (const old of [key, body.key]) expect((await get('/v1/releases', old)).status).toBe(401)
    expect((await get('/v1/releases', last.key)).status).toBe(200)
  })

  it('stops with its outlet, whose endpoints pause, and comes back with it', async () => {
    const { key, outlet } = await aKey()
    const endpoint = await rest(editor, 'POST', 'webhook-endpoints', {
      outlet,
      url: 'https://media.example.id/hook',
    })
    const path = `webhook-endpoints/${endpoint.body.doc.id}`
    expect((await rest(editor, 'PATCH', `outlets/${outlet}`, { verification: 'suspended' })).status).toBe(200)
    await servesAgain()
    expect((await get('/v1/releases', key)).status).toBe(401)
    expect((await rest(editor, 'GET', path)).body.state).toBe('paused')
    const woken = await rest(editor, 'PATCH', path, { state: 'pending' })
    expect([woken.status, codeOf(woken)]).toEqual([409, 'media_hub.outlet_suspended'])
    await rest(editor, 'PATCH', `outlets/${outlet}`, { verification: 'verified' })
    await servesAgain()
    expect((await get('/v1/releases', key)).status).toBe(200)
    expect((await rest(editor, 'PATCH', path, { state: 'pending' })).status).toBe(200)
  })

  it('that cannot be checked opens nothing: 503', async () => {
    const { key } = await aKey()
    await pool.query('revoke execute on function media_hub_find_key(text) from hub_public')
    try {
      const answer = await get('/v1/releases', key)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
    } finally {
      await pool.query('grant execute on function media_hub_find_key(text) to hub_public')
    }
    expect((await get('/v1/releases', key)).status).toBe(200)
  })
})

describe('limits', () => {
  it('count a key per minute and per day, and say so on every answer', async () => {
    const { key } = await aKey({ ratePerMinute: 1000, quotaPerDay: 4 })
    const first = await get('/v1/releases', key)
    expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=1000;w=60, "day";q=4;w=86400')
    expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=999;t=\d+, "day";r=3;t=\d+$/)
    for (let n = 0; n < 3; n += 1) expect((await get('/v1/releases', key)).status).toBe(200)
    const over = await get('/v1/releases', key)
    expect(over.status).toBe(429)
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await over.json()).toMatchObject({ code: 'limit.requests' })
  })

  it('count a key’s minute', async () => {
    const left = 60_000 - (Date.now() % 60_000)
    if (left < 3000) await new Promise((resolve) => setTimeout(resolve, left))
    const { key } = await aKey({ ratePerMinute: 2 })
    for (const status of [200, 200, 429]) expect((await get('/v1/releases', key)).status).toBe(status)
  })

  it('of a day are shared by all servers', async () => {
    const { id, key } = await aKey({ quotaPerDay: 6 })
    for (let n = 0; n < 4; n += 1) expect((await get('/v1/releases', key)).status).toBe(200)
    await eventually('the use is written down', async () => {
      const { rows } = await pool.query(
        'select requests, bytes from media_hub_key_usage where key_id = $1 and requests = 4 and bytes > 400',
        [id],
      )
      return rows.length === 1
    })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const other = servers[1]?.base
    for (const status of [200, 200, 429]) expect((await get('/v1/releases', key, other)).status).toBe(status)
  })

  it('show both sides how a key is used', async () => {
    const { id, key, prefix } = await aKey({ name: 'Situs berita' })
    await get('/v1/releases', key)
    await eventually('the use is written down', async () => {
      const { body } = await rest(editor, 'GET', `api-keys/${id}/usage`)
      return body.today.requests === 1 && body.today.bytes > 0
    })
    const desk = (await rest(editor, 'GET', `api-keys/${id}/usage`)).body
    expect(desk.keys).toEqual([{ prefix, madeAt: expect.any(String), validUntil: null }])
    expect(desk.days).toHaveLength(1)
    const own = await get('/v1/key', key)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(await own.json()).toMatchObject({
      prefix,
      name: 'Situs berita',
      products: [],
      limits: { perMinute: 600, perDay: 100_000 },
      expiresAt: null,
      usage: { today: { requests: 1 }, days: desk.days },
    })
    const without = await get('/v1/key')
    expect([without.status, codeOf({ body: await without.json() } as never)]).toEqual([401, 'key.missing'])
  })
})

describe('products', () => {
  const items = async () => {
    await publish(pool, aPresented('giat-bjb', { kind: 'giat', keywords: ['Apel'] }))
    await publish(pool, aPresented('dpo-bjb', { kind: 'dpo', keywords: ['narkoba'] }))
  }

  it('decide what a key sees in lists, changes and feeds; those answers are its own', async () => {
    await items()
    const giat = await aProduct({ kinds: ['giat'] })
    const { key } = await aKey({ products: [giat] })
    await get('/v1/releases')
    const list = await get('/v1/releases', key)
    expect(list.headers.get('cache-control')).toBe('private, no-cache')
    expect(list.headers.get('vary')).toMatch(/Authorization/)
    expect(await idsIn(list)).toEqual(['giat-bjb'])
    expect(await idsIn(await get('/v1/releases?kind=dpo', key))).toEqual([])
    expect(await idsIn(await get('/v1/releases'))).toEqual(['dpo-bjb', 'giat-bjb'])
    expect(await (await get('/feeds/releases.json', key)).text()).not.toContain('dpo-bjb')
    expect(await (await get('/feeds/releases.json')).text()).toContain('dpo-bjb')
    expect(await idsIn(await get('/v1/changes', key))).toEqual(['giat-bjb'])
  })

  it('are those of the outlet when the key has none; a key without any gets the shared bytes', async () => {
    await items()
    const apel = await aProduct({ keywords: ['APEL '] })
    const ofOutlet = await aKey({}, { products: [apel] })
    expect(await idsIn(await get('/v1/releases', ofOutlet.key))).toEqual(['giat-bjb'])
    const all = await aKey()
    const shared = await get('/v1/releases', all.key)
    expect(shared.headers.get('cache-control')).toMatch(/^public/)
    await eventually('the same bytes come from memory', async () => {
      const before = hot
      expect((await get('/v1/releases', all.key)).headers.get('etag')).toBe(shared.headers.get('etag'))
      return hot > before
    })
  })

  it('take in the whole subtree of a unit, and nothing of a unit beside it', async () => {
    await publish(pool, aPresented('dalam', { unit: 'BJB' }))
    await publish(pool, aPresented('luar', { unit: 'LPG' }))
    const below = await aProduct({ units: ['KALSEL'] })
    const { key } = await aKey({ products: [below] })
    expect(await idsIn(await get('/v1/releases', key))).toEqual(['dalam'])
    const unknown = await rest(editor, 'POST', 'products', { name: 'Salah', units: ['TIDAK.ADA'] })
    expect(unknown.status).toBe(400)
    expect((await rest(editor, 'POST', 'products', { name: 'Salah', kinds: ['entah'] })).status).toBe(400)
  })

  it('decide what the endpoints of an outlet are sent; what was sent is followed to its end', async () => {
    const giat = await aProduct({ kinds: ['giat'] })
    const { outlet } = await aKey({}, { products: [giat] })
    const endpoint = await rest(editor, 'POST', 'webhook-endpoints', {
      outlet,
      url: 'https://media.example.id/hook',
    })
    const sent = async () => {
      while ((await fanOut(pool)) > 0);
      const { rows } = await pool.query(
        'select item_id, version from media_hub_deliveries where endpoint_id = $1 order by seq',
        [endpoint.body.doc.id],
      )
      return rows.map(({ item_id, version }) => `${item_id} ${version}`)
    }
    await items()
    expect(await sent()).toEqual(['giat-bjb 1'])
    await correct(
      pool,
      aPresented('giat-bjb', { kind: 'imbauan', correction: { note: 'Bukan giat.' } } as never),
    )
    await withdraw(pool, 'dpo-bjb', 'Keliru.')
    expect(await sent()).toEqual(['giat-bjb 1', 'giat-bjb 2'])
    await correct(pool, aPresented('giat-bjb', { kind: 'dpo', correction: { note: 'Sebuah DPO.' } } as never))
    await withdraw(pool, 'giat-bjb', 'Keliru.')
    expect(await sent()).toEqual(['giat-bjb 1', 'giat-bjb 2', 'giat-bjb 3', 'giat-bjb 4'])
  })

  it('never keep back a correction or withdrawal of what the reader may hold', async () => {
    const giat = await aProduct({ kinds: ['giat'] })
    const { key } = await aKey({ products: [giat] })
    await items()
    await correct(
      pool,
      aPresented('giat-bjb', { kind: 'imbauan', correction: { note: 'Bukan giat.' } } as never),
    )
    await withdraw(pool, 'dpo-bjb', 'Keliru.')
    const { items: changes, next } = (await (await get('/v1/changes', key)).json()) as any
    expect(changes.map((one: any) => [one.action, one.id, Boolean(one.item)])).toEqual([
      ['corrected', 'giat-bjb', false],
      ['withdrawn', 'dpo-bjb', false],
    ])
    expect(await (await get(`/v1/changes?after=${next}`, key)).json()).toEqual({ items: [], next })
  })
})

describe('readings', () => {
  it('of a key are written into the ledger once per version, by list, item and changes', async () => {
    const { id, key, outlet } = await aKey()
    await publish(pool, aPresented('satu'))
    for (let n = 0; n < 3; n += 1) await get('/v1/releases', key)
    await get('/v1/releases/satu', key)
    await correct(pool, aPresented('satu', { title: 'Judul baru' }))
    await eventually('the servers have heard', async () => (await get('/v1/changes', key)).ok)
    await get('/v1/changes', key)
    await get('/v1/releases')
    const lines = async () =>
      (
        await pool.query(
          'select how, who, outlet_id, item_id, version from media_hub_ledger where api_key_id = $1 order by version',
          [id],
        )
      ).rows
    await eventually('both versions are noted', async () => (await lines()).length >= 2)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    const line = { how: 'fetched', who: 'api_key', outlet_id: outlet, item_id: 'satu' }
    expect(await lines()).toEqual([
      { ...line, version: 1 },
      { ...line, version: 2 },
    ])
  })

  it.each([
    ['another format', '/v1/releases/satu.ninjs', 'fetched', null],
    ['a feed', '/feeds/releases.atom', 'fetched', null],
    ['a part of a file', '/v1/assets/foto/renditions/preview', 'downloaded', 'foto'],
  ])('%s counts, once, and not for nobody in particular', async (_case, path, how, asset) => {
    const { id, key } = await aKey()
    const file = { name: 'preview', width: 9, height: 9, mimeType: 'image/png', bytes: 5, key: 'k.png' }
    const photo = {
      ...{ id: 'foto', kind: 'photo', headline: 'Apel', caption: null, credit: 'Humas', creator: null },
      ...{ number: null, place: null, takenAt: null, keywords: [], renditions: [file] },
    }
    await publish(pool, aPresented('satu', { assets: [photo] }))
    const ask = (bearer: string) =>
      fetch(base + path, { headers: { authorization: `Bearer ${bearer}`, range: 'bytes=0-1' } })
    for (let n = 0; n < 3; n += 1) expect((await ask(key)).ok).toBe(true)
    expect((await get(path)).ok).toBe(true)
    const lines = async () =>
      (await pool.query('select how, api_key_id, item_id, version, asset_id from media_hub_ledger')).rows
    await eventually('it is noted', async () => (await lines()).length > 0)
    await servesAgain()
    expect(await lines()).toEqual([{ how, api_key_id: id, item_id: 'satu', version: 1, asset_id: asset }])
  })

  it('of a file do not count when nothing of it went out', async () => {
    const { key } = await aKey()
    await get('/v1/assets/entah/renditions/preview', key)
    await fetch(`${base}/v1/assets/entah/renditions/preview`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${key}` },
    })
    await servesAgain()
    expect((await pool.query('select from media_hub_ledger')).rowCount).toBe(0)
  })
})

it('gives the public side no way to read keys or their use', async () => {
  for (const table of ['media_hub_key_hashes', 'media_hub_key_usage', 'api_keys', 'outlets', 'products'])
    await expect(publicPool.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
  await expect(publicPool.query("select media_hub_usage_days('x')")).rejects.toThrow(/permission denied/)
})
