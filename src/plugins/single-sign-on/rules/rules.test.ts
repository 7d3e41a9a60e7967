import { describe, expect, it } from 'vitest'
import { isSafeAddress } from './isSafeAddress'
import { returnTo } from './returnTo'
import { patience, seal, unseal } from './sealedAttempt'
import { secondFactorIn } from './secondFactorIn'

const attempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/admin' }
const now = new Date('2026-11-23T00:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('a sealed attempt', () => {
  it('opens again within its time, and not after', () => {
    const sealed = seal(attempt, 'secret', now)
    expect(unseal(sealed, 'secret', later(patience - 1))).toEqual(attempt)
    expect(unseal(sealed, 'secret', later(patience))).toBeNull()
  })

  it('tells nothing, and is none once a single character changed', () => {
    const sealed = seal(attempt, 'secret', now)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('verifier')
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      expect(unseal(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, 'secret', now)).toBeNull()
    }
  })

  it.each([undefined, '', 'x', 'x'.repeat(200), seal(attempt, 'another secret', now)])(
    'is not made of %s',
    (sealed) => expect(unseal(sealed, 'secret', now)).toBeNull(),
  )
})

it.each([
  ['/admin/collections/units?limit=5', '/admin/collections/units?limit=5'],
  ['/admin', '/admin'],
  ['/administrasi', '/admin'],
  ['/admin/../api/users', '/admin'],
  ['/admin/%2e%2e/api/users', '/admin'],
  ['//jahat.example/admin', '/admin'],
  ['/\\jahat.example/admin', '/admin'],
  ['https://jahat.example/admin', '/admin'],
  ['javascript:alert(1)', '/admin'],
  [['/admin/x'], '/admin'],
  [null, '/admin'],
])('after %s a person goes to %s', (asked, to) => expect(returnTo(asked, '/admin')).toBe(to))

it.each([
  ['https://masuk.example.id/token', true],
  ['http://127.0.0.1:4000/token', true],
  ['http://localhost:4000/token', true],
  ['http://[::1]:4000/token', true],
  ['http://masuk.example.id/token', false],
  ['http://127.0.0.1.jahat.example/token', false],
  ['http://localhost.jahat.example/token', false],
  ['http://10.0.0.1/token', false],
  ['ftp://127.0.0.1/token', false],
])('%s may be told our secret: %s', (address, isSafe) => expect(isSafeAddress(address)).toBe(isSafe))

it.each([
  ['no claim', {}, false],
  ['a password alone', { amr: ['pwd'] }, false],
  ['one that counts', { amr: ['pwd', 'otp'] }, true],
  ['a level that counts', { acr: 'https://refeds.org/profile/mfa' }, true],
  ['a text where a list belongs', { amr: 'otp' }, false],
] as const)('%s shows a second factor: %s', (_case, claims, shown) =>
  expect(secondFactorIn(claims, ['otp', 'https://refeds.org/profile/mfa'])).toBe(shown),
)

it('no second factor counts where none is named', () =>
  expect(secondFactorIn({ amr: ['mfa'], acr: 'x' }, [])).toBe(false))
