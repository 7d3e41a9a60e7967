import { parseArgs } from 'node:util'
import { measure, type Target } from './measure'
import { compareMisses, type Misses } from './misses'
import { type Measured, report } from './report'
import { walk } from './walk'
import { answerOf, startWorld, type World } from './world'

const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
  },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
if (!(seconds >= 1 && rounds >= 1)) throw new Error('--seconds and --rounds begin at 1')

/** A fixed scatter over 0 to 1 that never comes back to a point. */
const scatter = (n: number) => (n * 0.618033988749895) % 1

/** What is compared, over the same rows: the last is the floor, the one before it Payload's own REST. */
async function targets(world: World, cursors: string[]): Promise<Record<string, Target[]>> {
  const { api, admin, ids, newest, span } = world
  const list = '/v1/releases?limit=20'
  const item = `/v1/releases/${ids[0]}`
  const filtered = `${list}&unit=POLDA.KALSEL&kind=giat`
  const searched = `${list}&q=keselamatan`
  const page500 = `${list}&cursor=${cursors[100] ?? cursors.at(-1)}` // pages of 100 were walked: 10,000 items lie before it
  const asked = [list, item, filtered, searched, page500]
  const bare = await world.bare(await Promise.all(asked.map((address) => answerOf(api.origin + address))))
  const headers = { authorization: `users API-Key ${world.apiKey}` }
  const until = (n: number) => encodeURIComponent(new Date(newest - scatter(n) * span).toISOString())
  const lists = Array.from({ length: 100_000 }, (_, n) => `${list}&to=${until(n)}`)
  const items = ids.map((id) => `/v1/releases/${id}`)
  const rest = `${admin.origin}/api/press-releases`
  const payload = { name: 'Payload REST through Next', process: admin.process, headers, atLeast: 5 }
  const newestFirst = `${rest}?limit=20&depth=1&sort=-publishedAt&where[stage][equals]=published`
  const spread = (address: string) => Array.from({ length: 100_000 }, (_, n) => `${address}&to=${until(n)}`)
  const floor = (nth: number): Target[] => [
    { name: 'bare node:http, same headers', process: bare.process, url: `${bare.origin}/${nth}/head` },
    { name: 'bare node:http, two headers', process: bare.process, url: `${bare.origin}/${nth}` },
  ]
  const besideBare = (nth: number, address: string, paths: string[]): Target[] => [
    { name: 'content API, hot', process: api.process, url: api.origin + address },
    { name: 'content API, past the cache', process: api.process, url: api.origin, paths },
    ...floor(nth),
  ]
  return {
    'newest 20': [
      { name: 'content API, hot', process: api.process, url: api.origin + list },
      { name: 'content API, past the cache', process: api.process, url: api.origin, paths: lists },
      { ...payload, url: newestFirst },
      ...floor(0),
    ],
    'one release': [
      { name: 'content API, hot', process: api.process, url: api.origin + item },
      { name: 'content API, past the cache', process: api.process, url: api.origin, paths: items },
      { ...payload, url: `${rest}/${ids[0]}?depth=1` },
      ...floor(1),
    ],
    'a unit and a kind': besideBare(2, filtered, spread(`${list}&unit=POLDA.KALSEL&kind=giat`)),
    'a search': besideBare(3, searched, spread(`${list}&q=keselamatan`)),
    'page 500': besideBare(
      4,
      page500,
      // other lengths, so that no address comes twice
      [19, 20, 21, 22, 18].flatMap((limit) =>
        cursors.slice(90, 890).map((cursor) => `/v1/releases?limit=${limit}&cursor=${cursor}`),
      ),
    ),
  }
}

/** Words that stand in many texts, in some, in headings only; and units from the top of the tree to its leaves. */
const asked = [
  'pelatihan',
  'lalu lintas',
  'banjarbaru',
  'humas polda',
  'keselamatan sungai',
  '"jaket pelampung"',
  'hoaks',
  'PPID desa',
]
const units = ['POLRI', 'POLDA.KALSEL', 'POLDA.LAMPUNG', 'POLDA.KALSEL.BANJARBARU']
const kinds = ['giat', 'imbauan', 'siaran_pers']

/** Addresses that nobody has asked before. `cursors` are those of pages of 100, the newest first. */
function misses({ newest, span }: World, cursors: string[]): Misses {
  const many = Array.from({ length: 200 }, (_, n) => n)
  const until = (n: number) => encodeURIComponent(new Date(newest - scatter(n + 7) * span).toISOString())
  const deep = cursors.slice(Math.max(0, cursors.length - 220), -10)
  return {
    'newest 20': many.map((n) => `/v1/releases?limit=20&to=${until(n)}`),
    'page 2 on': cursors.slice(1, 200).map((cursor) => `/v1/releases?limit=20&cursor=${cursor}`),
    // another length, so that no address was asked before
    'the last pages': deep.map((cursor) => `/v1/releases?limit=21&cursor=${cursor}`),
    'unit and kind': many.map(
      (n) => `/v1/releases?limit=20&unit=${units[n % 4]}&kind=${kinds[n % 3]}&to=${until(n)}`,
    ),
    search: many.map(
      (n) => `/v1/releases?limit=20&q=${encodeURIComponent(asked[n % 8] ?? '')}&to=${until(n)}`,
    ),
    'search with facets': many
      .slice(0, 40)
      .map(
        (n) =>
          `/v1/releases?limit=20&q=${encodeURIComponent(asked[n % 8] ?? '')}&facets=unit,kind,year&to=${until(n)}`,
      ),
  }
}

/** All targets once, then again: a noisy minute hits all of them alike. */
async function inTurns(world: World, ofOne: Target[], connections: number): Promise<Measured[]> {
  const measured = ofOne.map((target): Measured => ({ target, readings: [] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const { target, readings } of measured)
      readings.push(await measure(target, world.database, { connections, seconds }))
  }
  return measured
}

const began = Date.now()
const tell = (what: string) => console.log(`[${Math.round((Date.now() - began) / 1000)} s] ${what}`)
const world = await startWorld(values.releases, tell)
try {
  tell('seluruh daftar, halaman demi halaman (the whole list, page by page)')
  const cursors = await walk(world)
  const cases = Object.entries(await targets(world, cursors))
  tell('di luar memori, di samping SQL-nya (past the memory, beside its SQL)')
  await compareMisses(world, misses(world, cursors))
  tell('pemanasan (warming up)')
  for (const target of cases.flatMap(([, ofOne]) => ofOne))
    await measure(target, world.database, { connections: 10, seconds: 1 })
  for (const connections of [10, 50]) {
    for (const [name, ofOne] of cases) {
      // fifty at once are more than Payload's REST takes on: it turns some away, and there is nothing to compare
      const taken = connections > 10 ? ofOne.filter(({ process }) => process !== world.admin.process) : ofOne
      tell(`${name}, ${connections} connections, ${rounds} rounds of ${taken.length} turns of ${seconds} s`)
      report(`${name}, ${connections} connections`, await inTurns(world, taken, connections))
    }
  }
} finally {
  await world.stop()
}
tell('selesai (done)')
