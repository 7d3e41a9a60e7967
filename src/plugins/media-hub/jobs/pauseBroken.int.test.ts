import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Paused, pausedLetter } from '../rules/pausedLetter'
import { emptyHub, type HubDatabase, OUTLET, useHub } from '../testing/database'
import { pauseBroken } from './pauseBroken'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const ENDPOINT = '00000000-0000-7000-9000-000000000001'

let database: HubDatabase
let told: Paused[]
beforeAll(async () => {
  database = await useHub()
})
beforeEach(async () => {
  told = []
  await emptyHub(database.pool)
  await database.pool.query(
    `insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id, last_problem)
       select $1, id, 'https://media.example.id/hook?key=rahasia', 'failing', 'x', unit_id, 'HTTP 500' from outlets where id = $2`,
    [ENDPOINT, OUTLET],
  )
})

const ill = (days: number, givenUp: number) =>
  database.pool.query(
    'insert into media_hub_health (endpoint_id, failing_since, given_up) values ($1, now() - make_interval(hours => $2), $3)',
    [ENDPOINT, Math.round(days * 24), givenUp],
  )
const look = () =>
  pauseBroken(database.pool, {
    log,
    onPaused: async (paused) => {
      told.push(paused)
    },
  })
const state = async () =>
  (await database.pool.query('select state, last_problem from webhook_endpoints')).rows[0]

it.each([
  ['after more than five days without one accepted delivery', 5.1, 0, 'paused'],
  ['after twenty deliveries given up', 1, 20, 'paused'],
  ['not before', 4.9, 19, 'failing'],
])('pauses %s', async (_case, days, givenUp, expected) => {
  await ill(days, givenUp)
  await look()
  expect((await state()).state).toBe(expected)
  expect(told).toHaveLength(expected === 'paused' ? 1 : 0)
})

it('tells once, with what the desk and the outlet need and no secret of the address', async () => {
  await ill(6, 3)
  await look()
  await look()
  expect(told).toMatchObject([
    { endpointId: ENDPOINT, outletName: 'Redaksi uji', receiver: 'media.example.id', givenUp: 3 },
  ])
  expect((await state()).last_problem).toMatch(
    /^Dijeda otomatis, gagal sejak .* \d\d\/\d\d\/\d{4} \d\d\.\d\d WIB: HTTP 500$/,
  )
  const { subject, text } = pausedLetter(told[0] as Paused)
  expect(subject).toContain('media.example.id')
  expect(text).toContain('Redaksi uji')
  expect(text + subject).not.toContain('rahasia')
})

it('writes to the address of the outlet, and to the one in its contact when there is none', async () => {
  await database.pool.query(
    "update outlets set contact = 'Rina, lama@media.example', email = 'baru@media.example'",
  )
  try {
    await ill(6, 0)
    await look()
    expect(told[0]?.contact).toBe('baru@media.example')
    await database.pool.query('update outlets set email = null')
    await database.pool.query('update media_hub_health set told_at = null')
    await look()
    expect(told[1]?.contact).toBe('Rina, lama@media.example')
  } finally {
    await database.pool.query('update outlets set contact = null, email = null')
  }
})

it('tells again what could not be told, and pauses all the same', async () => {
  await ill(6, 0)
  const deaf = { log, onPaused: () => Promise.reject(new Error('no mail')) }
  await pauseBroken(database.pool, deaf)
  expect((await state()).state).toBe('paused')
  await look()
  expect(told).toHaveLength(1)
})

it('tells the others once while one cannot be told', async () => {
  await ill(6, 0)
  const others = ['00000000-0000-7000-9000-000000000002', '00000000-0000-7000-9000-000000000003']
  await database.pool.query(
    `with more as (
       insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
       select unnest($1::uuid[]), outlet_id, url, 'failing', 'x', unit_id from webhook_endpoints returning id)
     insert into media_hub_health (endpoint_id, failing_since) select id::text, now() - interval '6 days' from more`,
    [others],
  )
  const heard: string[] = []
  const onPaused = async ({ endpointId }: Paused) => {
    heard.push(endpointId)
    if (endpointId === ENDPOINT) throw new Error('no mail')
  }
  await pauseBroken(database.pool, { log, onPaused })
  await pauseBroken(database.pool, { log, onPaused })
  expect(heard.toSorted()).toEqual([ENDPOINT, ENDPOINT, ...others])
})

it('leaves alone what a person paused', async () => {
  await ill(6, 0)
  await database.pool.query("update webhook_endpoints set state = 'paused', last_problem = null")
  await look()
  expect(told).toEqual([])
  expect((await state()).last_problem).toBeNull()
})
