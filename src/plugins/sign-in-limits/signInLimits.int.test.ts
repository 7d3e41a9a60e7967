import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { type Server, twoServers } from '../../../tests/support/servers'
import { clearTries } from './tries/clearTries'

const database = await useDatabase()
let first: Server
let second: Server
let other: Payload
let payload: Payload
let person: Colleague
let admin: Colleague

beforeAll(async () => {
  payload = await database.payload()
  ;[first, second, other] = await twoServers(database)
  const unit = await aTree(payload)
  person = await aUser(payload, [unit('BJB'), 'approver'])
  admin = await aUser(payload, [unit('BJB'), 'admin'])
})
afterAll(() => other.destroy())
beforeEach(() => database.pool.query('delete from sign_in_tries'))

const wrong = (on: Server, email: string, address: string) =>
  on('users/login', { body: { email, password: 'salah' }, address })
const right = (on: Server, address: string, someone = person) =>
  on('users/login', { body: { email: someone.email, password: someone.password }, address })
/** As if so many tries had failed, without their hashes. */
async function exhaust(kind: 'address' | 'account' | 'addressAndAccount', email: string, from: string) {
  const { limitedTries } = await import('./tries/limitedTries')
  const { triesAllowed } = await import('../../collections/Users/triesAllowed')
  const limit = triesAllowed.login[kind]
  const one = limitedTries('login', { address: { ...limit, tries: 10_000 }, [kind]: limit })
  const req = { payload, headers: new Headers({ 'x-real-ip': from }) } as never
  for (let at = 0; at <= limit.tries; at += 1) await one(req, email).catch(() => undefined)
}

describe('ten wrong passwords for one account from one address', () => {
  it('shut that address out of that account, on every server, alike for accounts that do not exist', async () => {
    const tell = async (email: string) => {
      const statuses: number[] = []
      for (let at = 0; at < 12; at += 1)
        statuses.push((await wrong(at % 2 ? first : second, email, '203.0.113.5')).status)
      return [statuses, await wrong(second, email, '203.0.113.5')] as const
    }
    const [known, knownAnswer] = await tell(person.email)
    const [unknown, unknownAnswer] = await tell('tiada@polri.test')
    expect(known).toEqual([...Array<number>(10).fill(401), 429, 429])
    expect(unknown).toEqual(known)
    expect(unknownAnswer.text).toBe(knownAnswer.text)
    expect(knownAnswer.body).toMatchObject({ code: 'session.too_many_tries' })
    expect(knownAnswer.text).toMatch(/Terlalu banyak percobaan/)
    for (const { headers } of [knownAnswer, unknownAnswer])
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect((await right(first, '203.0.113.5')).status).toBe(429)
    expect((await right(second, '203.0.113.6')).status).toBe(200)
  })

  it('are told in the audit trail once, without a name', async () => {
    const count = async () =>
      (await database.pool.query("select changes from audit_entries where action = 'user.tries_stopped'"))
        .rows
    const before = (await count()).length
    await exhaust('addressAndAccount', person.email, '203.0.113.9')
    for (let at = 0; at < 5; at += 1) await wrong(first, person.email, '203.0.113.9')
    expect(await count()).toHaveLength(before) // exhaust has nobody to tell
    for (let at = 0; at < 14; at += 1) await wrong(first, 'siapa@polri.test', '203.0.113.10')
    const told = (await count()).slice(before)
    expect(told).toEqual([{ changes: { kind: { to: 'login' }, by: { to: 'addressAndAccount' } } }])
  })
})

it('counts no right password, and forgets the failures before it', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let at = 0; at < 9; at += 1) await wrong(first, person.email, '203.0.113.7')
    expect((await right(second, '203.0.113.7')).status).toBe(200)
  }
  const { rows } = await database.pool.query(
    "select points from sign_in_tries where key like 'login:address:%'",
  )
  expect(rows).toEqual([{ points: 18 }])
})

it('lets nobody through by many tries at once', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 30 }, (_, at) => wrong(at % 2 ? first : second, person.email, '203.0.113.8')),
  )
  const looked = statuses.filter(({ status }) => status === 401)
  expect(looked).toHaveLength(10)
})

describe('tries of one account from everywhere', () => {
  it('shut out strange addresses only: its person comes in from where he has been', async () => {
    expect((await right(first, '198.51.100.1')).status).toBe(200)
    await exhaust('account', person.email, '192.0.2.99')
    expect((await right(second, '192.0.2.50')).status).toBe(429)
    expect((await right(second, '198.51.100.1')).status).toBe(200)
  })

  it('are refused alike for an account that does not exist', async () => {
    await exhaust('account', 'tiada@polri.test', '192.0.2.99')
    expect((await wrong(first, 'tiada@polri.test', '192.0.2.50')).status).toBe(429)
  })

  it('leave the way by letter open', async () => {
    await exhaust('account', person.email, '192.0.2.99')
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const password = 'Gunung-Aula-Pelatihan-77'
    const reset = await first('users/reset-password', { body: { token, password }, address: '192.0.2.50' })
    expect(reset.status).toBe(200)
    person.password = password
    expect((await right(second, '192.0.2.50')).status).toBe(200)
  })
})

it.each([
  ['a wish for a new password', 'users/forgot-password', { email: 'a@polri.test' }, 200, 5],
  ['a reset', 'users/reset-password', { token: 'x', password: 'Gunung-Aula-Pelatihan-77' }, 403, 30],
] as const)('limits %s', async (_case, path, body, status, tries) => {
  const ask = async () => (await first(path, { body, address: '203.0.113.77' })).status
  const answers = await Promise.all(Array.from({ length: tries }, ask))
  expect(new Set(answers)).toEqual(new Set([status]))
  expect(await ask()).toBe(429)
})

describe('when the pause is over', () => {
  afterAll(() => vi.useRealTimers())
  it.each([
    ['a second before', 15 * 60 - 1, 429],
    ['a second after', 15 * 60 + 1, 200],
  ] as const)('%s', async (_case, later, status) => {
    await exhaust('addressAndAccount', person.email, '203.0.113.20')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + later * 1000 })
    expect((await right(second, '203.0.113.20')).status).toBe(status)
    vi.useRealTimers()
  })
})

describe('an unlocking', () => {
  it('of an address lets all its accounts be tried again', async () => {
    await exhaust('address', 'satu@polri.test', '203.0.113.30')
    expect((await right(first, '203.0.113.30')).status).toBe(429)
    expect(await clearTries(other, { address: '203.0.113.30' })).toBeGreaterThan(0)
    expect((await right(first, '203.0.113.30')).status).toBe(200)
  })

  it('of an account is its administrator’s', async () => {
    await exhaust('addressAndAccount', person.email, '203.0.113.31')
    const unlock = (someone: Colleague, email: string) =>
      first('users/unlock', { body: { email }, key: someone.apiKey })
    expect((await unlock(person, person.email)).status).toBe(403)
    expect((await right(first, '203.0.113.31')).status).toBe(429)
    expect((await unlock(admin, 'tiada@polri.test')).status).toBe(403)
    expect((await unlock(admin, person.email)).status).toBe(200)
    expect((await right(second, '203.0.113.31')).status).toBe(200)
    const { rows } = await database.pool.query(
      "select actor_name as by from audit_entries where action = 'user.unlocked' and document_id = $1",
      [person.id],
    )
    expect(rows).toEqual([{ by: admin.name }])
  })
})

it('keeps neither an address nor a name', async () => {
  await wrong(first, person.email, '203.0.113.40')
  const { rows } = await database.pool.query('select string_agg(key, $1) as keys from sign_in_tries', [' '])
  expect(rows[0].keys).not.toMatch(/203\.0|@|polri/)
})

it('says no when the counters cannot be asked', async () => {
  await database.pool.query('alter table sign_in_tries rename to elsewhere')
  const { status } = await right(first, '203.0.113.41')
  await database.pool.query('alter table elsewhere rename to sign_in_tries')
  expect(status).toBeGreaterThanOrEqual(500)
})
