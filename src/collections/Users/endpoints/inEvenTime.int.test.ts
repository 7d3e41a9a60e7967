import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../../tests/support/builders'
import { useDatabase } from '../../../../tests/support/database'

const database = await useDatabase()
let payload: Payload
let person: Colleague

beforeAll(async () => {
  payload = await database.payload()
  const unit = await aTree(payload)
  person = await aUser(payload, [unit('BJB'), 'operator'])
})
beforeEach(async () => {
  await database.pool.query('delete from sign_in_tries')
})

async function post(path: string, body: object) {
  const begun = performance.now()
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/users/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  return {
    status: answer.status,
    milliseconds: performance.now() - begun,
    cookie: answer.headers.get('set-cookie'),
    text: await answer.text(),
  }
}

it.each([
  ['a sign-in', 'login', { password: 'salah' }, 401, 700],
  ['a wish for a new password', 'forgot-password', {}, 200, 400],
] as const)(
  'answers %s alike in words and time, account or not',
  async (_case, path, body, status, least) => {
    const known = await post(path, { email: person.email, ...body })
    const unknown = await post(path, { email: 'tiada@polri.test', ...body })
    expect([known.status, unknown.status]).toEqual([status, status])
    expect(unknown.text).toBe(known.text)
    for (const { milliseconds } of [known, unknown]) expect(milliseconds).toBeGreaterThan(least - 2)
  },
)

it('lets the right password in, with its session', async () => {
  const { status, cookie } = await post('login', { email: person.email, password: person.password })
  expect(status).toBe(200)
  expect(cookie).toMatch(/payload-token=.*HttpOnly.*SameSite=Lax/)
})
