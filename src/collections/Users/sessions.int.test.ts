import { type Payload, jwtSign } from 'payload'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
})

afterEach(() => void vi.useRealTimers())

const logIn = (email: string, password: string) => rest(null, 'POST', 'users/login', { email, password })
/** Who a token stands for, as the door sees it; null for nobody. */
const whoIs = async (token: string) =>
  (await payload.auth({ headers: new Headers({ authorization: `JWT ${token}` }) })).user?.id ?? null
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

it('a session ends by itself after eight hours', async () => {
  const person = await aUser(payload, [unit('BJB'), 'operator'])
  const { body } = await logIn(person.email, person.password)
  const claims = claimsOf(body.token)
  expect([await whoIs(body.token), claims.exp - claims.iat]).toEqual([person.id, 8 * 3600])
  const fieldsToSign = { ...claims, iat: undefined, exp: undefined }
  const lasting = (tokenExpiration: number) =>
    jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration })
  expect(await whoIs((await lasting(60)).token)).toBe(person.id)
  expect(await whoIs((await lasting(-60)).token)).toBeNull()
})

it('a session that was ended opens nothing, however long its token would last', async () => {
  const person = await aUser(payload, [unit('BJB'), 'operator'])
  const { body } = await logIn(person.email, person.password)
  expect(await whoIs(body.token)).toBe(person.id)
  expect((await rest(person, 'POST', `users/${person.id}/sessions/end`)).status).toBe(200)
  expect(await whoIs(body.token)).toBeNull()
  const { body: still } = await rest(person, 'GET', 'users/me')
  expect(still.user.posts).toMatchObject([{ unit: unit('BJB'), role: 'operator' }])
})

it('where a session was used is forgotten two days after its last use', async () => {
  const person = await aUser(payload, [unit('BJB'), 'operator'])
  const { body } = await logIn(person.email, person.password)
  await pool.query(
    `insert into session_uses (session_id, seen_at) values ('old', now() - interval '49 hours')`,
  )
  await pool.query(
    `insert into session_uses (session_id, seen_at) values ('new', now() - interval '47 hours')`,
  )
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
  expect(await whoIs(body.token)).toBe(person.id)
  const { rows } = await pool.query(
    "select session_id as id from session_uses where session_id in ('old', 'new')",
  )
  expect(rows).toEqual([{ id: 'new' }])
})

it('the key of somebody whose posts have ended opens his own account and nothing else', async () => {
  const writer = await aUser(payload, [unit('BJB'), 'operator'])
  const past: Colleague = await aUser(payload, [unit('BJB'), 'operator'], [unit('BJB'), 'auditor'])
  const { id } = await aPressRelease(payload, writer, unit('BJB'))
  const doors = ['press-releases', `press-releases/${id}`, 'assets', 'units', 'audit-entries']
  const seen = async () => {
    const answers = []
    for (const door of doors) answers.push((await rest(past, 'GET', door)).status)
    return answers
  }
  expect(await seen()).toEqual(doors.map(() => 200))
  await pool.query(`update users_posts set "to" = now() - interval '1 second' where _parent_id = $1`, [
    past.id,
  ])
  expect(await seen()).toEqual(doors.map(() => 403))
  expect((await rest(past, 'POST', 'press-releases', { title: 'Baru', unit: unit('BJB') })).status).toBe(403)
  expect((await rest(past, 'GET', 'users')).body.docs.map((one: { id: string }) => one.id)).toEqual([past.id])
})
