import { expect, it } from 'vitest'
import { plainNotFound } from './plainNotFound'

const answering = (status: number) =>
  plainNotFound(() =>
    Promise.resolve(new Response('{"message":"Cannot GET http://127.0.0.1:4711/api/x"}', { status })),
  )
const ask = async (status: number) => {
  const response = await answering(status)(new Request('https://humas.example.id/api/x'), undefined)
  return { status: response.status, text: await response.text() }
}

it('tells nothing of an address without REST, and leaves every other answer as it is', async () => {
  const hidden = await ask(501)
  expect(hidden.status).toBe(404)
  expect(hidden.text).not.toContain('4711')
  for (const status of [200, 400, 403, 404, 500])
    expect(await ask(status)).toMatchObject({ status, text: expect.stringContaining('4711') })
})
