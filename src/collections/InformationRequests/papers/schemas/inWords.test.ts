import { expect, it } from 'vitest'
import { exemptionInWords, groundInWords, isExemption } from './inWords'

it.each([
  ...['a', 'a1', 'a5', 'b', 'c7', 'd', 'e7', 'f4', 'g', 'h3', 'h5', 'i', 'j'].map(
    (one) => [one, true] as const,
  ),
  ...['a6', 'b1', 'c8', 'f5', 'g1', 'h6', 'i1', 'k', 'A', 'aa', '', 'a0', '17a'].map(
    (one) => [one, false] as const,
  ),
])('%j is a letter of article 17: %s', (letter, is) => expect(isExemption(letter)).toBe(is))

it('cites the article and its words', () => {
  expect(exemptionInWords('h3')).toBe('Pasal 17 huruf h angka 3 (mengungkapkan rahasia pribadi)')
  expect(exemptionInWords('b')).toMatch(/^Pasal 17 huruf b \(mengganggu/)
  expect(groundInWords('g')).toBe(
    'Pasal 35 ayat (1) huruf g (penyampaian informasi yang melebihi waktu yang diatur)',
  )
})
