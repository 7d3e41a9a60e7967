import { randomBytes } from 'node:crypto'

/** Letters and digits that are not taken for one another when read from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A new code such as `7KQ2-M9XD-4TBA-HW3C`: 16 of 32 characters are 80 bits, nobody guesses one. */
export const newVerificationCode = (): string =>
  [...randomBytes(16)]
    .map((byte) => ALPHABET[byte % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** The code as it is stored, from what somebody typed or scanned; null when it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  if (bare.length !== 16 || Array.from(bare).some((one) => !ALPHABET.includes(one))) return null
  return bare.replace(/(.{4})(?=.)/g, '$1-')
}
