import { expect, it } from 'vitest'
import { hashOfOneTimeCode, oneTimeCodeFrom } from './oneTimeCode'

it('is ten digits, each as likely as any', () => {
  expect(oneTimeCodeFrom(Uint8Array.of(255, 250, 1, 12, 23, 34, 45, 56, 67, 78, 89, 90))).toBe('12345 67890')
  expect(() => oneTimeCodeFrom(new Uint8Array(20).fill(255))).toThrow(RangeError)
})

it('is kept as a hash of its own case and installation', () => {
  const hash = hashOfOneTimeCode('12345 67890', 'case', 'secret')
  expect(hashOfOneTimeCode(' 12345-67890 ', 'case', 'secret')).toBe(hash)
  expect(hash).not.toContain('12345')
  expect(hashOfOneTimeCode('12345 67890', 'other', 'secret')).not.toBe(hash)
  expect(hashOfOneTimeCode('12345 67890', 'case', 'other')).not.toBe(hash)
})
