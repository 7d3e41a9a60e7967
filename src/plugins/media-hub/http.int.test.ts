import { type AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { Readable } from 'node:stream'
import express from 'express'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PublicItem } from '../../domain/publicItem'
import { restampUnits } from './hooks/restampUnits'
import { type PublicHub, publicHub } from './http'
import { EARLIER } from './migrations/20261123_5_media_hub_gone_assets'
import { aPresented, announce, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, type HubDatabase, useHub } from './testing/database'

const GONE =
  'select asset_id, item_id, gone_at, gone_reason from media_hub_assets where gone_at is not null order by asset_id'
const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer()
const FILE = Buffer.from('0123456789'.repeat(10))
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const photo = {
  id: 'photo-1',
  kind: 'photo',
  headline: 'Apel',
  caption: 'Apel pagi di Banjarbaru.',
  credit: 'Humas',
  creator: 'Tim Humas',
  number: null,
  place: 'Banjarbaru',
  takenAt: '2026-11-20T01:00:00.000Z',
  keywords: ['apel'],
  renditions: [
    {
      name: 'preview',
      width: 1024,
      height: 683,
      mimeType: 'image/png',
      bytes: FILE.length,
      key: 'secret-key.jpg',
    },
  ],
}

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
    openObject: async (key, range) => {
      const file = key === 'real.jpg' ? jpeg : FILE
      return Readable.from(range ? file.subarray(range.start, range.end + 1) : file)
    },
    log,
  })
  const app = express().use(hub.router)
  server = createServer((req, res) => {
    if (hub.hotBytes(req, res)) hot += 1
    else app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.close()
  await hub?.stop()
})
beforeEach(async () => {
  await emptyHub(database.pool)
  await new Promise((resolve) => setTimeout(resolve, 50))
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { headers, redirect: 'manual' })
const json = async (path: string) => (await get(path)).json() as Promise<any>
const eventually = async (check: () => Promise<void>, ms = 20_000) => {
  const end = Date.now() + ms
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

describe('a published release', () => {
  it('is found by id, slug and number, with absolute addresses and no storage key', async () => {
    const number = 'SP/12/XI/2026/POLRES BANJARBARU'
    const { slug } = await publish(
      database.pool,
      aPresented('id-1', { number, title: 'Apel Siaga: Banjarbaru!', assets: [photo] }),
    )
    expect(slug).toMatch(/^apel-siaga-banjarbaru-[a-z0-9]{6}$/)
    for (const key of ['id-1', slug, encodeURIComponent(number), encodeURI(number)]) {
      const reply = await get(`/v1/releases/${key}`)
      expect(reply.status).toBe(200)
      const text = await reply.text()
      expect(text).not.toContain('secret-key')
      expect(text).not.toContain('hub.invalid')
      const item = JSON.parse(text) as PublicItem
      expect(item).toMatchObject({
        id: 'id-1',
        version: 1,
        slug,
        number,
        unit: { code: 'BJB', path: ['POLRI', 'KALSEL', 'BJB'] },
      })
      expect(item.urls.html).toBe(`https://humas.example.id/rilis/${slug}`)
      expect(item.assets[0]?.renditions[0]?.url).toBe(
        'https://humas.example.id/v1/assets/photo-1/renditions/preview',
      )
    }
    expect((await get('/v1/releases/none')).status).toBe(404)
  })

  it('answers 304 to its own ETag, from memory too, and sends the same bytes packed', async () => {
    await publish(database.pool, aPresented('id-1', { bodyHtml: `<p>${'panjang '.repeat(500)}</p>` }))
    await eventually(async () => {
      const before = hot
      expect((await get('/v1/releases?limit=5', { 'accept-encoding': 'identity' })).status).toBe(200)
      await get('/v1/releases?limit=5', { 'accept-encoding': 'identity' })
      expect(hot).toBeGreaterThan(before)
    })
    const plain = await get('/v1/releases?limit=5', { 'accept-encoding': 'identity' })
    const packed = await get('/v1/releases?limit=5', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(await packed.text()).toBe(await plain.text())
    for (const reply of [plain, packed]) {
      const etag = reply.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"/)
      expect((await get('/v1/releases?limit=5', { 'if-none-match': etag })).status).toBe(304)
    }
  })

  it('is listed newest first, page by page, each once', async () => {
    for (let n = 0; n < 23; n += 1)
      await publish(database.pool, aPresented(`id-${n}`, { unit: n % 2 ? 'BJB' : 'LPG' }))
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: any = await json(`/v1/releases?limit=5${cursor ? `&cursor=${cursor}` : ''}`)
      ids.push(...page.items.map((item: PublicItem) => item.id))
      cursor = page.next
    } while (cursor)
    expect(ids).toEqual(Array.from({ length: 23 }, (_, n) => `id-${22 - n}`))
    const inSubtree = await json('/v1/releases?unit=KALSEL&limit=100')
    expect(inSubtree.items).toHaveLength(11)
    expect((await json('/v1/releases?unit=POLRI&limit=100')).items).toHaveLength(23)
    expect((await json('/v1/releases?unit=BJB&kind=giat')).items).toHaveLength(0)
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=x', 'limit'],
    ['cursor=abc', 'cursor'],
    ['unit=NONE', 'unit'],
    ['page=2', 'page'],
    ['from=yesterday', 'from'],
    ['to=2026-02-30', 'to'],
    ['to=9999-12-31T23:59:59-18:00', 'to'],
    ['from=0000-01-01', 'from'],
    ['limit=1&limit=2', 'limit'],
    ['q=', 'q'],
    ['q=%00', 'q'],
    ['facets=colour', 'facets'],
    ['keyword=', 'keyword'],
  ])('refuses %s and names the parameter', async (query, parameter) => {
    const reply = await get(`/v1/releases?${query}`)
    expect(reply.status).toBe(400)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(await reply.json()).toMatchObject({ status: 400, parameter })
  })

  it('keeps its slug and first instant through a correction, and says what was corrected', async () => {
    const first = await publish(database.pool, aPresented('id-1', { title: 'Judul lama' }))
    await correct(
      database.pool,
      aPresented('id-1', { title: 'Judul baru', correction: { note: 'Nama tempat diperbaiki.', at: '' } }),
    )
    const item = await json('/v1/releases/id-1')
    expect(item).toMatchObject({ version: 2, slug: first.slug, title: 'Judul baru', publishedAt: first.at })
    expect(item.correction).toEqual({ note: 'Nama tempat diperbaiki.', at: item.updatedAt })
    const html = await (await get(`/rilis/${first.slug}`)).text()
    expect(html).toContain('Nama tempat diperbaiki.')
    expect(html).toContain('Judul baru')
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(html).toContain('"@type":"CorrectionComment","text":"Ralat: Nama tempat diperbaiki."')
    expect(html).toContain(
      `rel="alternate" type="application/json" href="https://humas.example.id/v1/releases/id-1"`,
    )
  })
})

describe('a withdrawal', () => {
  it('takes the words away everywhere at once, kept bytes too, and leaves a tombstone', async () => {
    const { slug } = await publish(
      database.pool,
      aPresented('id-1', { title: 'Rahasia terbuka', assets: [photo] }),
    )
    const places = [
      '/',
      '/v1/releases',
      '/v1/releases/id-1',
      `/rilis/${slug}`,
      '/feeds/releases.atom',
      '/feeds/releases.rss',
      '/feeds/releases.json',
      '/v1/changes',
      '/v1/assets/photo-1',
    ]
    await eventually(async () => {
      const before = hot
      for (const place of places)
        expect(await (await get(place)).text()).toContain(
          place.includes('photo') ? 'Apel pagi' : 'Rahasia terbuka',
        )
      for (const place of places) await get(place)
      expect(hot - before).toBeGreaterThanOrEqual(places.length)
    })
    expect((await get('/v1/assets/photo-1/renditions/preview')).status).toBe(200)
    await withdraw(database.pool, 'id-1', 'Identitas anak terbuka.')
    await eventually(async () => {
      for (const place of places)
        expect(await (await get(place)).text()).not.toMatch(/Rahasia terbuka|Apel pagi/)
    }, 200)
    const gone = await get('/v1/releases/id-1')
    expect(gone.status).toBe(410)
    expect(await gone.json()).toMatchObject({
      reason: 'Identitas anak terbuka.',
      withdrawnAt: expect.stringMatching(/Z$/),
    })
    const page = await get(`/rilis/${slug}`)
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('Identitas anak terbuka.')
    for (const file of ['/v1/assets/photo-1', '/v1/assets/photo-1/renditions/preview']) {
      const away = await get(file)
      expect(away.status).toBe(410)
      expect(await away.json()).toEqual({
        id: 'photo-1',
        withdrawnAt: expect.stringMatching(/Z$/),
        reason: 'Identitas anak terbuka.',
      })
    }
    expect((await get('/v1/assets/photo-2')).status).toBe(404)
    expect((await get('/v1/assets/photo-2/renditions/preview')).status).toBe(404)
    expect((await json('/v1/releases?asset=photo-1')).items).toEqual([])
    const { items } = await json('/v1/changes')
    expect(items.map((item: any) => [item.seq, item.action, item.version, 'item' in item])).toEqual([
      [1, 'published', 1, false],
      [2, 'withdrawn', 2, false],
    ])
  })

  it('is refused for what is not public, and nothing of it stays', async () => {
    await expect(withdraw(database.pool, 'none')).rejects.toMatchObject({ code: 'media_hub.not_public' })
    await publish(database.pool, aPresented('id-1'))
    await expect(publish(database.pool, aPresented('id-1'))).rejects.toMatchObject({
      code: 'media_hub.already_public',
    })
    expect((await json('/v1/changes')).items).toHaveLength(1)
  })
})

describe('the change feed', () => {
  it('shows a paging reader every change of twenty publishers exactly once, in order, without a gap', async () => {
    const EACH = 15
    let writing = true
    const writer = async (n: number) => {
      for (let m = 0; m < EACH; m += 1) {
        const id = `w${n}-${m % 5}`
        const turn = Math.floor(m / 5)
        const pause = () => new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 8))
        if (turn === 0)
          await announce(
            database.pool,
            { action: 'published', type: 'press_release', presented: aPresented(id) },
            pause,
          )
        else if (turn === 1)
          await announce(
            database.pool,
            { action: 'corrected', type: 'press_release', presented: aPresented(id) },
            pause,
          )
        else
          await announce(
            database.pool,
            { action: 'withdrawn', type: 'press_release', itemId: id, reason: 'Keliru.' },
            pause,
          )
        if (m % 4 === 0) await publish(database.pool, aPresented(id)).catch(() => undefined)
      }
    }
    const seen: any[] = []
    const reader = async () => {
      let after = 0
      for (;;) {
        const over = !writing
        const page: any = await json(`/v1/changes?after=${after}&limit=7`)
        seen.push(...page.items)
        after = page.next
        if (over && page.items.length === 0) return
      }
    }
    const reading = reader()
    await Promise.all(Array.from({ length: 20 }, (_, n) => writer(n)))
    writing = false
    await reading
    expect(seen.length).toBeGreaterThanOrEqual(20 * EACH)
    expect(seen.map((change) => change.seq)).toEqual(Array.from({ length: seen.length }, (_, n) => n + 1))
    const versions = new Map<string, number>()
    for (const change of seen) {
      expect(change.version).toBe((versions.get(change.id) ?? 0) + 1)
      versions.set(change.id, change.version)
    }
  }, 60_000)
})

describe('what is kept for ever', () => {
  it.each([
    ["update media_hub_snapshots set reason = 'x'"],
    ['delete from media_hub_snapshots'],
    ['truncate media_hub_snapshots'],
    ['delete from media_hub_items'],
    ['delete from media_hub_counter'],
  ])('%s is refused', async (statement) => {
    await publish(database.pool, aPresented('id-1'))
    await expect(database.pool.query(statement)).rejects.toThrow(/kept for ever/)
  })

  it('hub_public cannot read old words, endpoints or deliveries', async () => {
    for (const what of [
      'item_json from media_hub_snapshots',
      '* from media_hub_outbox',
      '* from media_hub_deliveries',
      '* from webhook_endpoints',
      '* from media_hub_old_secrets',
    ]) {
      await expect(database.publicPool.query(`select ${what}`)).rejects.toThrow(/permission denied/)
    }
  })
})

describe('files', () => {
  const statusOf = async (path: string) => (await get(path)).status
  const file = '/v1/assets/photo-1'
  const reasonSaid = (note: string) => ({ correction: { note, at: '2026-11-23T05:00:00.000Z' } })

  it('are gone once a correction leaves them out, and there again when a later one carries them', async () => {
    await publish(database.pool, aPresented('id-1', { assets: [photo] }))
    await correct(database.pool, aPresented('id-1', reasonSaid('Foto bukan dari kejadian ini.')))
    await eventually(async () => expect(await statusOf(file)).toBe(410))
    expect(await json(file)).toMatchObject({ reason: 'Foto bukan dari kejadian ini.' })
    expect((await json('/v1/releases?asset=photo-1')).items).toEqual([])
    await correct(database.pool, aPresented('id-1', { assets: [photo], ...reasonSaid('Foto benar.') }))
    await eventually(async () => expect(await statusOf(file)).toBe(200))
    expect(await statusOf(`${file}/renditions/preview`)).toBe(200)
  })

  it('stay while another release carries them', async () => {
    for (const id of ['id-1', 'id-2']) await publish(database.pool, aPresented(id, { assets: [photo] }))
    await withdraw(database.pool, 'id-2')
    expect(await statusOf(file)).toBe(200)
    expect(await statusOf(`${file}/renditions/preview`)).toBe(200)
    await withdraw(database.pool, 'id-1')
    await eventually(async () => expect(await statusOf(file)).toBe(410))
    const { rows } = await database.publicPool.query('select json, renditions from media_hub_assets')
    expect(rows).toEqual(Array(2).fill({ json: null, renditions: null }))
  })

  it('of what went before there were tombstones are found in the snapshots', async () => {
    const other = { ...photo, id: 'photo-2' }
    await publish(database.pool, aPresented('id-1', { assets: [photo, other] }))
    await correct(database.pool, aPresented('id-1', { assets: [other], ...reasonSaid('Foto keliru.') }))
    await withdraw(database.pool, 'id-1', 'Data korban keliru.')
    const { rows: before } = await database.pool.query(GONE)
    expect(before).toHaveLength(2)
    await database.pool.query('delete from media_hub_assets')
    await database.pool.query(EARLIER)
    expect((await database.pool.query(GONE)).rows).toEqual(before)
  })

  it('are sent whole, in spans, and not again to who has them', async () => {
    await publish(database.pool, aPresented('id-1', { assets: [photo] }))
    const path = '/v1/assets/photo-1/renditions/preview'
    const whole = await get(path)
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(FILE)
    const span = await get(path, { range: 'bytes=10-19' })
    expect(span.status).toBe(206)
    expect(span.headers.get('content-range')).toBe('bytes 10-19/100')
    expect(await span.text()).toBe('0123456789')
    expect((await get(path, { range: 'bytes=100-' })).status).toBe(416)
    expect((await get(path, { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304)
    expect((await get('/v1/assets/photo-1/renditions/original')).status).toBe(404)
  })

  it('leave as JPEGs that say what the release says of them now, whole and in spans', async () => {
    const real = {
      ...photo,
      renditions: [
        {
          name: 'preview',
          width: 60,
          height: 40,
          mimeType: 'image/jpeg',
          bytes: jpeg.length,
          key: 'real.jpg',
        },
      ],
    }
    const path = '/v1/assets/photo-1/renditions/preview'
    await publish(database.pool, aPresented('id-1', { assets: [real] }))
    const first = await get(path)
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(first.headers.get('content-length')).toBe(String(bytes.length))
    expect(bytes.toString()).toContain('Apel pagi di Banjarbaru.')
    expect((await sharp(bytes).metadata()).width).toBe(60)
    const span = await get(path, { range: 'bytes=100-1999' })
    expect([span.status, span.headers.get('content-range')]).toEqual([206, `bytes 100-1999/${bytes.length}`])
    expect(Buffer.from(await span.arrayBuffer())).toEqual(bytes.subarray(100, 2000))
    const head = await fetch(base + path, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
    await correct(
      database.pool,
      aPresented('id-1', { assets: [{ ...real, caption: 'Apel siang.' }], ...reasonSaid('Jam keliru.') }),
    )
    const second = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(second.status).toBe(200)
    const words = Buffer.from(await second.arrayBuffer()).toString()
    expect(words).toContain('Apel siang.')
    expect(words).toContain('Ralat: Jam keliru.')
    expect(words).not.toContain('Apel pagi')
  })
})

describe('figures for monitoring', () => {
  it('count what waits, what is in trouble and what memory answered', async () => {
    const before = (await hub.figures()).hub_answers_from_memory ?? 0
    await publish(database.pool, aPresented('id-1'))
    await eventually(async () => {
      await get('/v1/releases/id-1')
      expect(((await hub.figures()).hub_answers_from_memory ?? 0) - before).toBeGreaterThan(0)
    })
    await database.pool.query(
      `insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version, next_at)
       values ('m1', 'e1', 1, 'id-1', 1, now() - interval '1 hour'), ('m2', 'e2', 1, 'id-1', 1, now() + interval '1 hour')`,
    )
    await database.pool.query(
      `insert into media_hub_health (endpoint_id, paused_at) values ('e1', null), ('e2', now())`,
    )
    const figures = await hub.figures()
    expect(figures).toMatchObject({
      hub_memory_usable: 1,
      hub_changes_waiting: 1,
      hub_deliveries_due: 1,
      hub_deliveries_in_flight: 0,
      hub_endpoints_failing: 1,
      hub_endpoints_paused: 1,
      hub_recalls_open: 0,
    })
    expect(figures.hub_oldest_delivery_due_seconds).toBeGreaterThan(3500)
  })
})

describe('the tree, pages and doors', () => {
  it('shows units and their children', async () => {
    expect((await json('/v1/units')).items.map((unit: any) => unit.code)).toEqual([
      'POLRI',
      'KALSEL',
      'BJB',
      'LPG',
    ])
    expect(await json('/v1/units/KALSEL')).toMatchObject({
      parent: 'POLRI',
      children: ['BJB'],
      timeZone: 'Asia/Makassar',
    })
    expect((await get('/v1/units/NONE')).status).toBe(404)
  })

  it('lets public items follow a unit that moves', async () => {
    await publish(database.pool, aPresented('id-1', { unit: 'BJB' }))
    const inLampung = async () => (await json('/v1/releases?unit=LPG')).items.length
    expect(await inLampung()).toBe(0)
    const client = await database.pool.connect()
    const move = (parent: string, second: string) =>
      client.query(
        'update units set parent_id = p.id, scope_u2 = p.id from units p where units.code = $1 and p.code = $2',
        [parent, second],
      )
    try {
      await move('BJB', 'LPG')
      const moved = await restampUnits(
        async (text, params) => (await client.query(text, [...(params ?? [])])).rows,
      )
      expect(moved).toBe(1)
      await eventually(async () => expect(await inLampung()).toBe(1))
      expect((await json('/v1/releases?unit=KALSEL')).items).toHaveLength(0)
      expect((await json('/v1/releases?unit=BJB')).items).toHaveLength(1)
    } finally {
      await move('BJB', 'KALSEL')
      client.release()
    }
  })

  it('shows a photo where the text shows it, and the others beside it', async () => {
    const inText =
      '<figure><img src="https://hub.invalid/v1/assets/photo-1/renditions/preview" alt=""></figure>'
    const other = { ...photo, id: 'photo-2', credit: 'Si Humas' }
    const { slug } = await publish(
      database.pool,
      aPresented('id-1', { bodyHtml: inText, assets: [photo, other] }),
    )
    const html = await (await get(`/rilis/${slug}`)).text()
    const images = [...html.matchAll(/<img src="(https[^"]+)"/g)].map(([, src]) => src)
    expect(images).toEqual([
      'https://humas.example.id/v1/assets/photo-2/renditions/preview',
      'https://humas.example.id/v1/assets/photo-1/renditions/preview',
    ])
    expect(html).toContain('Foto: Si Humas')
  })

  it('escapes titles and forbids scripts on pages', async () => {
    const { slug } = await publish(database.pool, aPresented('id-1', { title: '<script>alert(1)</script>' }))
    const reply = await get(`/rilis/${slug}`)
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*style-src 'sha256-/)
    expect((await reply.text()).match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect((await get('/rilis/none')).status).toBe(404)
  })

  it('refuses writing, answers preflights, stays whole on bad encodings', async () => {
    expect((await fetch(`${base}/v1/releases`, { method: 'POST' })).status).toBe(405)
    expect(
      (await fetch(`${base}/v1/releases`, { method: 'OPTIONS' })).headers.get('access-control-allow-origin'),
    ).toBe('*')
    expect((await get('/v1/releases/%E0%A4%A')).status).toBe(400)
    expect((await get('/v1/releases/%00')).status).toBe(404)
  })

  it.each([
    '/v1/releases/id-1?halaman=2',
    '/v1/releases/id-1.txt?halaman=2',
    '/v1/releases/id-1?key=hub_abc',
    '/v1/assets/photo-1?halaman=2',
    '/v1/openapi.json?halaman=2',
  ])('refuses a parameter that it does not know: %s', async (path) => {
    await publish(database.pool, aPresented('id-1', { assets: [photo] }))
    const reply = await get(path)
    expect([reply.status, (await reply.json()).code]).toEqual([400, 'request.bad_parameter'])
    expect((await get(path.replace(/\?.*/, ''))).status).toBe(200)
  })

  it('takes the mark of a link shared elsewhere on the page of a release', async () => {
    const { slug } = await publish(database.pool, aPresented('id-1'))
    expect((await get(`/rilis/${slug}?fbclid=abc`)).status).toBe(200)
    expect((await get('/?fbclid=abc&utm_source=x')).status).toBe(200)
  })

  it('answers from memory only while the watch on changes is alive', async () => {
    await publish(database.pool, aPresented('id-1'))
    await eventually(async () => {
      const before = hot
      await get('/v1/releases')
      await get('/v1/releases')
      expect(hot).toBeGreaterThan(before)
    })
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and (query like 'listen %' or query like '%from media_hub_counter' or query like '%media_hub_seen%')`,
    )
    await eventually(async () => {
      const before = hot
      expect((await get('/v1/releases')).status).toBe(200)
      expect(hot).toBe(before)
    })
    await eventually(async () => {
      const now = hot
      await get('/v1/releases')
      await get('/v1/releases')
      expect(hot).toBeGreaterThan(now)
    }, 20_000)
  })
})
