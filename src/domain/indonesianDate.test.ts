import { expect, it } from 'vitest'
import { dateIn, dateInWords, dayInWords, instantInWords } from './indonesianDate'

it.each([
  ['2026-12-01', 'Selasa, 1 Desember 2026'],
  ['2026-03-09', 'Senin, 9 Maret 2026'],
  ['2024-02-29', 'Kamis, 29 Februari 2024'],
])('%s is %s', (on, words) => {
  expect(dayInWords(on)).toBe(words)
  expect(dateInWords(on)).toBe(words.split(', ')[1])
})

it.each(['2026-02-30', '2026-13-01', '1 Maret 2026', '', '2026-3-9'])('refuses %j', (on) =>
  expect(() => dateInWords(on)).toThrow(RangeError),
)

it.each([
  ['Asia/Pontianak', '5 Januari 2026 pukul 23.30 WIB', '2026-01-05'],
  ['Asia/Makassar', '6 Januari 2026 pukul 00.30 WITA', '2026-01-06'],
  ['Asia/Jayapura', '6 Januari 2026 pukul 01.30 WIT', '2026-01-06'],
])('one instant is told by the clock of %s', (zone, words, on) => {
  const at = new Date('2026-01-05T16:30:00Z')
  expect(instantInWords(at, zone)).toBe(words)
  expect(dateIn(at, zone)).toBe(on)
})
