import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Silence, silenceLetter } from '../rules/silenceLetter'
import { aPresented, publish } from '../testing/aPresented'
import { emptyHub, type HubDatabase, OUTLET, useHub } from '../testing/database'
import { tellSilent } from './tellSilent'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const KEY = '00000000-0000-7000-9000-0000000000aa'

let database: HubDatabase
let told: Silence[]
beforeAll(async () => {
  database = await useHub()
  await database.pool.query(
    `insert into api_keys (id, outlet_id, name, unit_id) select $1, id, 'Situs', unit_id from outlets where id = $2`,
    [KEY, OUTLET],
  )
})
beforeEach(async () => {
  told = []
  await emptyHub(database.pool)
  await database.pool.query(`delete from media_hub_key_usage`)
  await asks(60, 120)
})

/** The outlet asks to be told after so many minutes, and was made so many minutes ago. */
const asks = (minutes: number | null, age: number) =>
  database.pool.query(
    `update outlets set silence_minutes = $1, verification = 'applied', email = 'redaksi@media.example',
       created_at = now() - make_interval(mins => $2)`,
    [minutes, age],
  )
const look = (pool = database.pool) =>
  tellSilent(pool, {
    log,
    onSilent: async (silence) => {
      told.push(silence)
    },
  })
const sign = (how: string, minutes: number, status: number | null = 200) =>
  database.pool.query(
    `insert into media_hub_ledger (at, how, who, outlet_id, endpoint_id, item_id, version, seq, message_id, status)
     values (now() - make_interval(mins => $2), $1, 'endpoint', $3, 'e', 'a', 1, 1, gen_random_uuid()::text, $4)`,
    [how, minutes, OUTLET, status],
  )
/** So many minutes go by. */
const later = (minutes: number) =>
  database.pool.query(
    `begin;
     set local session_replication_role = replica;
     update outlets set created_at = created_at - make_interval(mins => ${minutes});
     update media_hub_ledger set at = at - make_interval(mins => ${minutes});
     update media_hub_key_usage set last_at = last_at - make_interval(mins => ${minutes});
     update media_hub_silences set since = since - make_interval(mins => ${minutes});
     commit`,
  )
const poll = () => database.publicPool.query('select media_hub_count_usage($1, $2, $3)', [[KEY], [1], [100]])

it.each<[string, () => Promise<unknown>, number]>([
  ['nothing ever reached it', async () => undefined, 1],
  ['the last accepted delivery is too long ago', () => sign('sent', 61), 1],
  ['a delivery was accepted lately', () => sign('sent', 59), 0],
  ['a try only may have arrived', () => sign('sent', 10, null), 1],
  ['a letter left lately', () => sign('mailed', 10, null), 0],
  ['it asked with its key lately', poll, 0],
  ['it did not ask to be told', () => asks(null, 9999), 0],
  ['it was made lately', () => asks(60, 59), 0],
  ['it is suspended', () => database.pool.query("update outlets set verification = 'suspended'"), 0],
])('when %s', async (_case, happens, letters) => {
  await happens()
  await look()
  expect(told).toHaveLength(letters)
})

it('tells once per silence and once that it is over, and again of the next one', async () => {
  await look()
  await look()
  expect(told).toMatchObject([{ outletId: OUTLET, minutes: 60, isOver: false, waiting: 0 }])
  await poll()
  await look()
  await look()
  expect(told.map(({ isOver }) => isOver)).toEqual([false, true])
  await later(61)
  await look()
  await look()
  expect(told.map(({ isOver }) => isOver)).toEqual([false, true, false])
  await asks(null, 9999)
  await poll()
  await look()
  expect(told).toHaveLength(3)
})

it('is told late, but told, by a worker that was away the whole time, and by one of two at once', async () => {
  await later(9999)
  await Promise.all([look(), look(), look()])
  await look()
  expect(told).toHaveLength(1)
})

it('tells again what the hearer refused, and nothing where the silence ended untold', async () => {
  const refuse = tellSilent(database.pool, { log, onSilent: () => Promise.reject(new Error('no mail')) })
  expect(await refuse).toBe(0)
  await look()
  expect(told).toHaveLength(1)
  await database.pool.query('delete from media_hub_silences')
  await database.pool.query(
    "insert into media_hub_silences (outlet_id, since) select id, now() - interval '9 h' from outlets",
  )
  await poll()
  await look()
  expect(told).toHaveLength(1)
})

it('writes what the desk needs, and no word of a release', async () => {
  await publish(database.pool, aPresented('a', { title: 'Judul yang belum sampai' }))
  await look()
  for (const isOver of [false, true]) {
    const { subject, text } = silenceLetter({ ...(told[0] as Silence), isOver })
    expect(text).toContain('Redaksi uji')
    expect(text).toMatch(/ WIB/)
    expect(subject + text).not.toContain('Judul')
  }
})
