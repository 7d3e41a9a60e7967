import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { type Answer, type Server, signIn, twoServers } from '../../../tests/support/servers'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let first: Server
let second: Server

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  ;[first, second] = await twoServers(database)
})

const operator = () => aUser(payload, [unit('BJB'), 'operator'])
const give = (cookie: string, password: unknown, on: Server = first) =>
  on('users/present-password', { body: { password }, cookie, address: '192.0.2.1' })
const change = (person: Colleague, by: { cookie?: string; key?: string }, body: object) =>
  second(`users/${person.id}`, { method: 'PATCH', body, ...by })
const stateAndCode = ({ status, body }: Answer) => {
  const { errors } = body as { errors?: Array<{ data?: { code?: string } }> }
  return [status, errors?.[0]?.data?.code ?? null]
}
const needed = [403, 'present_password.needed']

/** What opens an account, as its own person would set it. */
const opening: Array<[string, () => object]> = [
  ['password', () => ({ password: 'lampu kertas hujan perahu' })],
  ['address', () => ({ email: `${randomUUID()}@polri.test` })],
  ['key', () => ({ enableAPIKey: true, apiKey: randomUUID() })],
]

describe.each(opening)('one’s own %s', (_what, opens) => {
  it('is changed with the present password, given to any server, and without it by nobody', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    expect(stateAndCode(await change(person, { cookie }, opens()))).toEqual(needed)
    expect((await give(cookie, person.password)).status).toBe(200)
    expect((await change(person, { cookie }, opens())).status).toBe(200)
  })

  it('is not changed with a key', async () => {
    const person = await operator()
    const byKey = { key: person.apiKey }
    expect(stateAndCode(await change(person, byKey, opens()))).toEqual([403, 'present_password.by_key'])
  })
})

describe('the present password', () => {
  it('opens one session alone', async () => {
    const person = await operator()
    const here = await signIn(first, person)
    const there = await signIn(first, person)
    await give(here, person.password)
    expect(stateAndCode(await change(person, { cookie: there }, opening[1]![1]()))).toEqual(needed)
  })

  it('holds for ten minutes', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    const { body } = await give(cookie, person.password)
    const minutes = (Date.parse(String(body.until)) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThanOrEqual(10.1)
    await database.pool.query(`update present_passwords set good_until = now() - interval '1 second'`)
    expect(stateAndCode(await change(person, { cookie }, opening[1]![1]()))).toEqual(needed)
  })

  it.each([
    ['a wrong one', 'bukan kata sandinya', [403, 'present_password.wrong']],
    ['nothing', '', [400, 'present_password.nothing_given']],
    ['something else', { $ne: '' }, [400, 'present_password.nothing_given']],
  ])('is not %s', async (_case, password, answer) => {
    const person = await operator()
    const cookie = await signIn(first, person)
    expect(stateAndCode(await give(cookie, password))).toEqual(answer)
    expect(stateAndCode(await change(person, { cookie }, opening[1]![1]()))).toEqual(needed)
  })

  it('is not guessed: wrong ones count as those of sign-ins do', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    const codes: unknown[] = []
    for (let time = 0; time < 30 && codes.at(-1) !== 429; time += 1)
      codes.push((await give(cookie, `salah ${time}`)).status)
    expect(codes.at(-1)).toBe(429)
    expect((await give(cookie, person.password)).status).toBe(429)
  })

  it('is asked of whoever has a session', async () => {
    const person = await operator()
    const body = { password: person.password }
    for (const by of [{}, { key: person.apiKey }])
      expect(stateAndCode(await first('users/present-password', { body, ...by }))).toEqual([
        401,
        'present_password.session_needed',
      ])
  })
})

it('is not asked for the rest of the account, nor of an administrator for somebody else', async () => {
  const person = await operator()
  const admin = await aUser(payload, [unit('BJB'), 'admin'])
  const cookie = await signIn(first, person)
  const same = await change(person, { cookie }, { email: person.email })
  expect(same.status).toBe(200)
  expect((await change(person, { key: admin.apiKey }, { password: 'kapal bunga pintu senja' })).status).toBe(
    200,
  )
})
