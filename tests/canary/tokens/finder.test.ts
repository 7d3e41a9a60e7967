import { expect, it } from 'vitest'
import { finderOf } from './finder'

const word = 'cnry-release-bjb-draft-title'
const finder = finderOf(
  new Map([
    [word, 'a title'],
    ['3171014107900001', 'a NIK'],
    ['cnry-release-bjb', 'the head of it'],
    ['whsec_Ab+/cd9=rahasia', 'a secret'],
  ]),
)
const found = (text: string | Buffer) => [...finder.find(Buffer.from(text))].sort()

it.each([
  ['as it is', `<p>${word}</p>`],
  ['in capitals', word.toUpperCase()],
  ['among letters', `xcnry-release-${word}x`],
  ['in UTF-8 text', `É ${word} …`],
])('finds a word %s', (_case, text) => expect(found(text)).toEqual(['a title', 'the head of it']))

it.each([0, 1, 2, 3, 4])('finds a word %i bytes into base64 and base64url', (before) => {
  const bytes = Buffer.from(`${'?'.repeat(before)}${word}~~~`)
  expect(found(bytes.toString('base64'))).toContain('a title')
  expect(found(bytes.toString('base64url'))).toContain('a title')
  expect(found(bytes.toString('hex'))).toContain('a title')
})

it('finds what stands across the end of another beginning', () => {
  expect(found('31710131710141079000013171014107900001')).toEqual(['a NIK'])
  expect(found('cnry-release-bj cnry-asset 317101410790000')).toEqual([])
})

const secret = 'whsec_Ab+/cd9=rahasia'
const every = (write: (code: number) => string) =>
  Array.from(secret, (sign) => write(sign.charCodeAt(0))).join('')
it.each([
  ['a URL', encodeURIComponent(secret)],
  ['a URL, every sign', every((code) => `%${code.toString(16)}`)],
  ['JSON', JSON.stringify({ secret }).replaceAll('/', '\\/')],
  ['JSON inside of JSON', JSON.stringify({ text: JSON.stringify({ secret }).replaceAll('/', '\\/') })],
  ['JSON, every sign', every((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
  ['JavaScript', every((code) => `\\x${code.toString(16)}`)],
  ['HTML', secret.replace('+', '&plus;').replace('/', '&sol;').replace('=', '&#61;')],
  ['HTML, every sign', every((code) => `&#${code};`)],
  ['HTML in hexadecimal', every((code) => `&#x${code.toString(16)};`)],
  ['a URL in HTML', encodeURIComponent(secret).replaceAll('%', '&#37;')],
])('finds a secret as %s writes it', (_case, text) => expect(found(`"${text}"`)).toContain('a secret'))
