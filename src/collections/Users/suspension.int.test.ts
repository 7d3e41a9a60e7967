import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'
import { type Server, signIn, twoServers } from '../../../tests/support/servers'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let admin: Colleague
let first: Server
let second: Server
const reason = 'Dipindahkan sementara menunggu pemeriksaan.'

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  admin = await aUser(payload, [unit('BJB'), 'admin'])
  ;[first, second] = await twoServers(database)
})

const operator = () => aUser(payload, [unit('BJB'), 'operator'])
/** Who the other server takes the bearer of this session, or of this key, for. */
async function whoIs(by: { cookie: string } | { key: string }): Promise<unknown> {
  const { body } = await second('users/me', { method: 'GET', ...by })
  return (body.user as { id?: string } | null)?.id ?? null
}
const stands = async (person: Colleague, cookie: string) => [
  await whoIs({ cookie }),
  await whoIs({ key: person.apiKey }),
]
const reads = async (cookie: string, key: string) => [
  (await second('press-releases', { method: 'GET', cookie })).status,
  (await second('press-releases', { method: 'GET', key })).status,
]

describe('with the very next request, at another server too, session and key are a stranger’s', () => {
  it('once their person is suspended; he signs in again when he is reinstated, without the old key', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    expect(await stands(person, cookie)).toEqual([person.id, person.id])
    expect((await rest(admin, 'POST', `users/${person.id}/suspend`, { reason })).status).toBe(200)
    expect(await stands(person, cookie)).toEqual([null, null])
    expect((await rest(null, 'POST', 'users/login', person)).status).not.toBe(200)
    expect((await rest(admin, 'POST', `users/${person.id}/reinstate`, { reason })).status).toBe(200)
    expect(await stands(person, cookie)).toEqual([null, null])
    expect(await whoIs({ cookie: await signIn(second, person) })).toBe(person.id)
  })

  it('once he is suspended by hand in the database, where nothing else ended them', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    await database.pool.query('update users set suspended_at = now() where id = $1', [person.id])
    expect(await stands(person, cookie)).toEqual([null, null])
  })

  it('once his password is set by a letter', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    const token = 'e'.repeat(40)
    await database.pool.query(
      `update users set reset_password_token = $1, reset_password_expiration = now() + interval '1 hour' where id = $2`,
      [token, person.id],
    )
    const set = await rest(null, 'POST', 'users/reset-password', {
      token,
      password: 'meja rumput kuning sepatu',
    })
    expect(set.status).toBe(200)
    expect(await stands(person, cookie)).toEqual([null, null])
  })

  it('once an administrator gives him a new password', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    const change = { password: 'pagar jendela merah kopi' }
    expect((await rest(admin, 'PATCH', `users/${person.id}`, change)).status).toBe(200)
    expect(await stands(person, cookie)).toEqual([null, null])
  })

  it('once all his sessions are ended, except for the key, which is none', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    expect((await rest(admin, 'POST', `users/${person.id}/sessions/end`)).status).toBe(200)
    expect(await stands(person, cookie)).toEqual([null, person.id])
  })

  it.each([
    ['one', (session: string) => ({ session })],
    ['all others', () => ({ others: true })],
    ['all', () => ({})],
  ])('and no post ends with his sessions: %s', async (_which, order) => {
    const person = await operator()
    const cookie = await signIn(first, person)
    await signIn(first, person)
    const { body } = await first('users/me/sessions', { method: 'GET', cookie })
    const other = (body.sessions as Array<{ id: string; current: boolean }>).find(({ current }) => !current)
    const asked = { body: order(other?.id ?? ''), cookie }
    expect((await first('users/me/sessions/end', asked)).status).toBe(200)
    const { posts } = await payload.findByID({ collection: 'users', id: person.id, overrideAccess: true })
    expect(posts).toMatchObject([{ role: 'operator' }])
  })

  it('to all documents once his posts have ended, though the account is still his', async () => {
    const person = await operator()
    const cookie = await signIn(first, person)
    expect(await reads(cookie, person.apiKey)).toEqual([200, 200])
    await database.pool.query(`update users_posts set "to" = now() where _parent_id = $1`, [person.id])
    expect(await reads(cookie, person.apiKey)).toEqual([403, 403])
  })
})

it.each([
  ['himself', () => admin, () => admin, 403, 'user.own_account'],
  ['without being an administrator', () => operator(), () => operator(), 404, 'user.not_found'],
  [
    'from another unit',
    () => aUser(payload, [unit('LPG'), 'admin']),
    () => operator(),
    404,
    'user.not_found',
  ],
  [
    'somebody who also serves a unit above',
    () => admin,
    () => aUser(payload, [unit('BJB'), 'operator'], [unit('KALSEL'), 'editor']),
    403,
    'posts.foreign_unit',
  ],
] as const)('nobody suspends %s', async (_case, by, whom, status, code) => {
  const person = await whom()
  const answer = await rest(await by(), 'POST', `users/${person.id}/suspend`, { reason })
  expect([answer.status, codeOf(answer)]).toEqual([status, code])
})

it.each([
  ['an administrator of one of his units alone', () => admin],
  ['who reads his account to watch over it', () => aUser(payload, [unit('BJB'), 'auditor'])],
] as const)('sessions are neither shown to nor ended by %s', async (_case, by) => {
  const person = await aUser(payload, [unit('BJB'), 'operator'], [unit('KALSEL'), 'editor'])
  const cookie = await signIn(first, person)
  const who = await by()
  expect((await rest(who, 'GET', `users/${person.id}`)).status).toBe(200)
  expect((await rest(who, 'GET', `users/${person.id}/sessions`)).status).toBe(404)
  expect((await rest(who, 'POST', `users/${person.id}/sessions/end`)).status).toBe(404)
  expect(await whoIs({ cookie })).toBe(person.id)
})

it('needs a reason, is done once, and stands in the trail', async () => {
  const person = await operator()
  const path = `users/${person.id}/suspend`
  expect(codeOf(await rest(admin, 'POST', path, { reason: ' ' }))).toBe('user.reason_missing')
  const both = await Promise.all([1, 2].map(() => rest(admin, 'POST', path, { reason })))
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  const { rows } = await database.pool.query(
    `select actor_id as who, reason from audit_entries where document_id = $1 and action = 'user.suspended'`,
    [person.id],
  )
  expect(rows).toEqual([{ who: admin.id, reason }])
})
