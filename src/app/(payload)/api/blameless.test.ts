import { expect, it } from 'vitest'
import { blameless } from './blameless'

const ask = (status: number, answers: boolean, headers: Record<string, string>) =>
  blameless(
    async () => new Response(null, { status }),
    async () => answers,
  )(new Request('http://hub.invalid/api/x', { headers }), {})

const key = { authorization: 'users API-Key x' }
const session = { cookie: 'a=b; payload-token=x' }

it.each([
  ['a key while the database is away', 401, false, key, 503],
  ['a session while the database is away', 403, false, session, 503],
  ['a stranger while the database is away', 401, false, {}, 401],
  ['a refusal that the database stands behind', 403, true, key, 403],
  ['an answer', 200, false, key, 200],
] as const)('%s', async (_case, status, answers, headers, told) => {
  const response = await ask(status, answers, headers)
  expect(response.status).toBe(told)
  expect(response.headers.get('retry-after')).toBe(told === 503 ? '2' : null)
})
