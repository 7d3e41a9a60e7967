import { expect, it } from 'vitest'
import { newWebhookSecret, open, seal } from './secretBox'

it('opens what it locked, and never locks to the same bytes twice', () => {
  const secret = newWebhookSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(open(seal(secret, 'installation'), 'installation')).toBe(secret)
  expect(seal(secret, 'installation')).not.toBe(seal(secret, 'installation'))
  expect(seal(secret, 'installation')).not.toContain(secret)
})

it('refuses altered bytes and another installation', () => {
  const sealed = seal('text', 'installation')
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => open(bytes.toString('base64'), 'installation')).toThrow()
  expect(() => open(sealed, 'another')).toThrow()
})
