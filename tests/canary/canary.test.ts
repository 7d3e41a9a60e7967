import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicDip } from '../../src/collections/Dip/publicList'
import { publicFrame, publicHub, siteOf } from '../../src/plugins/media-hub/http'
import { paperChecks } from '../../src/plugins/official-papers/http'
import { publicRegister } from '../../src/plugins/public-register/http'
import { startInstallation } from '../support/installation'
import { type Crawl, inTurns, startCrawl, type Visit, type Visitor } from './crawl'
import { screens, serverFunctions } from './doors/admin'
import { faults } from './doors/faults'
import { readDatabase, readFiles, readLogs, readMails, readWebhooks } from './doors/outside'
import { publicDoors } from './doors/public'
import { refusedWrites } from './doors/refused'
import { documents, entries, files, fixed, lists } from './doors/rest'
import { secretsInRequests } from './doors/secrets'
import { columnsWithoutWord } from './tokens/columns'
import { routesOf, routesOfRouter, uncrawled } from './routes'
import { makeWorld } from './world'
import { lookers, sampleOf, screenReaders } from './world/lookers'
import { unmet } from './world/meetings'
import { principalOf, type World } from './world/world'

const hub = await startInstallation({ env: { LOG_LEVEL: 'debug', TRUSTED_PROXIES: '1' } })
const nobody: Visitor = { reader: { kind: 'public', key: 'nobody' }, person: null }
let world: World
let crawl: Crawl
let visitors: Visitor[]
const counts: Record<string, number> = {}
const began = Date.now()

beforeAll(async () => {
  world = await makeWorld(hub)
  const sent = secretsInRequests(world)
  crawl = startCrawl(hub.publicUrl, world.registry)
  visitors = lookers.map((key) => principalOf(world, key))
  const all = [...visitors, nobody]
  await each(all, (_visitor, at) => [...lists(world, at), ...fixed])
  await each(all, ({ reader }, at) => [
    ...documents(world, reader, at),
    ...entries(world, reader, at),
    ...files(world, reader, at),
  ])
  await each(all, ({ reader }, at) => refusedWrites(world, reader, at))
  await each([nobody, ...visitors.slice(0, 2)], () => [...faults, ...sent])
  const readers = [nobody, ...screenReaders.map((key) => principalOf(world, key))]
  await each(readers, ({ reader }) => screens(sampleOf(world, reader)))
  await each(readers, ({ reader }) => serverFunctions(sampleOf(world, reader), hub.publicUrl))
  const { rows } = await hub.pool.query<{ slug: string }>('select slug from media_hub_items')
  await each([nobody], () =>
    publicDoors(
      world,
      rows.map(({ slug }) => slug),
    ),
  )
  counts.letters = readMails(crawl, world)
  counts.webhooks = readWebhooks(crawl, world)
  counts.logLines = await readLogs(crawl, world)
  counts.files = readFiles(crawl, world)
  counts.rows = await readDatabase(crawl, world)
}, 1_800_000)

const each = async (all: readonly Visitor[], visits: (visitor: Visitor, at: number) => Visit[]) => {
  const work = all.flatMap((visitor, at) => visits(visitor, at).map((visit) => [visitor, visit] as const))
  const from = Date.now()
  await inTurns(work, 6, ([visitor, visit]) => crawl.visit(visitor, visit))
  console.log(`${work[0]?.[1].door}: ${work.length} in ${Date.now() - from} ms`)
}

afterAll(() => {
  if (!crawl) return
  const doors = [...crawl.doors].map(([door, { visits, finds, statuses }]) => {
    const answers = [...statuses].sort(([one], [other]) => one - other)
    return { door, visits, finds, statuses: answers.map(([status, times]) => `${status}×${times}`).join(' ') }
  })
  console.table(doors)
  const answers = doors.reduce((sum, { visits }) => sum + visits, 0)
  console.log(
    `canary: ${world.registry.tokens.size} words looked for in ${answers} answers and ${JSON.stringify(counts)}, ${crawl.bytes()} bytes, ${crawl.leaks.size} leaks, ${Math.round((Date.now() - began) / 1000)} s`,
  )
})

describe('what somebody may not know', () => {
  it('comes into his hands through no door', () => {
    const leaks = [...crawl.leaks.values()].map(
      ({ token, door, reader, where }) => `${token} at ${door} for ${reader}: ${where}`,
    )
    expect(leaks).toEqual([])
  })

  it('breaks no door that it is asked at', () => {
    expect(Object.fromEntries(crawl.broken)).toEqual({})
  })

  it('is seen by everybody who may', () => {
    const { tokens } = world.registry
    const all = [...visitors.map(({ reader }) => reader), nobody.reader]
    const missed = all.flatMap((reader) =>
      [...tokens.values()]
        .filter(({ word, verdict }) => verdict(reader) === 'sees' && !crawl.seen.get(reader.key)?.has(word))
        .map(({ title }) => `${title} by ${reader.key}`),
    )
    expect(missed).toEqual([])
  })

  it('stands in every column that can hold text', async () => {
    expect(await columnsWithoutWord(hub.pool, crawl.holdsWord)).toEqual([])
  })

  it('is looked for by every role that is a stranger to its unit: below, beside, of another tree', () => {
    expect(unmet(world, visitors)).toEqual([])
  })

  it('is looked for at every route there is', async () => {
    const config = await (await import('../../payload.config')).default
    const hubOfNoDatabase = publicHub({
      pool: hub.pool,
      publicUrl: hub.publicUrl,
      secret: 'a secret of thirty-two characters',
      openObject: async () => null,
      log: console as never,
    })
    const routes = [
      ...routesOf(config),
      ...routesOfRouter(hubOfNoDatabase.router),
      ...routesOfRouter(paperChecks({ pool: hub.pool })),
      ...routesOfRouter(
        publicRegister({
          ...publicDip,
          ...{
            pool: hub.pool,
            page: '/informasi-publik',
            api: '/v1/dip',
            view: 'public_dip',
            units: 'public_units',
          },
          ...{ publicUrl: hub.publicUrl, publisher: 'Hub Humas', frame: publicFrame(siteOf(hub)) },
        }),
      ),
    ]
    await hubOfNoDatabase.stop()
    expect(uncrawled(routes, crawl.asked)).toEqual([])
  })
})
