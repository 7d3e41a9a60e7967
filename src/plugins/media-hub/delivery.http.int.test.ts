import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../../../tests/support/eventually'
import { startJobs } from './jobs'
import { newWebhookSecret, seal } from './rules/secretBox'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, type HubDatabase, OUTLET, useHub } from './testing/database'
import { seeded } from './testing/histories/seeded'
import { type Received, startReceiver } from './testing/receiver'

/** The same promise as in delivery.property.int.test.ts, over real HTTP, in real time, with workers that come and go. */
const SECRET = 'an installation secret of enough letters'
const ENDPOINTS = 40
const ITEMS = 3
const CHANGES = 40
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const seed = Number(process.env.DELIVERY_SEED ?? Math.floor(Math.random() * 1e9))

let database: HubDatabase
let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  database = await useHub()
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())

it(`forty receivers over HTTP end with the newest, one try at a time, never back, while workers come and go (DELIVERY_SEED=${seed})`, async () => {
  const chance = seeded(seed)
  const { pool } = database
  await emptyHub(pool)
  const secret = newWebhookSecret()
  await pool.query(PLANT, [ENDPOINTS, receiver.url, seal(secret, SECRET), OUTLET])
  let ill = true
  receiver.behave(async (_received, res) => {
    await sleep(chance.next() * 40)
    if (!ill || chance.chance(0.5)) return void res.writeHead(204).end()
    if (chance.chance(0.3)) return void res.destroy()
    res.writeHead(chance.pick([429, 500, 503]), { 'retry-after': '1' }).end('Nanti')
  })
  const worker = () =>
    startJobs({
      ...{
        pool,
        log: quiet,
        secret: SECRET,
        publicUrl: 'https://humas.example.id',
        allowPrivate: [receiver.host],
      },
      ...{ pollSeconds: 0.2, concurrency: 16 },
    })
  const workers = [worker(), worker(), worker()]
  let over = false
  const meanwhile = (async () => {
    for (let turn = 0; !over; turn += 1) {
      await pool.query(MAKE_DUE)
      await sleep(60)
      if (turn % 8 !== 7) continue
      await workers.shift()?.stop()
      workers.push(worker())
    }
  })()

  const isPublic = new Set<string>()
  for (let n = 0; n < CHANGES; n += 1) {
    const id = `i${chance.below(ITEMS)}`
    if (!isPublic.has(id)) {
      await publish(pool, aPresented(id))
      isPublic.add(id)
    } else if (chance.chance(0.2)) {
      await withdraw(pool, id)
      isPublic.delete(id)
    } else await correct(pool, aPresented(id, { title: `Judul ${n}` }))
    await sleep(chance.next() * 60)
  }
  ill = false
  await eventually(
    'nothing waits any more',
    async () => {
      const { rows } = await pool.query(
        `select count(*)::int as n from media_hub_deliveries where state in ('pending', 'in_flight')
         union all select count(*)::int from media_hub_outbox where fanned_out_at is null`,
      )
      return rows.every(({ n }) => n === 0)
    },
    30,
  )
  over = true
  await meanwhile
  await Promise.all(workers.map((one) => one.stop()))

  const { rows: newest } = await pool.query<{ item_id: string; version: number }>(
    'select item_id, version from media_hub_items',
  )
  const checked = new Webhook(secret)
  for (const { raw, headers } of receiver.got) checked.verify(raw, headers as Record<string, string>)
  for (const [lane, mine] of lanesOf(receiver.got)) {
    const versions = mine.map(({ body }) => body.data.version as number)
    expect(versions, lane).toEqual([...versions].sort((one, other) => one - other))
    const item = newest.find(({ item_id }) => lane.endsWith(` ${item_id}`))
    expect(versions.at(-1), lane).toBe(item?.version)
    for (const [index, { startedAt }] of mine.slice(1).entries())
      expect(startedAt, lane).toBeGreaterThanOrEqual((mine[index]?.endedAt ?? Number.POSITIVE_INFINITY) - 2)
    const ids = new Map<number, Set<unknown>>()
    for (const { body, headers } of mine)
      ids.set(body.data.seq, (ids.get(body.data.seq) ?? new Set()).add(headers['webhook-id']))
    expect(
      [...ids.values()].every(({ size }) => size === 1),
      lane,
    ).toBe(true)
  }
  expect(lanesOf(receiver.got).size).toBe(ENDPOINTS * newest.length)
}, 90_000)

function lanesOf(got: Received[]): Map<string, Received[]> {
  return Map.groupBy(got, ({ path, body }) => `${path} ${body.data.id}`)
}

const MAKE_DUE = `
  update media_hub_deliveries set next_at = now()
  where id in (select id from media_hub_deliveries where state = 'pending' for update skip locked)`

const PLANT = `
  with planted as (
    insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
    select gen_random_uuid(), outlet.id, $2::text || '/' || n, 'active', $3, outlet.unit_id
    from generate_series(1, $1::int) n, outlets outlet where outlet.id = $4
    returning id, url)
  insert into media_hub_challenges (endpoint_id, url, confirmed_at) select id::text, url, now() from planted`
