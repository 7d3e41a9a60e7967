import { APIError, Forbidden, UnauthorizedError } from 'payload'
import { expect, it } from 'vitest'
import { openFunctions } from './openFunctions'

const ask = (name: string, error?: Error) =>
  openFunctions(async () => {
    if (error) throw error
    return 'an answer'
  })({ name, args: {} })
const notFound = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

it('answers what the pages ask', async () => {
  expect(await ask('form-state')).toBe('an answer')
})

it.each(['schedule-publish', 'copy-data-from-locale', 'nonsense', '__proto__'])(
  'is closed: %s',
  async (name) => {
    await expect(ask(name)).rejects.toMatchObject(notFound)
  },
)

it.each([new Forbidden(), new UnauthorizedError(), new Error('not-found'), new Error('Unauthorized')])(
  'answers 404 to a refusal: %s',
  async (error) => {
    await expect(ask('render-list', error)).rejects.toMatchObject(notFound)
  },
)

it.each([
  new Error('broken'),
  new APIError('broken'),
  Object.assign(new Error('NEXT_REDIRECT'), { digest: 'x' }),
])('throws on what is no refusal: %s', async (error) => {
  await expect(ask('render-list', error)).rejects.toBe(error)
})
