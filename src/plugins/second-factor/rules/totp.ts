import { Secret, TOTP } from 'otpauth'

/** Seconds that a code stands for (RFC 6238, and the only value every authenticator app knows). */
const period = 30

const totp = (secret: string, more: { issuer?: string; label?: string } = {}) =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret), ...more })

/** A new shared secret: 160 bits in base32 (RFC 4226 section 4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from a QR code. */
export const totpAddress = (secret: string, issuer: string, label: string): string =>
  totp(secret, { issuer, label }).toString()

/**
 * The time step whose code this is: the present one, the one before or the one after, and later than the last that
 * was used (RFC 6238 section 5.2: a code opens once). @param at milliseconds; @returns null for a wrong or used code
 */
export function stepOfCode(code: string, secret: string, at: number, lastStep: number): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: at, window: 1 })
  if (delta === null) return null
  const step = Math.floor(at / 1000 / period) + delta
  return step > lastStep ? step : null
}
