import { beforeAll, beforeEach, expect, it } from 'vitest'
import { startJobs } from '../jobs'
import { aPresented, correct, publish } from '../testing/aPresented'
import { newWebhookSecret, seal } from '../rules/secretBox'
import { emptyHub, type HubDatabase, OUTLET, useHub } from '../testing/database'
import { startReceiver } from '../testing/receiver'
import { challengeNext } from './challenge'
import { fanOut } from './fanOut'
import { prune } from './prune'

const never = new AbortController().signal
const SECRET = 'an installation secret of enough letters'
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
let database: HubDatabase

beforeAll(async () => {
  database = await useHub()
})
beforeEach(() => emptyHub(database.pool))

type Made = { endpoint?: string; item: string; version: number; state: string; days: number }

/** Deliveries as the past left them, in the order of making. */
async function deliveries(...made: Made[]) {
  for (const [index, { endpoint = 'e', item, version, state, days }] of made.entries()) {
    await database.pool.query(
      `insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version, state, lease_until, created_at, finished_at)
       values ($1, $2, $3, $4, $5, $6, case when $6 = 'in_flight' then now() end, now() - make_interval(days => $7),
         case when $6 in ('delivered', 'failed', 'superseded') then now() - make_interval(days => $7) end)`,
      [`m${index}`, endpoint, index + 1, item, version, state, days],
    )
  }
}
const left = async () =>
  (
    await database.pool.query('select endpoint_id, item_id, version from media_hub_deliveries order by id')
  ).rows.map(({ endpoint_id, item_id, version }) => `${endpoint_id} ${item_id}${version}`)

it('removes what ended more than ninety days ago, never the newest of an item to an endpoint', async () => {
  await deliveries(
    { item: 'a', version: 1, state: 'superseded', days: 100 },
    { item: 'a', version: 2, state: 'delivered', days: 99 },
    { item: 'a', version: 3, state: 'delivered', days: 98 },
    { endpoint: 'other', item: 'a', version: 1, state: 'delivered', days: 98 },
    { item: 'alone', version: 1, state: 'delivered', days: 97 },
    { item: 'b', version: 1, state: 'failed', days: 97 },
    { item: 'c', version: 1, state: 'pending', days: 96 },
    { item: 'd', version: 1, state: 'in_flight', days: 96 },
    { item: 'e', version: 1, state: 'delivered', days: 89 },
    { item: 'b', version: 2, state: 'delivered', days: 3 },
    { item: 'c', version: 2, state: 'delivered', days: 3 },
    { item: 'd', version: 2, state: 'delivered', days: 3 },
    { item: 'e', version: 2, state: 'delivered', days: 3 },
  )
  expect(await prune(database.pool, never)).toEqual({ deliveries: 2, outbox: 0, secrets: 0 })
  expect(await left()).toEqual([
    'e a3',
    'other a1',
    'e alone1',
    'e b1',
    'e c1',
    'e d1',
    'e e1',
    'e b2',
    'e c2',
    'e d2',
    'e e2',
  ])
})

it('walks past what stays, however small the batches', async () => {
  await deliveries(
    ...Array.from({ length: 7 }, (_, n) => ({ item: `kept${n}`, version: 1, state: 'delivered', days: 200 })),
    ...Array.from({ length: 7 }, (_, n) => ({ item: 'a', version: n + 1, state: 'delivered', days: 190 })),
  )
  expect(await prune(database.pool, never, 3)).toMatchObject({ deliveries: 6 })
  expect(await left()).toHaveLength(8)
  expect(await prune(database.pool, never, 3)).toMatchObject({ deliveries: 0 })
})

it('goes on where it ended: looks at nothing twice, and finds what a later version put behind', async () => {
  const through = async () =>
    Number((await database.pool.query('select through from media_hub_pruned')).rows[0].through)
  await deliveries(
    { item: 'a', version: 1, state: 'delivered', days: 200 },
    { item: 'b', version: 1, state: 'delivered', days: 199 },
    { item: 'a', version: 2, state: 'delivered', days: 10 },
  )
  expect(await prune(database.pool, never, 1)).toMatchObject({ deliveries: 0 })
  const ended = await through()
  expect(await prune(database.pool, never, 1)).toMatchObject({ deliveries: 0 })
  expect(await through()).toBe(ended)
  const { rows } = await database.pool.query('select id from media_hub_deliveries order by id')
  expect(rows.map(({ id }) => Number(id)).indexOf(ended)).toBe(1)
  await database.pool.query(
    "update media_hub_deliveries set created_at = now() - interval '92 days' where version = 2",
  )
  expect(await prune(database.pool, never, 1)).toMatchObject({ deliveries: 1 })
  expect(await left()).toEqual(['e b1', 'e a2'])
})

it('removes what an endpoint that stood still for years never got', async () => {
  await deliveries(
    { item: 'a', version: 1, state: 'pending', days: 300 },
    { item: 'a', version: 2, state: 'delivered', days: 299 },
  )
  await prune(database.pool, never)
  await database.pool.query(
    "update media_hub_deliveries set state = 'superseded', finished_at = now() - interval '91 days' where version = 1",
  )
  expect(await prune(database.pool, never)).toMatchObject({ deliveries: 1 })
})

it('removes addressed changes older than ninety days, never one that still waits to be addressed', async () => {
  await database.pool.query(`
    insert into media_hub_outbox (seq, item_id, version, type, action, at, fanned_out_at)
    select n, 'i' || n, 1, 'press_release', 'published', now() - make_interval(hours => (201 - n) * 24 - 12),
      case when n <> 7 then now() - make_interval(hours => (201 - n) * 24 - 12) end
    from generate_series(1, 200) n`)
  expect(await prune(database.pool, never, 25)).toMatchObject({ outbox: 109 })
  const { rows } = await database.pool.query('select seq::int from media_hub_outbox order by seq')
  expect(rows.slice(0, 3).map(({ seq }) => seq)).toEqual([7, 111, 112])
})

it('forgets a replaced secret when its time is over', async () => {
  await database.pool.query(
    `insert into media_hub_old_secrets values ('e', 'over', now() - interval '1 second'), ('e', 'lasts', now() + interval '1 hour')`,
  )
  expect(await prune(database.pool, never)).toMatchObject({ secrets: 1 })
  const { rows } = await database.pool.query('select sealed from media_hub_old_secrets')
  expect(rows).toEqual([{ sealed: 'lasts' }])
})

it('leaves the work to another worker that does it already', async () => {
  await deliveries(
    { item: 'a', version: 1, state: 'superseded', days: 100 },
    { item: 'a', version: 2, state: 'delivered', days: 99 },
  )
  const other = await database.pool.connect()
  await other.query("begin; select pg_advisory_xact_lock(hashtext('media_hub_prune'))")
  expect(await prune(database.pool, never)).toEqual({ deliveries: 0, outbox: 0, secrets: 0 })
  await other.query('rollback')
  other.release()
  expect(await prune(database.pool, never)).toMatchObject({ deliveries: 1 })
})

it('forgets the copy behind a preview link whose hours are over', async () => {
  await database.pool.query(
    `insert into media_hub_preview_links (hash, item_id, made_by, expires_at, item_json, renditions)
     select md5(n::text) || md5(n::text), 'a', 'siapa', now() + make_interval(hours => n), '{}', '{}' from unnest(array[-1, 1]) n`,
  )
  await prune(database.pool, never)
  const { rows } = await database.pool.query(
    'select item_json is null as forgotten, expires_at < now() as over from media_hub_preview_links order by over',
  )
  expect(rows).toEqual([
    { forgotten: false, over: false },
    { forgotten: true, over: true },
  ])
})

it('is done by the worker by itself', async () => {
  await deliveries(
    { item: 'a', version: 1, state: 'superseded', days: 100 },
    { item: 'a', version: 2, state: 'delivered', days: 99 },
  )
  const jobs = startJobs({
    pool: database.pool,
    log: quiet,
    secret: SECRET,
    publicUrl: 'https://humas.example.id',
    allowPrivate: [],
    pruneSeconds: 0.05,
  })
  try {
    await expect.poll(left, { timeout: 5000 }).toEqual(['e a2'])
  } finally {
    await jobs.stop()
  }
})

it('still lets an endpoint catch up on an item whose change was addressed long ago', async () => {
  const { pool } = database
  const receiver = await startReceiver()
  const { rows } = await pool.query<{ id: string }>(
    `insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
     select gen_random_uuid(), id, $2, 'paused', $3, unit_id from outlets where id = $1 returning id`,
    [OUTLET, receiver.url, seal(newWebhookSecret(), SECRET)],
  )
  const id = rows[0]?.id
  await publish(pool, aPresented('a'))
  await pool.query(
    `insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version, state, finished_at)
     values ('m', $1, 1, 'a', 1, 'delivered', now())`,
    [id],
  )
  await correct(pool, aPresented('a'))
  await fanOut(pool)
  await pool.query("update media_hub_outbox set fanned_out_at = now() - interval '91 days'")
  expect(await prune(pool, never)).toMatchObject({ outbox: 2 })
  await pool.query("update webhook_endpoints set state = 'pending' where id = $1", [id])
  const options = {
    pool,
    log: quiet,
    secret: SECRET,
    publicUrl: 'https://humas.example.id',
    allowPrivate: [receiver.host],
  }
  expect(await challengeNext(pool, options, never)).toBe(true)
  await receiver.stop()
  const { rows: addressed } = await pool.query(
    'select version, state from media_hub_deliveries where endpoint_id = $1 order by version',
    [id],
  )
  expect(addressed).toEqual([
    { version: 1, state: 'delivered' },
    { version: 2, state: 'pending' },
  ])
})
