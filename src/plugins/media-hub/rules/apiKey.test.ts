import { expect, it } from 'vitest'
import { bearerOf, hashOfKey, newApiKey } from './apiKey'

it('makes keys that scanners recognise and nobody guesses', () => {
  const made = Array.from({ length: 100 }, newApiKey)
  expect(new Set(made.map(({ key }) => key)).size).toBe(100)
  for (const { key, prefix } of made) {
    expect(key.startsWith(`${prefix}_`)).toBe(true)
    expect(Buffer.from(key.slice(prefix.length + 1), 'base64url')).toHaveLength(32)
    expect(bearerOf(`Bearer ${key}`)).toBe(key)
  }
})

it('keeps of a key what cannot be turned back', () => {
  expect(hashOfKey('hub_00000000_x')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfKey('hub_00000000_x')).not.toBe(hashOfKey('hub_00000000_y'))
})

it.each([
  ['no header', undefined, null],
  ['a scheme that is not ours', 'Basic aHVi', null],
  ['a staff key', 'users API-Key 1234', null],
  ['somebody else’s token', 'Bearer eyJhbGciOi', 'unlike'],
  ['no token', 'Bearer ', 'unlike'],
  ['a key with a tail', `Bearer hub_00000000_${'x'.repeat(44)}`, 'unlike'],
] as const)('%s', (_case, header, is) => expect(bearerOf(header)).toBe(is))

it('reads the scheme in any case (RFC 9110 11.1)', () => {
  const { key } = newApiKey()
  expect(bearerOf(`bearer  ${key} `)).toBe(key)
})
