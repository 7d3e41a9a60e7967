import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'csv-parse/sync'
import express from 'express'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graveFaults } from '../../../tests/support/axe'
import { startBrowser } from '../../../tests/support/browser'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'
import { publicFrame, siteOf } from '../../plugins/media-hub/http'
import { publicRegister } from '../../plugins/public-register/http'
import { createPool } from '../../server/pool'
import { publicDip } from './publicList'

const publicUrl = 'https://humas.example.id'
const database = await useDatabase()
const cleanUps: Array<() => unknown> = []
let payload: Payload
let unit: (code: string) => string
let rest: ReturnType<typeof restOf>
let base: string
let officers: Record<string, Colleague>
const ids: Record<string, string> = {}

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officers = {
    KALSEL: await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer']),
    LPG: await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer']),
  }
  await decided('kalsel', 'KALSEL', 'KALSEL', { title: 'Laporan kinerja 100%', kind: 'berkala' })
  await decided('bjb', 'KALSEL', 'BJB', {
    title: 'Rencana <b>kerja</b>',
    link: 'javascript:alert(1)',
    summary: '=1+1',
  })
  await decided('utara', 'KALSEL', 'BJB.UTARA', {
    title: 'Jadwal pelayanan',
    link: 'https://example.id/jadwal',
  })
  await decided('lpg', 'LPG', 'LPG', { title: 'Standar pelayanan SKCK', forms: ['cetak', 'daring'] })
  ids.draft = await made('KALSEL', 'KALSEL', { title: 'Rancangan rahasia satu' })
  await decided('revised', 'KALSEL', 'KALSEL', { title: 'Rancangan rahasia dua' })
  await step('KALSEL', 'revised', 'revise')
  await decided('removed', 'KALSEL', 'KALSEL', { title: 'Rancangan rahasia tiga' })
  await step('KALSEL', 'removed', 'remove')

  const pool = createPool({ url: database.url, max: 4, log: console as never, role: 'hub_public' })
  const frame = publicFrame(siteOf({ publicUrl }))
  const app = express().use(
    publicRegister({
      ...publicDip,
      ...{
        pool,
        publicUrl,
        page: '/informasi-publik',
        api: '/v1/dip',
        view: 'public_dip',
        units: 'public_units',
      },
      ...{ publisher: 'Hub Humas', frame },
    }),
  )
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  cleanUps.push(
    () => pool.end(),
    () => server.close(),
    () => server.closeAllConnections(),
  )
})
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp()
})

async function made(desk: string, of: string, more: object): Promise<string> {
  const words = {
    kind: 'setiap_saat',
    summary: 'Isi',
    holder: 'Bagian perencanaan',
    decisionNumber: 'Kep/1/2026',
  }
  const { status, text, body } = await rest(officers[desk] ?? null, 'POST', 'dip', {
    ...{ ...words, openedFrom: null, unit: unit(of) },
    ...more,
  })
  expect(status, text).toBe(201)
  return body.doc.id
}
async function step(desk: string, name: string, action: string): Promise<void> {
  const note = action === 'decide' ? {} : { note: 'Penetapan berikut.' }
  const path = `dip/${ids[name]}/steps`
  const { status, text } = await rest(officers[desk] ?? null, 'POST', path, { action, ...note })
  expect(status, text).toBe(200)
}
async function decided(name: string, desk: string, of: string, more: object): Promise<void> {
  ids[name] = await made(desk, of, more)
  await step(desk, name, 'decide')
}
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${base}${path}`, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const list = async (query = '') => {
  const { status, text } = await get(`/v1/dip${query}`)
  expect(status, text).toBe(200)
  return JSON.parse(text) as {
    items: Array<Record<string, unknown> & { id: string; title: string }>
    next: string | null
  }
}
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title)

describe('the public list', () => {
  it('holds what was decided and is in force, in the order of its titles', async () => {
    expect(await titles('')).toEqual([
      'Jadwal pelayanan',
      'Laporan kinerja 100%',
      'Rencana <b>kerja</b>',
      'Standar pelayanan SKCK',
    ])
  })

  it.each(['draft', 'revised', 'removed'])('knows nothing of one that is %s', async (name) => {
    const pages = [
      '/v1/dip',
      '/v1/dip.csv',
      '/informasi-publik',
      '/v1/dip?q=rahasia',
      `/informasi-publik?cari=rahasia`,
    ]
    for (const path of pages) expect((await get(path)).text, path).not.toContain('Rancangan')
    expect((await get(`/v1/dip/${ids[name]}`)).status).toBe(404)
    const page = await get(`/informasi-publik/${ids[name]}`)
    expect([page.status, page.text.includes('Rancangan')]).toEqual([404, false])
    const unknown = await get('/v1/dip/019a0000-0000-7000-8000-000000000000')
    expect((await get(`/v1/dip/${ids[name]}`)).text).toBe(unknown.text)
  })

  it('is read by a role that reads neither the drafts nor the exempt', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select name from unnest(array['dip', 'dip_forms', 'dik', 'units']) name where has_table_privilege('hub_public', name, 'select')`,
    )
    expect(rows).toEqual([])
  })

  it('of a unit is its own and of all below it, and never of another tree', async () => {
    expect(await titles('?unit=BJB')).toEqual(['Jadwal pelayanan', 'Rencana <b>kerja</b>'])
    expect(await titles('?unit=LPG')).toEqual(['Standar pelayanan SKCK'])
    expect(await titles('?unit=KAPUAS')).toEqual([])
  })

  it.each([
    ['100%25', ['Laporan kinerja 100%']],
    ['%25', ['Laporan kinerja 100%']],
    ['pelayanan+JADWAL', ['Jadwal pelayanan']],
    ["'%3B+drop", []],
    ['perencanaan+lampung', ['Standar pelayanan SKCK']],
  ])('is searched for all the words of %s', async (words, found) =>
    expect(await titles(`?q=${words}`)).toEqual(found),
  )

  it('is walked to its end by pages, each item once', async () => {
    const walked: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page = await list(`?limit=1${next && `&cursor=${next}`}`)
      walked.push(...page.items.map(({ title }) => title))
      next = page.next
    }
    expect(walked).toEqual(await titles(''))
  })

  it('tells the columns of the law and nothing of how it came about', async () => {
    const { text } = await get(`/v1/dip/${ids.lpg}`)
    expect(JSON.parse(text)).toEqual({
      ...{ id: ids.lpg, version: 1, title: 'Standar pelayanan SKCK', kind: 'setiap_saat', summary: 'Isi' },
      ...{ holder: 'Bagian perencanaan', responsible: null, madeAt: null, forms: ['cetak', 'daring'] },
      ...{ retention: null, link: null, year: null, decisionNumber: 'Kep/1/2026' },
      unit: { code: 'LPG', name: 'Polda Lampung', path: ['POLRI', 'LPG'] },
      decidedAt: expect.stringMatching(/^\d{4}-/),
      urls: { html: `${publicUrl}/informasi-publik/${ids.lpg}`, json: `${publicUrl}/v1/dip/${ids.lpg}` },
    })
  })

  it('is CSV that a parser reads, in whole or of a unit', async () => {
    const { text, headers } = await get('/v1/dip.csv?unit=BJB')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true })
    expect(rows.map(({ title, summary, unit: code }) => [title, summary, code])).toEqual([
      ['Jadwal pelayanan', 'Isi', 'BJB.UTARA'],
      ['Rencana <b>kerja</b>', "'=1+1", 'BJB'],
    ])
  })

  it('stands in a catalogue whose addresses answer', async () => {
    const { text, headers } = await get('/v1/dip.jsonld')
    expect(headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    const [dataset] = JSON.parse(text)['dcat:dataset']
    const links = dataset['dcat:distribution'].map((one: Record<string, { '@id': string }>) => [
      one['dcat:accessURL']?.['@id'].replace(publicUrl, ''),
      one['dcat:mediaType']?.['@id'].split('/media-types/')[1],
    ])
    for (const [path, type] of links)
      expect((await get(path)).headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    expect(links).toHaveLength(2)
    expect(dataset['dcterms:modified']['@value'] >= dataset['dcterms:issued']['@value']).toBe(true)
  })

  it('is not sent again to who holds it', async () => {
    const first = await get('/v1/dip')
    const again = await get('/v1/dip', { 'if-none-match': String(first.headers.get('etag')) })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it.each(['limit=0', 'cursor=x', 'nothing=1', 'q=%00'])('refuses %s in words', async (query) => {
    const { status, headers, text } = await get(`/v1/dip?${query}`)
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(text)).toMatchObject({
      code: 'request.bad_parameter',
      detail: expect.stringContaining(' / '),
    })
  })

  it('is changed by nobody', async () => {
    const answer = await fetch(`${base}/v1/dip`, { method: 'POST', body: '{}' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})

describe('its page', () => {
  it('shows what was typed as text, and only an address of the web as a link', async () => {
    const bad = await get(`/informasi-publik/${ids.bjb}`)
    expect(bad.text).toContain('Rencana &lt;b&gt;kerja&lt;/b&gt;')
    expect(bad.text).not.toContain('href="javascript')
    expect((await get(`/informasi-publik/${ids.utara}`)).text).toContain('href="https://example.id/jadwal"')
  })

  it('may be kept and found, and says what is wrong with a filter', async () => {
    const { headers, text } = await get('/informasi-publik')
    expect([headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual([
      null,
      'public, max-age=60, must-revalidate',
    ])
    expect(text).toContain(`<link rel="canonical" href="${publicUrl}/informasi-publik"/>`)
    const wrong = await get('/informasi-publik?sesudah=x')
    expect([wrong.status, wrong.text.includes('Saringan tidak dapat dipakai')]).toEqual([400, true])
  })

  it('shuts nobody out, on a telephone without scripts', async () => {
    const browser = await startBrowser()
    cleanUps.push(() => browser.close())
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    for (const path of [
      '/informasi-publik',
      `/informasi-publik/${ids.utara}`,
      '/informasi-publik?cari=tidakada',
    ]) {
      await page.goto(`${base}${path}`)
      expect(await graveFaults(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await plain.goto(`${base}/informasi-publik`)
    await plain.fill('#cari', 'jadwal')
    await plain.selectOption('#satuan', 'BJB')
    await plain.click('main button')
    expect(await plain.textContent('main .list')).toContain('Jadwal pelayanan')
    await plain.click('main .list a')
    expect(await plain.textContent('h1')).toBe('Jadwal pelayanan')
  })
})
