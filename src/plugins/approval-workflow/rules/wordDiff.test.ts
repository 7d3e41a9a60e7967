import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Run, wordDiff } from './wordDiff'

const without = (runs: Run[], kind: Run['kind']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('')

it.each([
  [
    'nothing changed',
    'Polres menggelar pelatihan',
    'Polres menggelar pelatihan',
    'Polres menggelar pelatihan',
  ],
  ['one word replaced', 'tiga orang luka', 'dua orang luka', '-tiga +dua orang luka'],
  [
    'a word added at the end',
    'Pelatihan operator',
    'Pelatihan operator humas',
    'Pelatihan -operator+operator humas',
  ],
  ['a text written where none was', '', 'Baru', '+Baru'],
  ['a text taken away', 'Lama', '', '-Lama'],
] as const)('%s', (_case, before, after, shown) => {
  const marks = { same: '', removed: '-', added: '+' }
  expect(
    wordDiff(before, after)
      .map((run) => marks[run.kind] + run.text)
      .join(''),
  ).toBe(shown)
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'kata '), { maxLength: 40 })
  .map((parts) => parts.join(''))

it('gives back both texts to the last space', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after)
      expect(without(runs, 'removed')).toBe(after)
      expect(without(runs, 'added')).toBe(before)
    }),
  )
})

it('compares two long texts without a common word in bounded time', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordDiff(long('a'), long('b')).map((run) => run.kind)).toEqual(['removed', 'added'])
})
