import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { PublicItem } from '../../domain/publicItem'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, useHub } from './testing/database'
import { servedHub } from './testing/servedHub'

const database = await useHub()
const { get } = servedHub(() => database.publicPool, { synonyms: [['AKBP', 'Ajun Komisaris Besar Polisi']] })
beforeAll(async () => {
  await database.pool.query(
    `insert into units_texts (parent_id, path, text, "order")
     select id, 'aliases', 'Polres BJB', 1 from units where code = 'BJB'`,
  )
})
beforeEach(async () => {
  await emptyHub(database.pool)
  await new Promise((resolve) => setTimeout(resolve, 50))
})

// oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer of ours
const json = async (path: string) => (await get(path)).json() as Promise<any>
const found = async (query: string): Promise<string[]> =>
  (await json(`/v1/releases?${query}`)).items.map((item: PublicItem) => item.id)

const photo = {
  ...{
    id: 'photo-1',
    kind: 'photo',
    headline: 'Apel',
    caption: 'Apel pagi.',
    credit: 'Humas',
    creator: null,
  },
  ...{ number: null, place: null, takenAt: null, keywords: [], renditions: [] },
}

it('is found by span of time, asset, town and keyword', async () => {
  await publish(
    database.pool,
    aPresented('a', { assets: [photo], place: 'Hotel Summer, Banjarmasin', keywords: ['SPIT'] }),
  )
  await publish(database.pool, aPresented('b', { place: 'Banjarbaru' }))
  expect(await found('asset=photo-1')).toEqual(['a'])
  expect(await found('to=2020-01-01')).toEqual([])
  expect(await found('from=2020-01-01T00:00:00Z')).toEqual(['b', 'a'])
  expect(await found('place=banjarmasin')).toEqual(['a'])
  expect(await found('keyword=spit')).toEqual(['a'])
  expect(await found('place=Banjarmasin&keyword=humas')).toEqual([])
})

it('puts words of the heading before words of the text, then the newest first', async () => {
  await publish(database.pool, aPresented('head-old', { title: 'Jembatan baru diresmikan' }))
  await publish(database.pool, aPresented('text-old', { bodyText: 'Warga melintasi jembatan.' }))
  await publish(database.pool, aPresented('neither', { title: 'Lomba mewarnai' }))
  await publish(database.pool, aPresented('head-new', { title: 'Jembatan ditutup' }))
  await publish(database.pool, aPresented('text-new', { lead: 'Apel di dekat jembatan.' }))
  expect(await found('q=jembatan')).toEqual(['head-new', 'head-old', 'text-new', 'text-old'])
  expect(await found('q=jembatan&kind=giat')).toEqual([])
  expect(await found('q="jembatan baru"')).toEqual(['head-old'])
  expect(await found('q=jembatan -baru')).toEqual(['head-new', 'text-new', 'text-old'])
})

it.each([1, 2, 3, 5])('is read in pages of %i without a gap, however the ranks divide', async (limit) => {
  for (let n = 0; n < 7; n += 1)
    await publish(
      database.pool,
      aPresented(`id-${n}`, n % 2 ? { title: `Jembatan ${n}` } : { bodyText: 'Di jembatan.' }),
    )
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: any = await json(`/v1/releases?q=jembatan&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
    expect(page.items.length).toBeGreaterThan(0)
    ids.push(...page.items.map((item: PublicItem) => item.id))
    cursor = page.next
  } while (cursor)
  expect(ids).toEqual(['id-5', 'id-3', 'id-1', 'id-6', 'id-4', 'id-2', 'id-0'])
})

it('takes its own cursor back, however long the question was', async () => {
  for (const n of [1, 2])
    await publish(database.pool, aPresented(`id-${n}`, { title: `Apel Banjarbaru ${n}` }))
  const q = encodeURIComponent(`${'banjrbaru or '.repeat(20)}"${'é'.repeat(30)}"`)
  const first = await json(`/v1/releases?q=${q}&limit=1`)
  expect(first.next.length).toBeGreaterThan(300)
  const second = await json(`/v1/releases?q=${q}&limit=1&cursor=${first.next}`)
  expect(second.items.map((item: PublicItem) => item.id)).toEqual(['id-1'])
  for (const cursor of [`${first.next}${'A'.repeat(500)}`, 'A'.repeat(2001)])
    expect((await get(`/v1/releases?q=${q}&limit=1&cursor=${cursor}`)).status).toBe(400)
  expect((await get(`/v1/releases?q=${'a'.repeat(301)}`)).status).toBe(400)
})

it('misses nothing that a correction moves up behind the reader', async () => {
  await publish(database.pool, aPresented('text-old', { bodyText: 'Di jembatan.' }))
  await publish(database.pool, aPresented('head-old', { title: 'Jembatan lama' }))
  await publish(database.pool, aPresented('head-new', { title: 'Jembatan baru' }))
  await publish(database.pool, aPresented('text-new', { bodyText: 'Di jembatan.' }))
  const first = await json('/v1/releases?q=jembatan&limit=1')
  const correction = { note: 'Judul.', at: '' }
  await correct(database.pool, aPresented('text-new', { title: 'Jembatan', correction }))
  const seen: PublicItem[] = [...first.items]
  for (let { next } = first; next; ) {
    const page = await json(`/v1/releases?q=jembatan&limit=1&cursor=${next}`)
    seen.push(...page.items)
    next = page.next
  }
  expect(seen.map(({ id, version }) => [id, version])).toEqual([
    ...[
      ['head-new', 1],
      ['head-old', 1],
    ],
    ...[
      ['text-new', 2],
      ['text-old', 1],
    ],
  ])
  expect(await found('q=jembatan')).toEqual(['text-new', 'head-new', 'head-old', 'text-old'])
})

it('ends with the heading when no text holds the words', async () => {
  for (const id of ['a', 'b']) await publish(database.pool, aPresented(id, { title: 'Jembatan' }))
  expect((await json('/v1/releases?q=jembatan&limit=2')).next).toBeNull()
})

it('knows the long and the short form, and other names of a unit', async () => {
  await publish(database.pool, aPresented('long', { bodyText: 'Kata Ajun Komisaris Besar Polisi Budi.' }))
  await publish(database.pool, aPresented('short', { bodyText: 'Kata AKBP Budi.' }))
  await publish(database.pool, aPresented('unit', { title: 'Apel di Polres Banjarbaru' }))
  expect(await found('q=akbp budi')).toEqual(['short', 'long'])
  expect(await found('q=ajun komisaris besar polisi')).toEqual(['short', 'long'])
  expect(await found('q=polres bjb')).toEqual(['unit'])
})

it('finds a mistyped word by its neighbour, says so, and goes on with it', async () => {
  for (const n of [1, 2, 3])
    await publish(database.pool, aPresented(`id-${n}`, { title: `Apel Banjarbaru ${n}` }))
  const first = await json('/v1/releases?q=banjrbaru apell&limit=2')
  expect(first.searchedFor).toBe('banjarbaru apel')
  expect(first.items.map((item: PublicItem) => item.id)).toEqual(['id-3', 'id-2'])
  const second = await json(`/v1/releases?q=banjrbaru apell&limit=2&cursor=${first.next}`)
  expect(second.items.map((item: PublicItem) => item.id)).toEqual(['id-1'])
  expect(second.searchedFor).toBe('banjarbaru apel')
  expect(await found('q=zzzzqqq')).toEqual([])
})

it.each([
  ['a word of three letters has no neighbours', 'dan', null],
  ['a short word stays beside a mistyped one', 'sim banjrbaru', 'sim banjarbaru'],
  ['what a heading knows stays', 'simpang banjrbaru', 'simpang banjarbaru'],
  ['a negation stays a negation', 'banjrbaru -narkoba', 'banjarbaru -narkoba'],
  ['what is negated is not mended', 'banjrbaru -narkobba', 'banjarbaru -narkobba'],
  ['nor is a phrase that is negated', 'banjrbaru - "simpng narkobba"', 'banjarbaru - "simpng narkobba"'],
  ['a phrase stays a phrase', '"simpng banjarbaru"', '"simpang banjarbaru"'],
  ['this or that stays so', 'banjrbaru or narkobba', 'banjarbaru or narkoba'],
  ['a number is no mistyped word', '1234 banjrbaru', '1234 banjarbaru'],
] as const)('spelling help: %s', async (_case, q, searchedFor) => {
  await publish(database.pool, aPresented('a', { title: 'Dana Simpang Banjarbaru 12345' }))
  await publish(database.pool, aPresented('b', { title: 'Narkoba' }))
  expect((await json(`/v1/releases?q=${encodeURIComponent(q)}`)).searchedFor ?? null).toBe(searchedFor)
})

it('does not search for what was asked to be left out', async () => {
  await publish(database.pool, aPresented('a', { title: 'Apel Banjarbaru' }))
  await publish(database.pool, aPresented('b', { title: 'Narkoba di Banjarbaru' }))
  expect(await found('q=banjrbaru -narkoba')).toEqual(['a'])
  expect(await found('q=sim')).toEqual([])
})

it('forgets the words of what was withdrawn, and of what a correction took out', async () => {
  await publish(database.pool, aPresented('a', { title: 'Anak bernama Supardjo' }))
  await publish(database.pool, aPresented('b', { title: 'Saksi Wiryawan' }))
  await withdraw(database.pool, 'a')
  await correct(
    database.pool,
    aPresented('b', { title: 'Saksi W', correction: { note: 'Nama disingkat.', at: '' } }),
  )
  expect(await json('/v1/releases?q=Suparjo')).toEqual({ items: [], next: null })
  expect(await json('/v1/releases?q=Wiriawan')).toEqual({ items: [], next: null })
  const { rows } = await database.pool.query("select word from media_hub_words where word ~ 'supar|wirya'")
  expect(rows).toEqual([])
})

it('divides what it finds by unit, kind, year, place and keyword', async () => {
  await publish(database.pool, aPresented('a', { title: 'Apel pagi', keywords: ['Apel', 'SPIT'] }))
  await publish(
    database.pool,
    aPresented('b', { title: 'Apel siang', unit: 'LPG', kind: 'giat', place: null, keywords: ['apel'] }),
  )
  await publish(database.pool, aPresented('c', { title: 'Lomba' }))
  const { facets } = await json('/v1/releases?q=apel&limit=1&facets=unit,kind,year,place,keyword')
  const one = (value: string, count = 1) => ({ value, count })
  expect(facets).toEqual({
    of: 2,
    complete: true,
    unit: [one('BJB'), one('LPG')],
    kind: [one('giat'), one('siaran_pers')],
    year: [one(String(new Date().getFullYear()), 2)],
    place: [one('Banjarmasin')],
    keyword: [one('apel', 2), one('spit')],
  })
})

it('is one list: its cursor is of no use elsewhere, and a changed one is refused', async () => {
  for (const n of [1, 2, 3]) await publish(database.pool, aPresented(`id-${n}`))
  const { next } = await json('/v1/releases?limit=1')
  expect((await get(`/v1/releases?limit=2&cursor=${next}`)).status).toBe(200)
  for (const query of [
    `cursor=${next}&kind=giat`,
    `cursor=${next.slice(0, -1)}${next.endsWith('A') ? 'B' : 'A'}`,
  ]) {
    const reply = await get(`/v1/releases?limit=1&${query}`)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ parameter: 'cursor' })
  }
})

it.each(['!!!', '" "', "' or 1=1 --", '&|!():*<->', 'a'.repeat(300), '-apel', 'or or or', '𝒜𝓅ℯ𝓁 😀'])(
  'stays whole when asked for %s',
  async (q) => {
    await publish(database.pool, aPresented('a', { title: 'Apel pagi' }))
    expect((await get(`/v1/releases?q=${encodeURIComponent(q)}&facets=kind`)).status).toBe(200)
  },
)
