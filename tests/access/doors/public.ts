import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { publicDip } from '../../../src/collections/Dip/publicList'
import { env } from '../../../src/env'
import { publicFrame, publicHub, siteOf } from '../../../src/plugins/media-hub/http'
import { paperChecks } from '../../../src/plugins/official-papers/http'
import { publicRegister } from '../../../src/plugins/public-register/http'
import { createPool } from '../../../src/server/pool'
import { storage } from '../../../src/server/storage'
import { judge } from '../oracle'
import { together } from '../world/ask'
import { marksIn } from '../world/mark'
import type { Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

const publicUrl = 'https://humas.example.id'

/** The public side as its process runs it: Express, the public role of the database, stored files. */
export function publicSide(url: string) {
  const pool = createPool({ url, max: 8, log: silent as never, role: 'hub_public' })
  const open = storage(env())
  const hub = publicHub({
    pool,
    publicUrl,
    secret: 'a secret of thirty-two characters',
    openObject: async (key, range) => (await open(key, range))?.stream ?? null,
    log: silent,
  })
  const register = publicRegister({
    ...publicDip,
    ...{ pool, page: '/informasi-publik', api: '/v1/dip', view: 'public_dip', units: 'public_units' },
    ...{ publicUrl, publisher: 'Hub Humas', frame: publicFrame(siteOf({ publicUrl })) },
  })
  return { hub, register, papers: paperChecks({ pool }), stop: () => hub.stop().then(() => pool.end()) }
}

/** Whoever reads without an account stands in no tree. */
const mayRead = (thing: Thing, operation: string) =>
  judge([{ role: 'reader', relation: 'nowhere', tags: new Set(thing.tags) }], {
    collection: thing.collection,
    operation,
  }) !== 'DENY'

type Get = (path: string) => Promise<{ status: number; text: string }>

/** The content API, feeds and pages: what is out and nothing else, to the media and to anybody, with a key of ours too. */
export async function readPublic(world: World, tally: Tally): Promise<void> {
  const { hub, register, stop } = publicSide(world.url)
  const server = createServer(express().use(hub.router).use(register))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key = world.who('admin at POLRI.DIVHUMAS').user?.apiKey
  const askers: Record<string, Record<string, string>> = {
    anybody: {},
    'whoever brings a key': { authorization: `users API-Key ${key}` },
  }
  try {
    for (const [name, headers] of Object.entries(askers)) {
      const get: Get = async (path) => {
        const answer = await fetch(`${base}/${path}`, { headers, redirect: 'manual' })
        return { status: answer.status, text: await answer.text() }
      }
      await readItems(world, tally, name, get)
      await readPages(world, tally, name, get)
    }
  } finally {
    server.closeAllConnections()
    server.close()
    await stop()
  }
}

/** One thing after the other by its id, a tombstone where something was taken back. */
async function readItems(world: World, tally: Tally, asker: string, get: Get): Promise<void> {
  const named: Record<string, (thing: Thing) => string[]> = {
    'press-releases': ({ id }) =>
      ['', '.ninjs', '.newsml', '.txt', '.html'].map((end) => `v1/releases/${id}${end}`),
    assets: ({ id }) => [`v1/assets/${id}`, `v1/assets/${id}/renditions/preview`],
    units: ({ unit }) => [`v1/units/${unit}`],
    dip: ({ id }) => [`v1/dip/${id}`, `informasi-publik/${id}`],
  }
  await together(world.things, async (thing) => {
    const addresses = named[thing.collection] ?? (({ collection, id }: Thing) => [`v1/${collection}/${id}`])
    for (const address of addresses(thing)) {
      const { status, text } = await get(address)
      const due = mayRead(thing, 'public_item') ? 200 : mayRead(thing, 'public_tombstone') ? 410 : 404
      tally.cell(
        'public item',
        status === due,
        () => `${status} instead of ${due} to ${asker}: ${thing.collection} ${thing.tags.join(' ')}`,
        () => `${address} ${text.slice(0, 200)}`,
      )
      judgePublicMarks(world, tally, 'public item', asker, text)
    }
  })
}

/** Lists, the change feed, feeds and the front page; the list is walked to its end. */
async function readPages(world: World, tally: Tally, asker: string, get: Get): Promise<void> {
  const listed = new Set<string>()
  let next: string | null = ''
  while (next !== null) {
    const { text } = await get(`v1/releases?limit=100${next && `&cursor=${encodeURIComponent(next)}`}`)
    const page = JSON.parse(text) as { items: Array<{ id: string }>; next: string | null }
    for (const { id } of page.items) listed.add(id)
    judgePublicMarks(world, tally, 'public list', asker, text)
    next = page.next
  }
  for (const thing of world.of('press-releases')) {
    const must = mayRead(thing, 'public_list')
    tally.cell(
      'public list',
      listed.has(thing.id) === must,
      () => `${must ? 'hides' : 'leaks'} ${thing.collection} ${thing.tags.join(' ')} to ${asker}`,
    )
  }
  const seats = world.codes.flatMap((code) => [
    `v1/releases?unit=${code}`,
    `feeds/releases.json?unit=${code}`,
  ])
  const words = world.of('press-releases').map(({ mark }) => `v1/releases?q=${mark}`)
  const feeds = ['feeds/releases.atom', 'feeds/releases.rss', 'sitemap-news.xml']
  const lists = ['v1/dip?limit=100', 'v1/dip.csv', 'v1/dip.jsonld', 'informasi-publik']
  const pages = ['', 'v1/units', 'v1/changes?after=0&limit=100', ...feeds, ...lists]
  await together([...pages, ...seats, ...words], async (address) => {
    const { status, text } = await get(address)
    tally.cell('public list', status === 200, () => `${address.split('=')[0]} answers ${status}`)
    // what was looked for stands in the answer's own address
    judgePublicMarks(world, tally, 'public list', asker, text.replaceAll(/[?&]q=cnry\d{5}/g, ''))
  })
}

/** A word on the public side belongs to something that is out, and to its text as it was let out. */
function judgePublicMarks(world: World, tally: Tally, door: string, asker: string, text: string): void {
  for (const mark of marksIn(text)) {
    const thing = world.byMark(mark)
    tally.cell(
      `${door} marks`,
      thing !== undefined && mayRead(thing, 'public_item'),
      () => `${asker} meets a word of ${thing?.collection} ${thing?.tags.join(' ')}`,
      () => `${thing?.unit} ${mark}`,
    )
  }
  tally.cell(
    `${door} marks`,
    !text.includes('yang diralat'),
    () => `${asker} meets a correction before it is out`,
    () => text.slice(0, 200),
  )
}
