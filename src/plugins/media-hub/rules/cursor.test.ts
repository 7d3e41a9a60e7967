import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'
import { signedWords } from './signedWord'

const AT = '2026-11-23T06:05:04.321Z'
const words = signedWords('a secret of thirty-two characters', 'cursor')

it.each([
  [{ publishedAt: '2026-11-23T06:05:04.321Z', id: '0193-a' }],
  [
    {
      publishedAt: '2026-11-23T06:05:04.321Z',
      id: '0193-a',
      rank: 2 as const,
      instead: 'banjarbaru',
      began: 7,
    },
  ],
])('comes back as it went: %j', (cursor) => {
  expect(decodeCursor(words, 'unit=BJB', encodeCursor(words, 'unit=BJB', cursor))).toEqual(cursor)
})

it('is read as well when it is of a time that noted no position', () => {
  const [mark] = JSON.parse(
    words.read(encodeCursor(words, '', { publishedAt: AT, id: 'a' })) ?? '',
  ) as string[]
  const old = words.sign(JSON.stringify([mark, Date.parse(AT), 'a', 1, null]))
  expect(decodeCursor(words, '', old)).toEqual({ publishedAt: AT, id: 'a', rank: 1 })
})

it('is known as the place of another list', () => {
  const word = encodeCursor(words, 'unit=BJB', { publishedAt: '2026-11-23T06:05:04.321Z', id: 'a' })
  expect(decodeCursor(words, 'unit=LPG', word)).toBe('other')
})

it('is refused when we have not written it', () => {
  expect(decodeCursor(words, '', Buffer.from('[1,"a"]').toString('base64url'))).toBeUndefined()
})
