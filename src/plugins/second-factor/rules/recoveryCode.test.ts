import { expect, it } from 'vitest'
import { digestOf, newRecoveryCodes, normalised } from './recoveryCode'

it('ten different codes of twelve letters that are not taken for each other', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
})

it.each([
  ['as shown', 'AB12-CD34-EF56'],
  ['in small letters', 'ab12-cd34-ef56'],
  ['without dashes', 'ab12cd34ef56'],
  ['with spaces', ' AB12 CD34 EF56 '],
  ['with I for 1', 'ABI2-CD34-EF56'],
  ['with l for 1', 'abl2-cd34-ef56'],
] as const)('is the same code %s', (_case, typed) => {
  expect(normalised(typed)).toBe('AB12CD34EF56')
})

it('the letter O is the digit 0', () => expect(normalised('OAOA')).toBe('0A0A'))

it('a digest belongs to one account of one installation', () => {
  const digest = (account: string, secret: string) =>
    digestOf('AB12-CD34-EF56', account, secret).toString('hex')
  expect(digest('a', 's')).toBe(digestOf('ab12cd34ef56', 'a', 's').toString('hex'))
  expect(new Set([digest('a', 's'), digest('b', 's'), digest('a', 't')]).size).toBe(3)
})
