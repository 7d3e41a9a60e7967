import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { newTotpSecret, stepOfCode, totpAddress } from './totp'

/** The secret of RFC 6238 appendix B, for SHA-1. */
const secret = Secret.fromUTF8('12345678901234567890').base32
const at = 1_111_111_109_000
const present = Math.floor(at / 30_000)
const codeAt = (offset: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at + offset * 30_000 })

it('agrees with RFC 6238', () => {
  // the eight digits 07081804 of appendix B end in these six
  expect(codeAt(0)).toBe('081804')
})

it.each([
  ['the present code', codeAt(0), 0, present],
  ['the code before', codeAt(-1), 0, present - 1],
  ['the code after', codeAt(1), 0, present + 1],
  ['one too old', codeAt(-2), 0, null],
  ['one too new', codeAt(2), 0, null],
  ['a used code', codeAt(0), present, null],
  ['one older than the used', codeAt(-1), present, null],
  ['the one after the used', codeAt(1), present, present + 1],
  ['a code in two groups', '081 804', 0, present],
  ['a wrong code', '000000', 0, null],
  ['five digits', '08180', 0, null],
  ['letters', 'abcdef', 0, null],
  ['nothing', '', 0, null],
] as const)('%s', (_case, code, lastStep, step) => {
  expect(stepOfCode(code, secret, at, lastStep)).toBe(step)
})

it('a new secret has 160 bits, and its address names system and account', () => {
  const fresh = newTotpSecret()
  expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
  expect(totpAddress(fresh, 'Hub Humas', 'ani@polri.test')).toMatch(
    new RegExp(`^otpauth://totp/Hub%20Humas:ani%40polri\\.test\\?issuer=Hub%20Humas&secret=${fresh}&`),
  )
})
