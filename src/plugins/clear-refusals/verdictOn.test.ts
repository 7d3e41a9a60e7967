import { expect, it } from 'vitest'
import { verdictOn } from './verdictOn'

const failed = (code: string) =>
  new Error('Failed query: select 1', { cause: Object.assign(new Error('no'), { code }) })

function jsonFault(): unknown {
  try {
    return JSON.parse('{"a":')
  } catch (error) {
    return error
  }
}

it.each([
  ['a word where an enum stands', failed('22P02'), 400],
  ['a date that is none', failed('22007'), 400],
  ['an id of nobody', failed('23503'), 400],
  ['a code used twice', failed('23505'), 409],
  ['two who wait for each other', failed('40P01'), 409],
  ['a server that shuts down', failed('57P01'), 503],
  ['a server that is not there', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503],
  ['a connection lost under way', new Error('Connection terminated unexpectedly'), 503],
  ['a form that is cut off', new Error('Unexpected end of form'), 400],
  ['a form without its boundary', new Error('Multipart: Boundary not found'), 400],
  ['JSON that is none', jsonFault(), 400],
] as const)('%s is told to the caller', (_case, error, status) =>
  expect(verdictOn(error)?.status).toBe(status),
)

it('leaves a fault of ours alone', () => {
  expect(verdictOn(new TypeError('x is not a function'))).toBeNull()
  expect(verdictOn(failed('42601'))).toBeNull()
  expect(verdictOn(new SyntaxError('Invalid regular expression'))).toBeNull()
})
