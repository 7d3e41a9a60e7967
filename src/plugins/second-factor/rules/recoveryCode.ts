import { createHmac, hkdfSync, randomInt } from 'node:crypto'

const PURPOSE = 'second-factor recovery codes v1'

/** How many a person gets at once. */
export const recoveryCodesAtOnce = 10

/** Crockford's base32: no letter is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 60 bits each, as XXXX-XXXX-XXXX. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodesAtOnce }, newCode)

function newCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

/** The code as it was given, however it was typed: small letters, spaces, O for 0, I or L for 1. */
export const normalised = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** What is stored of a code: a digest that nobody can try words against without the installation's secret. */
export const digestOf = (code: string, account: string, secret: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32)))
    .update(`${account} ${normalised(code)}`)
    .digest()
