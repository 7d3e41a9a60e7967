import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import express, { type Router } from 'express'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOfRouter } from '../canary/routes'
import { aPressRelease, aTree, aUser, type Colleague } from '../support/builders'
import { useDatabase } from '../support/database'
import { photoWithPosition } from '../support/photo'
import { restOf } from '../support/rest'
import { takeStep } from '../../src/plugins/approval-workflow'
import { startJobs as startClock } from '../../src/plugins/approval-workflow/jobs'
import { embargoTerms, publicHub, type PublicHub } from '../../src/plugins/media-hub/http'

const database = await useDatabase()
const { pool } = database
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const publicPool = new pg.Pool({
  connectionString: database.url,
  max: 6,
  options: '-c role=hub_public -c statement_timeout=10000',
})
publicPool.on('error', () => undefined)

/** A word to ask by, which an answer may say back, and one that nobody asks for. Both stand in every text. */
const MARK = 'zqxembargo'
const SECRET = 'wvkrahasia'
const HOUR = 3_600_000

let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let writer: Colleague
let approver: Colleague
let editor: Colleague
let servers: Array<{ hub: PublicHub; server: Server; base: string }> = []
let asset: { id: string; sizes: Record<string, { filename?: string }> }

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  ;[writer, approver, editor] = await Promise.all([
    aUser(payload, [unit('BJB'), 'operator']),
    aUser(payload, [unit('BJB'), 'approver']),
    aUser(payload, [unit('KALSEL'), 'editor']),
  ])
  const photo = await photoWithPosition({ width: 600, height: 400 })
  asset = (await payload.create({
    collection: 'assets',
    data: {
      headline: `${MARK} ${SECRET} foto`,
      caption: `${MARK} ${SECRET}.`,
      credit: 'Humas',
      unit: unit('BJB'),
      classification: 'berkala',
    } as never,
    file: { data: photo, name: 'a.jpg', mimetype: 'image/jpeg', size: photo.length },
    user: writer as never,
    overrideAccess: true,
  })) as never
  servers = await Promise.all([aServer(), aServer()])
})
afterAll(async () => {
  for (const { hub, server } of servers) {
    server.close()
    await hub.stop()
  }
  await publicPool.end()
})

async function aServer() {
  const hub = publicHub({
    pool: publicPool,
    publicUrl: 'https://humas.example.id',
    secret: 'a secret of thirty-two characters',
    openObject: async () => Readable.from(await photoWithPosition({ width: 60, height: 40 })),
    log: quiet,
  })
  const app = express().use(hub.router)
  const server = createServer((req, res) => {
    if (!hub.hotBytes(req, res)) app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { hub, server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const get = (path: string, key?: string, at = servers[0]?.base ?? '') =>
  fetch(at + path, { headers: key ? { authorization: `Bearer ${key}` } : {} })
const step = (id: string, action: string, more: object = {}, user = approver) =>
  takeStep({ payload, user, collection: 'press-releases', id, action, ...more })

/** A release that waits for the end of its embargo. */
async function aScheduled(until = new Date(Date.now() + 24 * HOUR), more: Record<string, unknown> = {}) {
  const { id } = await aPressRelease(payload, writer, unit('BJB'), {
    title: `${MARK} ${SECRET}`,
    lead: `${MARK} ${SECRET}.`,
    keywords: [`${MARK}kata`, `${SECRET}kata`],
    place: `${MARK}kota`,
    assets: [asset.id],
    embargoUntil: until.toISOString(),
    ...more,
  })
  await step(id, 'submit', {}, writer)
  await step(id, 'approve')
  await step(id, 'schedule')
  return id
}

async function aKey(ofOutlet: Record<string, unknown>, ofKey: Record<string, unknown> = {}) {
  const outlet = await rest(editor, 'POST', 'outlets', { name: `Redaksi ${Math.random()}`, ...ofOutlet })
  expect(outlet.status).toBe(201)
  const made = await rest(editor, 'POST', 'api-keys', { outlet: outlet.body.doc.id, name: 'Situs', ...ofKey })
  expect(made.status).toBe(201)
  return { key: String(made.body.doc.key), outlet: String(outlet.body.doc.id) }
}
const TRUSTED = { verification: 'verified', earlyAccess: true }

async function aTrustedKey(ofKey: Record<string, unknown> = {}) {
  const { key, outlet } = await aKey(TRUSTED, ofKey)
  expect((await accept(key)).status).toBe(200)
  return { key, outlet }
}
const accept = (key: string, body: object = { version: embargoTerms.version, acceptedBy: 'Siti Redaktur' }) =>
  fetch(`${servers[0]?.base}/v1/embargoed/terms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const early = async (key: string) =>
  ((await (await get('/v1/embargoed', key)).json()) as { items?: Array<{ release: { id: string } }> }).items
const readingsOf = async (id: string) =>
  (
    await pool.query(
      'select outlet_id, asset_id, rendition, terms, content_hash from media_hub_early_readings where item_id = $1 order by id',
      [id],
    )
  ).rows

/** How each route is asked for a text under embargo. A route without a line fails the walk. */
const doors: Record<string, (about: { id: string; slug: string; number: string }) => string[]> = {
  '/': () => ['/', `/?q=${MARK}`],
  '/docs': () => ['/docs'],
  '/favicon.svg': () => ['/favicon.svg'],
  '/feeds/releases.:format': () =>
    ['atom', 'rss', 'json'].flatMap((format) => [
      `/feeds/releases.${format}`,
      `/feeds/releases.${format}?keyword=${MARK}kata`,
    ]),
  '/pratinjau/:token': ({ id }) => [`/pratinjau/${id}`],
  '/pratinjau/:token/assets/:asset/renditions/:name': ({ id }) => [
    `/pratinjau/${id}/assets/${asset.id}/renditions/preview`,
  ],
  '/oai': ({ id }) => [
    '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    '/oai?verb=ListIdentifiers&metadataPrefix=newsml_g2',
    `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:humas.example.id:${id}`,
  ],
  '/rilis/:slug': ({ slug, id }) => [`/rilis/${slug}`, `/rilis/${id}`],
  '/robots.txt': () => ['/robots.txt'],
  '/sitemap-news.xml': () => ['/sitemap-news.xml'],
  '/surat/:token': ({ id }) => [`/surat/${id}`],
  '/konfirmasi/:token': ({ id }) => [`/konfirmasi/${id}`],
  '/v1/receipts': () => ['/v1/receipts'],
  '/v1/receipts/:token': ({ id }) => [`/v1/receipts/${id}`],
  '/websub': () => ['/websub'],
  '/v1/assets/:id': () => [`/v1/assets/${asset.id}`],
  '/v1/assets/:id/renditions/:name': () =>
    Object.keys(asset.sizes).map((name) => `/v1/assets/${asset.id}/renditions/${name}`),
  '/v1/changes': () => ['/v1/changes'],
  '/v1/embargoed': () => ['/v1/embargoed'],
  '/v1/embargoed/:id': ({ id }) => [`/v1/embargoed/${id}`],
  '/v1/embargoed/:id/assets/:asset/renditions/:name': ({ id }) => [
    `/v1/embargoed/${id}/assets/${asset.id}/renditions/preview`,
  ],
  '/v1/embargoed/terms': () => ['/v1/embargoed/terms'],
  '/v1/key': () => ['/v1/key'],
  '/v1/openapi.json': () => ['/v1/openapi.json'],
  '/v1/releases': () => [
    '/v1/releases',
    `/v1/releases?q=${MARK}&facets=unit,kind,year,place,keyword`,
    '/v1/releases?facets=unit,kind,year,place,keyword',
    `/v1/releases?keyword=${MARK}kata`,
    `/v1/releases?place=${MARK}kota`,
    `/v1/releases?asset=${asset.id}`,
  ],
  '/v1/releases/*key': ({ id, slug, number }) =>
    [id, slug, number].flatMap((key) =>
      ['', '.ninjs', '.newsml', '.txt', '.html'].map((ending) => `/v1/releases/${key}${ending}`),
    ),
  '/v1/units': () => ['/v1/units'],
  '/v1/units/:code': () => ['/v1/units/BJB'],
}

describe('before the end of an embargo', () => {
  it('no door shows anything of it: not to anybody, not to a key, not to a trusted outlet without terms', async () => {
    const id = await aScheduled()
    const { rows } = await pool.query('select number from press_releases where id = $1', [id])
    const about = { id, number: String(rows[0].number), slug: `${MARK}-${id.slice(-6)}` }
    const keys = [undefined, (await aKey({ verification: 'verified' })).key, (await aKey(TRUSTED)).key]
    const routes = routesOfRouter(servers[0]?.hub.router as Router).map((route) => route.replace(/^get /, ''))
    let asked = 0
    for (const route of routes) {
      const addresses = doors[route]?.(about) ?? []
      expect([route, addresses.length > 0]).toEqual([route, true])
      for (const address of addresses)
        for (const key of keys) {
          const answer = await get(address, key)
          const text = await answer.text()
          asked += 1
          expect([address, key ? 'key' : 'nobody', text.toLowerCase().includes(SECRET)]).toEqual([
            ...[address, key ? 'key' : 'nobody', false],
          ])
          expect([...answer.headers.values()].join(' ').toLowerCase()).not.toContain(SECRET)
          if (address.includes(id) || address.includes(asset.id) || address.includes('/v1/embargoed'))
            expect([address, answer.status]).not.toEqual([address, 500])
        }
    }
    expect(asked).toBeGreaterThan(120)
    const nobody = await pool.query(
      `select (select count(*) from media_hub_items where item_id = $1) + (select count(*) from media_hub_outbox where item_id = $1)
         + (select count(*) from media_hub_deliveries where item_id = $1) + (select count(*) from media_hub_assets where asset_id = $2)
         + (select count(*) from media_hub_words where word like $3) + (select count(*) from media_hub_early_readings where item_id = $1) as n`,
      [id, asset.id, `%${MARK}%`],
    )
    expect(nobody.rows).toEqual([{ n: '0' }])
    for (const table of ['media_hub_embargoed', 'media_hub_early_readings', 'media_hub_early_terms'])
      await expect(publicPool.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
    await expect(publicPool.query("select media_hub_early_reader('x', 'y')")).rejects.toThrow(
      /permission denied/,
    )
  })

  it('a trusted outlet that accepted the terms reads text and files, and each reading is recorded', async () => {
    const id = await aScheduled()
    const { key, outlet } = await aKey(TRUSTED)
    const refused = await get(`/v1/embargoed/${id}`, key)
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'embargo.terms'])
    const terms = await (await get('/v1/embargoed/terms', key)).json()
    expect([terms.version, terms.acceptedBy]).toEqual([embargoTerms.version, null])
    expect((await accept(key, { version: 'lama', acceptedBy: 'Siti' })).status).toBe(409)
    expect((await accept(key, { version: embargoTerms.version })).status).toBe(400)
    const accepted = await (await accept(key)).json()
    expect(accepted.acceptedBy).toBe('Siti Redaktur')
    expect((await accept(key, { version: embargoTerms.version, acceptedBy: 'Orang lain' })).status).toBe(200)

    const list = await get('/v1/embargoed', key)
    expect(list.headers.get('cache-control')).toBe('private, no-store')
    const { items } = (await list.json()) as { items: Array<{ release: { id: string } }> }
    expect(items.map(({ release }) => release.id)).toContain(id)
    const one = await (await get(`/v1/embargoed/${id}`, key)).json()
    expect(one.release).toMatchObject({ title: `${MARK} ${SECRET}`, embargoedUntil: one.embargoedUntil })
    expect(Object.keys(one.clocks)).toEqual(['WIB', 'WITA', 'WIT', 'UTC'])
    const url = one.release.assets[0]?.renditions[0]?.url ?? ''
    expect(url).toContain(`/v1/embargoed/${id}/assets/${asset.id}/renditions/`)
    const file = await get(new URL(url).pathname, key)
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(Buffer.from(await file.arrayBuffer()).includes(`Embargo sampai`)).toBe(true)
    expect((await get(new URL(url).pathname)).status).toBe(401)

    const read = await readingsOf(id)
    expect(read.map(({ outlet_id, asset_id, terms: under }) => [outlet_id, asset_id, under])).toEqual([
      [outlet, null, embargoTerms.version],
      [outlet, null, embargoTerms.version],
      [outlet, asset.id, embargoTerms.version],
    ])
    const seen = await rest(approver, 'GET', `press-releases/${id}/early-readings`)
    expect(seen.body.readings).toMatchObject([
      { file: expect.stringContaining(asset.id), acceptedBy: 'Siti Redaktur' },
      { file: null, acceptedBy: 'Siti Redaktur' },
      { file: null, acceptedBy: 'Siti Redaktur' },
    ])
    expect((await rest(writer, 'GET', `press-releases/${id}/early-readings`)).status).toBe(403)
    expect((await rest(null, 'GET', `press-releases/${id}/early-readings`)).status).toBe(401)
    await expect(pool.query('delete from media_hub_early_readings')).rejects.toThrow(/kept for ever/)
  })

  it('is given by products, and to nobody whose trust has ended', async () => {
    const id = await aScheduled()
    const product = async (data: object) =>
      (await rest(editor, 'POST', 'products', { name: 'Produk', ...data })).body.doc.id
    const fitting = await aTrustedKey({ products: [await product({ units: ['KALSEL'] })] })
    const other = await aTrustedKey({ products: [await product({ units: ['KALSEL'], kinds: ['imbauan'] })] })
    const words = await aTrustedKey({
      products: [await product({ keywords: [`${MARK}Kata`.toUpperCase()] })],
    })
    const has = async (key: string) => (await early(key))?.some(({ release }) => release.id === id)
    expect([await has(fitting.key), await has(other.key), await has(words.key)]).toEqual([true, false, true])
    expect((await get(`/v1/embargoed/${id}`, other.key)).status).toBe(404)
    await rest(editor, 'PATCH', `outlets/${fitting.outlet}`, { earlyAccess: false })
    await rest(editor, 'PATCH', `outlets/${words.outlet}`, { verification: 'suspended' })
    expect((await get(`/v1/embargoed/${id}`, fitting.key)).status).toBe(403)
    expect((await get(`/v1/embargoed/${id}`, words.key)).status).toBe(401)
  })

  it('follows what happens to the text: moved, taken back, lifted', async () => {
    const { key } = await aTrustedKey()
    const note = 'Konferensi pers digeser.'
    const [moved, returned, lifted] = [await aScheduled(), await aScheduled(), await aScheduled()]
    const at = new Date(Date.now() + 48 * HOUR)
    await step(moved, 'move_embargo', { note, at })
    const one = await (await get(`/v1/embargoed/${moved}`, key)).json()
    expect([one.embargoedUntil, one.release.embargoedUntil]).toEqual([at.toISOString(), at.toISOString()])
    await step(returned, 'return', { note })
    expect((await get(`/v1/embargoed/${returned}`, key)).status).toBe(404)
    await step(lifted, 'lift_embargo', { note })
    expect((await get(`/v1/embargoed/${lifted}`, key)).status).toBe(404)
    expect((await get(`/v1/releases/${lifted}`)).status).toBe(200)
  })
})

describe('a preview link', () => {
  const order = (user: Colleague | null, id: string, body: object = {}) =>
    rest(user, 'POST', `press-releases/${id}/preview-links`, body)
  const pathOf = (made: Awaited<ReturnType<typeof order>>) => new URL(String(made.body.url)).pathname
  const draft = async () =>
    (await aPressRelease(payload, writer, unit('BJB'), { title: `Draf ${SECRET}`, assets: [asset.id] })).id

  it('shows text and pictures of one version to whoever holds it, and is kept by nobody', async () => {
    const id = await draft()
    const made = await order(approver, id, { hours: 2 })
    expect(made.status).toBe(201)
    expect(new Date(made.body.expiresAt).getTime() - Date.now()).toBeGreaterThan(1.9 * HOUR)
    expect(pathOf(made)).toMatch(/^\/pratinjau\/[A-Za-z0-9_-]{43}$/)
    const page = await get(pathOf(made))
    const html = await page.text()
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(html).toContain(`Draf ${SECRET}`)
    expect(html).toContain('belum terbit')
    const picture = /\/pratinjau\/[^"\s]+\/renditions\/[a-z]+/.exec(html)?.[0] ?? ''
    const file = await get(picture)
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const kept = await pool.query('select hash, readings from media_hub_preview_links where item_id = $1', [
      id,
    ])
    expect(kept.rows).toMatchObject([{ readings: 1 }])
    expect(pathOf(made)).not.toContain(kept.rows[0].hash)
    const trail = await pool.query(
      "select count(*)::int as n from audit_entries where document_id = $1 and action = 'press_release.preview_shared'",
      [id],
    )
    expect(trail.rows).toEqual([{ n: 1 }])
    await expect(publicPool.query('select * from media_hub_preview_links')).rejects.toThrow(
      /permission denied/,
    )
  })

  it('ends with the version: by an edit, by a step, by publication, and forgets the words', async () => {
    const id = await draft()
    const gone = async (made: Awaited<ReturnType<typeof order>>) => {
      const page = await get(pathOf(made))
      expect([page.status, (await page.text()).includes(SECRET)]).toEqual([410, false])
      expect((await get(`${pathOf(made)}/assets/${asset.id}/renditions/preview`)).status).toBe(404)
    }
    const [first, second] = [await order(approver, id), await order(approver, id)]
    await rest(writer, 'PATCH', `press-releases/${id}`, { lead: 'Teras baru.' })
    await gone(first)
    await gone(second)
    const third = await order(approver, id)
    await step(id, 'submit', {}, writer)
    await gone(third)
    await step(id, 'approve')
    const fourth = await order(approver, id)
    expect((await get(pathOf(fourth))).status).toBe(200)
    await step(id, 'publish')
    await gone(fourth)
    expect((await order(approver, id)).status).toBe(409)
    const { rows } = await pool.query(
      'select count(*)::int as n from media_hub_preview_links where item_id = $1 and (item_json is not null or ended_at is null)',
      [id],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('ends by the clock, is made by who edits or clears, and for hours that can be', async () => {
    const id = await draft()
    const made = await order(approver, id)
    await pool.query('update media_hub_preview_links set expires_at = now() where item_id = $1', [id])
    expect((await get(pathOf(made))).status).toBe(410)
    const stranger = await aUser(payload, [unit('LPG'), 'approver'])
    const auditor = await aUser(payload, [unit('KALSEL'), 'auditor'])
    for (const [who, status] of [
      [writer, 403],
      [auditor, 403],
      [stranger, 404],
      [null, 401],
      [editor, 201],
    ] as const)
      expect([who?.email, (await order(who, id)).status]).toEqual([who?.email, status])
    for (const hours of [0, 169, 1.5, '2', null])
      expect([hours, (await order(approver, id, { hours })).status]).toEqual([hours, 400])
    expect((await get('/pratinjau/%00')).status).toBe(410)
  })
})

it.each([
  ['none', '', 400],
  ['no JSON', '{', 400],
  ['a list', '[]', 400],
  ['too much', JSON.stringify({ version: 'x'.repeat(9000) }), 413],
])('a body of %s is refused clearly', async (_case, body, status) => {
  const { key } = await aKey(TRUSTED)
  const answer = await fetch(`${servers[0]?.base}/v1/embargoed/terms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ])
})

it('opens on every server within two seconds of its instant, and not before', async () => {
  const until = new Date(Date.now() + 4000)
  const id = await aScheduled(until)
  const clock = startClock({ payload, log: quiet })
  const seen = await Promise.all(
    servers.map(async ({ base }) => {
      for (;;) {
        const asked = Date.now()
        const { status } = await get(`/v1/releases/${id}`, undefined, base)
        if (status === 200 || asked > until.getTime() + 10_000) return Date.now()
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }),
  )
  await clock.stop()
  for (const at of seen) {
    expect(at).toBeGreaterThanOrEqual(until.getTime())
    expect(at - until.getTime()).toBeLessThan(2000)
  }
})

it('opens when a worker comes back that was away at its instant', async () => {
  const until = new Date(Date.now() + 1500)
  const id = await aScheduled(until)
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect((await get(`/v1/releases/${id}`)).status).toBe(404)
  const back = Date.now()
  const clock = startClock({ payload, log: quiet })
  await expect.poll(async () => (await get(`/v1/releases/${id}`)).status, { timeout: 8000 }).toBe(200)
  expect(Date.now() - back).toBeLessThan(2000)
  await clock.stop()
})
