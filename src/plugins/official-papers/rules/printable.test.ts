import { expect, it } from 'vitest'
import { inWords } from './inWords'
import { printable, spellOut } from './printable'

it.each([
  ['a\u0000b\u0007c', 'abc'],
  ['awal\u202Ebalik', 'awalbalik'],
  ['satu\r\ndua\rtiga\u2028empat', 'satu\ndua\ntiga\nempat'],
  ['e\u0301', 'é'],
  ['kolom\tdua', 'kolom dua'],
  ['\ud800x', '\ufffdx'],
  ['😀 utuh', '😀 utuh'],
])('%j is printed as %j', (typed, shown) =>
  expect(printable({ deep: [{ typed }], number: 1, none: null })).toEqual({
    ...{ deep: [{ typed: shown }], number: 1, none: null },
  }),
)

it('writes what no font has by its number, wherever it stands', () =>
  expect(spellOut({ one: ['漢 ok', { two: '😀' }] }, ['漢', '😀'])).toEqual({
    one: ['[U+6F22] ok', { two: '[U+1F600]' }],
  }))

it('tells dates and instants in words by their names, and leaves every other text alone', () =>
  expect(
    inWords(
      {
        dueOn: '2026-12-15',
        rows: [{ receivedAt: '2026-01-05T16:30:00.000Z', note: '2026-12-15' }],
        heldOn: 'segera',
        seenAt: null,
      },
      'Asia/Makassar',
    ),
  ).toEqual({
    dueOn: '15 Desember 2026',
    rows: [{ receivedAt: '6 Januari 2026 pukul 00.30 WITA', note: '2026-12-15' }],
    heldOn: 'segera',
    seenAt: null,
  }))
