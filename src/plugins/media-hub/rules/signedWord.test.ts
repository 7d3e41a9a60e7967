import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signedWords } from './signedWord'

const words = signedWords('a secret of thirty-two characters', 'cursor')

it('comes back as it went, whatever it says', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (value) => {
      expect(words.read(words.sign(value))).toBe(value)
    }),
  ))

it('is none any more once a single bit is changed', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), (value, at) => {
      const bytes = Buffer.from(words.sign(value), 'base64url')
      const place = at % (bytes.length * 8)
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7))
      expect(words.read(bytes.toString('base64url'))).toBeUndefined()
    }),
  ))

it.each([
  ['nothing', ''],
  ['no base64url', '%%%'],
  ['only a signature', Buffer.alloc(16).toString('base64url')],
  ['another spelling of the same bytes', `${words.sign('abcd')}=`],
  ['too long', 'a'.repeat(2001)],
  ['a word for another purpose', signedWords('a secret of thirty-two characters', 'oai').sign('abc')],
  ['a word of another installation', signedWords('b secret of thirty-two characters', 'cursor').sign('abc')],
])('refuses %s', (_case, word) => expect(words.read(word)).toBeUndefined())
