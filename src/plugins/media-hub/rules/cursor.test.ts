import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'

it('comes back as it went', () => {
  const cursor = { publishedAt: '2026-11-23T06:05:04.321Z', id: '0193-a' }
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
})

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
it.each([
  ['no JSON', 'abc'],
  ['not base64url', '%%%'],
  ['another shape', forged({ a: 1 })],
  ['too many parts', forged([1, 'a', 2])],
  ['a fraction of a millisecond', forged([1.5, 'a'])],
  ['a time beyond time', forged([9e15, 'a'])],
  ['no id', forged([1, ''])],
  ['an id that is no text', forged([1, 2])],
  ['another spelling of ours', Buffer.from('[1, "a"]').toString('base64url')],
  ['too long', 'a'.repeat(301)],
])('refuses %s', (_case, word) => expect(decodeCursor(word)).toBeUndefined())
