import { createHmac, hkdfSync } from 'node:crypto'

/** Ten digits of chance behind five tries. */
const DIGITS = 10
export const MINUTES = 15

/** A code of ten digits in two groups, of at least ten bytes drawn by lot; a byte that would favour some digits is passed over. */
export function oneTimeCodeFrom(bytes: Uint8Array): string {
  const fair = [...bytes].filter((byte) => byte < 250).slice(0, DIGITS)
  if (fair.length < DIGITS) throw new RangeError('too few bytes for a one-time code')
  const code = fair.map((byte) => byte % 10).join('')
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** What is kept of a code: keyed, and of this case alone. Blanks and hyphens are what people type between. */
export const hashOfOneTimeCode = (typed: string, codeHash: string, secret: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', 'request-intake one-time code v1', 32)))
    .update(`${codeHash} ${typed.replaceAll(/[\s-]/g, '').slice(0, 100)}`)
    .digest('hex')
