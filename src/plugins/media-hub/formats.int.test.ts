import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aPublicPhoto } from './testing/aPublicItem'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, type HubDatabase, useHub } from './testing/database'
import { servedHub } from './testing/servedHub'

let database: HubDatabase
beforeAll(async () => {
  database = await useHub()
})
const { get } = servedHub(() => database.publicPool)
beforeEach(async () => {
  await emptyHub(database.pool)
  await new Promise((resolve) => setTimeout(resolve, 50))
})

const FORMATS = {
  ninjs: 'application/json; charset=utf-8',
  newsml: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
}
const photo = {
  ...aPublicPhoto('photo-1'),
  renditions: [{ ...aPublicPhoto('photo-1').renditions[0]!, key: 'k.jpg' }],
}
const number = 'SP/12/XI/2026/POLRES BANJARBARU'

describe.each(Object.entries(FORMATS))('a release as .%s', (ending, type) => {
  it('is found by id, slug and number, with an ETag that gives 304', async () => {
    const { slug } = await publish(
      database.pool,
      aPresented('id-1', { number, title: 'Apel siaga', assets: [photo] }),
    )
    for (const key of ['id-1', slug, encodeURIComponent(number), encodeURI(number)]) {
      const reply = await get(`/v1/releases/${key}.${ending}`)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toBe(type)
      expect(reply.headers.get('cache-control')).toBe('public, max-age=5, must-revalidate')
      const text = await reply.text()
      expect(text).toContain('Apel siaga')
      expect(text).toContain('https://humas.example.id/v1/releases/id-1')
      expect(text).not.toMatch(/hub\.invalid|k\.jpg/)
      const again = await get(`/v1/releases/${key}.${ending}`, {
        headers: { 'if-none-match': reply.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    }
    expect((await get(`/v1/releases/none.${ending}`)).status).toBe(404)
  })

  it('says what was corrected, and once withdrawn says so without any of its words', async () => {
    const words = {
      title: 'Terhapus satu',
      lead: 'Terhapus dua',
      bodyText: 'Terhapus tiga',
      keywords: ['Terhapus'],
    }
    await publish(database.pool, aPresented('id-1', { ...words, number: 'Terhapus/4' }))
    await correct(
      database.pool,
      aPresented('id-1', {
        ...words,
        number: 'Terhapus/4',
        correction: { note: 'Jumlahnya keliru.', at: '' },
      }),
    )
    expect(await (await get(`/v1/releases/id-1.${ending}`)).text()).toContain('Jumlahnya keliru.')
    await withdraw(database.pool, 'id-1', 'Data korban keliru.')
    const reply = await vi.waitFor(async () => {
      const now = await get(`/v1/releases/id-1.${ending}`)
      expect(now.status).toBe(410)
      return now
    })
    const text = await reply.text()
    expect(reply.headers.get('content-type')).toBe(type)
    expect(text).toContain('Data korban keliru.')
    expect(text).not.toMatch(/Terhapus/i)
    if (ending === 'ninjs') expect(JSON.parse(text)).toMatchObject({ pubStatus: 'canceled', version: '3' })
    if (ending === 'newsml') expect(text).toContain('<pubStatus qcode="stat:canceled"/>')
  })

  it('leaves alone a number that itself ends so', async () => {
    await publish(database.pool, aPresented('id-1', { number: `SP/1.${ending}` }))
    await publish(database.pool, aPresented('id-2', { number: 'SP/1' }))
    const exact = await get(`/v1/releases/SP/1.${ending}`)
    expect(((await exact.json()) as { id: string }).id).toBe('id-1')
    const twice = await get(`/v1/releases/SP/1.${ending}.${ending}`)
    expect(await twice.text()).toContain('/v1/releases/id-1')
  })
})

describe('feeds', () => {
  it.each(['atom', 'rss', 'json'])(
    '%s: name themselves, and hold what a unit, a kind and a keyword ask for',
    async (ending) => {
      await publish(database.pool, aPresented('a', { keywords: ['Apel Siaga'], title: 'Judul alfa' }))
      await publish(
        database.pool,
        aPresented('b', { unit: 'LPG', keywords: ['apel siaga'], title: 'Judul beta' }),
      )
      await publish(database.pool, aPresented('c', { title: 'Judul gama' }))
      const query = '?unit=KALSEL&kind=siaran_pers&keyword=apel%20siaga'
      const reply = await get(`/feeds/releases.${ending}${query}`)
      const text = await reply.text()
      expect(reply.status).toBe(200)
      expect(reply.headers.get('link')).toContain(
        `<https://humas.example.id/feeds/releases.${ending}${query}>; rel="self"`,
      )
      expect(text.match(/Judul \w+/g)).toEqual(['Judul alfa'])
      expect(text).toContain(`https://humas.example.id/feeds/releases.${ending}?unit=KALSEL`)
      expect((await get(`/feeds/releases.${ending}?keyword=`)).status).toBe(400)
    },
  )
})

describe('the news sitemap', () => {
  it('holds what came out in two days, and a withdrawn release not a moment longer', async () => {
    const { slug } = await publish(database.pool, aPresented('a', { title: 'Judul alfa' }))
    const { slug: old } = await publish(database.pool, aPresented('b'))
    await database.pool.query(
      `update media_hub_items set published_at = now() - interval '49 hours' where item_id = 'b'`,
    )
    const listed = async () => (await get('/sitemap-news.xml')).text()
    expect(await listed()).toContain(`<loc>https://humas.example.id/rilis/${slug}</loc>`)
    expect(await listed()).not.toContain(old)
    await withdraw(database.pool, 'a')
    expect(await listed()).not.toContain('Judul')
    expect((await get('/sitemap-news.xml?page=2')).status).toBe(400)
  })

  it('is named in robots.txt', async () => {
    expect(await (await get('/robots.txt')).text()).toContain(
      'Sitemap: https://humas.example.id/sitemap-news.xml\n',
    )
  })
})
