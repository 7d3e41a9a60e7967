import { beforeAll, beforeEach, expect, it } from 'vitest'
import { claim } from './jobs/claim'
import { deliver } from './jobs/deliver'
import { fanOut } from './jobs/fanOut'
import type { JobOptions } from './jobs/options'
import { newWebhookSecret, seal } from './rules/secretBox'
import { aPresented, correct, publish } from './testing/aPresented'
import { emptyHub, type HubDatabase, OUTLET, useHub } from './testing/database'

const SECRET = 'an installation secret of enough letters'
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const ENDPOINT = '00000000-0000-7000-9000-000000000001'

let database: HubDatabase
beforeAll(async () => {
  database = await useHub()
})
beforeEach(async () => {
  await emptyHub(database.pool)
  await database.pool.query(
    `insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
       select $1, id, 'https://media.example.id/hook?key=rahasia', 'active', $2, unit_id from outlets where id = $3`,
    [ENDPOINT, seal(newWebhookSecret(), SECRET), OUTLET],
  )
  await database.pool.query(
    'insert into media_hub_challenges (endpoint_id, url, confirmed_at) select id::text, url, now() from webhook_endpoints',
  )
})

const ledger = async () =>
  (
    await database.pool.query(
      `select how, who, outlet_id, outlet_name, endpoint_id, api_key_id, receiver, item_id, version, seq::int, status, readings
       from media_hub_ledger order by id`,
    )
  ).rows

/** Takes what is due and lets it end as told. */
async function tryOnce(send: NonNullable<JobOptions['send']>, meanwhile = async () => undefined as unknown) {
  await fanOut(database.pool)
  const claimed = await claim(database.pool, 60, 5)
  if (claimed === 'contended') throw new Error('nobody else is here')
  await meanwhile()
  const options = {
    pool: database.pool,
    log: quiet,
    secret: SECRET,
    publicUrl: 'https://x.id',
    allowPrivate: [],
    send,
  }
  const { signal } = new AbortController()
  await Promise.all(
    claimed.map((one) => deliver(database.pool, one, options, signal, performance.now() + 60_000)),
  )
}
const accepted = async () => ({ status: 202, body: '', retryAfter: undefined })

it('proves what was accepted, with the names of that day and no secret of the address', async () => {
  await publish(database.pool, aPresented('a'))
  await tryOnce(accepted)
  expect(await ledger()).toEqual([
    {
      ...{
        how: 'sent',
        who: 'endpoint',
        outlet_id: OUTLET,
        outlet_name: 'Redaksi uji',
        endpoint_id: ENDPOINT,
      },
      ...{ api_key_id: null, receiver: 'media.example.id', item_id: 'a', version: 1, seq: 1, status: 202 },
      readings: 1,
    },
  ])
})

it('notes without a status what may have arrived, and nothing of what cannot have', async () => {
  await publish(database.pool, aPresented('a'))
  await tryOnce(() => Promise.reject(new Error('no reply within 15 s')))
  expect(await ledger()).toMatchObject([{ version: 1, status: null }])
  await correct(database.pool, aPresented('a', { title: 'Dua' }))
  await tryOnce(() => Promise.reject(new Error('connect ECONNREFUSED 203.0.113.7:443')))
  await publish(database.pool, aPresented('b'))
  await tryOnce(async () => ({ status: 500, body: 'Penuh\r\nsekali', retryAfter: undefined }))
  expect(await ledger()).toHaveLength(1)
  const { rows } = await database.pool.query(
    "select last_status, last_answer from media_hub_deliveries where item_id = 'b'",
  )
  expect(rows).toEqual([{ last_status: 500, last_answer: 'Penuh sekali' }])
})

it('keeps the proof when the endpoint is gone before the answer came', async () => {
  await publish(database.pool, aPresented('a'))
  await tryOnce(accepted, () =>
    database.pool.query(
      'delete from media_hub_deliveries; delete from media_hub_challenges; delete from webhook_endpoints',
    ),
  )
  expect(await ledger()).toMatchObject([{ endpoint_id: ENDPOINT, outlet_name: 'Redaksi uji', status: 202 }])
})

it('keeps the proof of a worker that lost its lease: the receiver has the message', async () => {
  await publish(database.pool, aPresented('a'))
  await tryOnce(accepted, () => database.pool.query('update media_hub_deliveries set fence = fence + 1'))
  expect(await ledger()).toMatchObject([{ item_id: 'a', status: 202 }])
  const { rows } = await database.pool.query('select state from media_hub_deliveries')
  expect(rows).toEqual([{ state: 'in_flight' }])
})

it.each([
  "update media_hub_ledger set how = 'mailed'",
  'delete from media_hub_ledger',
  'truncate media_hub_ledger',
])('refuses %s', async (statement) => {
  await publish(database.pool, aPresented('a'))
  await tryOnce(accepted)
  await expect(database.pool.query(statement)).rejects.toThrow(/kept for ever/)
  expect(await ledger()).toHaveLength(1)
})

const read = (...args: unknown[]) =>
  database.publicPool.query(
    `select media_hub_record_reading(${args.map((_, n) => `$${n + 1}`).join(', ')})`,
    args,
  )

it('lets the public side note readings: of a key the first of each version, of nobody in particular added up', async () => {
  await publish(database.pool, aPresented('a'))
  await correct(database.pool, aPresented('a', { title: 'Dua' }))
  await read('fetched', ['a', 'a', 'none'], [1, 2, 1], 'key-1', OUTLET)
  await read('fetched', ['a'], [2], 'key-1', OUTLET)
  await read('downloaded', ['a'], [2], 'key-1', OUTLET, 'photo-1')
  await read('downloaded', ['a'], [2], null, null, 'photo-1', 7)
  await read('downloaded', ['a'], [2], null, OUTLET, 'photo-1', 3)
  expect(await ledger()).toMatchObject([
    {
      how: 'fetched',
      who: 'api_key',
      api_key_id: 'key-1',
      outlet_name: 'Redaksi uji',
      version: 1,
      readings: 1,
    },
    { how: 'fetched', who: 'api_key', version: 2, seq: 2 },
    { how: 'downloaded', who: 'api_key', version: 2 },
    { how: 'downloaded', who: 'anonymous', outlet_id: null, api_key_id: null, readings: 7 },
    { how: 'downloaded', who: 'anonymous', outlet_id: null, readings: 3 },
  ])
})

it('lets the public side neither read the ledger, nor write it, nor note a delivery', async () => {
  await publish(database.pool, aPresented('a'))
  await expect(database.publicPool.query('select from media_hub_ledger')).rejects.toThrow(/permission denied/)
  await expect(database.publicPool.query('insert into media_hub_ledger default values')).rejects.toThrow(
    /permission denied/,
  )
  await expect(read('sent', ['a'], [1], 'key-1', OUTLET)).rejects.toThrow(/is no reading/)
  expect(await ledger()).toEqual([])
})
