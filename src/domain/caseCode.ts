/** Digits and capitals that are not taken for each other: no 0 O 1 I L. 31 of them: a prime, for the check letter. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Letters drawn by lot: 17 of 31 are 84 bits. The last of the code is the check letter. */
const drawn = 17
const groups = 6

/**
 * A secret code such as `7KQ2M9-…`: what an applicant shows beside his number. Bytes that would favour some letters
 * are passed over; a caller who gives too few of the rest is refused.
 * @param bytes drawn by lot, 40 are plenty
 * @throws RangeError
 */
export function caseCodeFrom(bytes: Uint8Array): string {
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % letters.length)).slice(0, drawn)
  if (fair.length < drawn) throw new RangeError('too few bytes for a case code')
  const body = fair.map((byte) => letters[byte % letters.length]).join('')
  return grouped(body + checkOf(body))
}

/** The code as it is kept and compared: capitals without what people type between; null when it cannot be one. */
export function readCaseCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  if (code.length !== drawn + 1 || code.split('').some((letter) => !letters.includes(letter))) return null
  return code.endsWith(checkOf(code.slice(0, drawn))) ? code : null
}

/** Weights 1 to 17 modulo a prime: one wrong letter and two exchanged ones are always noticed. */
function checkOf(body: string): string {
  const sum = body.split('').reduce((total, letter, at) => total + (at + 1) * letters.indexOf(letter), 0)
  return letters[sum % letters.length] ?? ''
}

const grouped = (code: string) => code.match(new RegExp(`.{1,${groups}}`, 'g'))?.join('-') ?? code
