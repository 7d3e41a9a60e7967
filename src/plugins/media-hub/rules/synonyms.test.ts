import { expect, it } from 'vitest'
import { exchangesFor, wordsOf } from './synonyms'

const groups = [
  ['AKBP', 'Ajun Komisaris Besar Polisi'],
  ['Polres', 'Kepolisian Resor'],
  ['Polresta Banjarmasin', 'Polresta Bjm'],
  ['Kalsel', 'Kalimantan Selatan'],
]

it.each([
  ['a rank by its letters', 'akbp budi', ['akbp']],
  ['a rank in full', 'Ajun Komisaris Besar Polisi Budi', ['ajun komisaris besar polisi']],
  ['a unit by its other name', 'razia polresta bjm', ['polresta bjm']],
  ['several, the longest first', 'polres kalimantan selatan', ['kalimantan selatan', 'polres']],
  ['nothing inside another word', 'polresta', []],
  ['nothing of a phrase torn apart', 'selatan kalimantan', []],
])('finds %s', (_case, question, terms) =>
  expect(exchangesFor(question, groups).map(({ term }) => term)).toEqual(terms),
)

it('offers every term of the group', () =>
  expect(exchangesFor('AKBP', groups)).toEqual([
    { term: 'akbp', any: ['akbp', 'ajun komisaris besar polisi'] },
  ]))

it('reads words without their accents', () =>
  expect(wordsOf('Kapolrés, “Budi”-Tejo!')).toEqual(['kapolres', 'budi', 'tejo']))
