import { beforeAll, expect, it } from 'vitest'
import { type HubDatabase, useHub } from './testing/database'
import { type MovedClock, movedClock } from './testing/histories/movedClock'
import { universe } from './testing/histories/universe'

/** One endpoint of a universe is one history. DELIVERY_SEED=n runs that universe alone. */
const ENDPOINTS = 40
const UNIVERSES = 256
const HISTORIES = 10_000

const only = Number(process.env.DELIVERY_SEED ?? Number.NaN)
const first = Number.isNaN(only) ? Math.floor(Math.random() * 1e9) : only

let database: HubDatabase
let clock: MovedClock

beforeAll(async () => {
  database = await useHub()
  clock = await movedClock(database.url, database.pool)
  return () => clock.pool.end()
})

it('every receiver ends with the newest of every item, never goes back, and no try runs beside another, in ten thousand histories', async () => {
  const last = Number.isNaN(only) ? first + UNIVERSES : first + 1
  let histories = 0
  let tries = 0
  for (let seed = first; seed < last; seed += 1) {
    const told = await universe(seed, {
      ...{ clock, owner: database.pool, endpoints: ENDPOINTS },
      crowd: seed % 4 === 0,
    }).catch((cause: unknown) => {
      throw new Error(`replay it with DELIVERY_SEED=${seed}`, { cause })
    })
    expect(told.wrongs, `replay it with DELIVERY_SEED=${seed}`).toEqual([])
    histories += told.histories
    tries += told.tries
  }
  if (Number.isNaN(only)) expect(histories).toBeGreaterThanOrEqual(HISTORIES)
  expect(tries).toBeGreaterThan(histories)
  console.info(`${histories} histories, ${tries} tries, seeds ${first} to ${last - 1}`)
}, 1_500_000)
