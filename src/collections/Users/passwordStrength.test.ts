import { expect, it } from 'vitest'
import { weaknessOf } from './passwordStrength'

const budi = ['Budi Santoso', 'budi.santoso@polri.go.id', 'Polres Banjarbaru']

it.each([
  ['eleven characters', 'xK9-mWq2#rT', 'too_short'],
  ['twelve letters outside the basic plane count once each', '😀'.repeat(11), 'too_short'],
  ['more than anybody types', 'Ab1-'.repeat(65), 'too_long'],
  ['a known password', 'password1234', 'easy_to_guess'],
  ['an Indonesian word twice', 'rahasiarahasia', 'easy_to_guess'],
  ['a row of keys', 'qwertyuiop12', 'easy_to_guess'],
  ['the house and the year', 'kepolisian2026', 'easy_to_guess'],
  ['the own address', 'budi.santoso@polri.go.id', 'easy_to_guess'],
  ['the own name and a year', 'BudiSantoso1987', 'easy_to_guess'],
  ['one letter again and again', 'x'.repeat(200), 'easy_to_guess'],
  ['four words that have nothing to do with each other', 'meja rumput kuning sepatu', null],
  ['what a password manager makes', 'f7QzL-29xkW-pTm4e', null],
] as const)('%s', async (_case, password, weakness) =>
  expect(await weaknessOf(password, budi)).toBe(weakness),
)
