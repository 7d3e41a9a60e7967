import { expect, it } from 'vitest'
import {
  defaultNumberTemplate,
  isNumberTemplate,
  namesInNumbers,
  writeNumber,
  yearMonth,
} from './documentNumber'
import { romanMonth } from './romanMonth'

const parts = { kind: 'SP', serial: 12, month: 11, year: 2026, unit: 'Polres Banjarbaru' }

it.each([
  ['the general template', defaultNumberTemplate, 'SP/12/XI/2026/POLRES BANJARBARU'],
  ['a template of a unit', '{serial}/{kind}/{unit}/{year}', '12/SP/POLRES BANJARBARU/2026'],
  ['fixed words', 'B/{serial}/{romanMonth}/HUM.{unit}/{year}', 'B/12/XI/HUM.POLRES BANJARBARU/2026'],
] as const)('writes a number by %s', (_case, template, number) =>
  expect(writeNumber(template, parts)).toBe(number),
)

it('does not read a unit’s name as a template', () => {
  expect(writeNumber('{unit}/{serial}/{year}', { ...parts, unit: '{serial} $& $1' })).toBe(
    '{SERIAL} $& $1/12/2026',
  )
})

it.each([
  [defaultNumberTemplate, true],
  ['{serial}/{year}/{unit}', true],
  ['{serial}/{unit}', false],
  ['{serial}/{year}', false],
  ['{year}/{unit}', false],
  ['{serial}/{year}/{unit}/{rank}', false],
  ['{serial}/{year}/{unit}/{}', false],
  ['', false],
] as const)('the template %j is usable: %s', (template, usable) =>
  expect(isNumberTemplate(template)).toBe(usable),
)

const polsek = { name: 'Polsek Bumi Agung', code: 'WK.BA', parent: 'Polres Way Kanan', hasNamesake: false }
it.each([
  ['the only one of its name', polsek, 'POLSEK BUMI AGUNG'],
  ['one of two namesakes', { ...polsek, hasNamesake: true }, 'POLSEK BUMI AGUNG POLRES WAY KANAN'],
  ['a root with a namesake', { ...polsek, hasNamesake: true, parent: null }, 'POLSEK BUMI AGUNG'],
] as const)('writes %s', (_case, unit, first) => {
  const names = namesInNumbers(unit)
  expect(names[0]).toBe(first)
  expect(names.at(-1)).toBe('POLSEK BUMI AGUNG WK.BA')
})

it.each([
  ['the last minute of a year in Jakarta', '2026-12-31T16:59:59Z', 'Asia/Jakarta', 2026, 12],
  ['the first minute of the next in Jakarta', '2026-12-31T17:00:00Z', 'Asia/Jakarta', 2027, 1],
  ['the same instant in Jayapura', '2026-12-31T15:00:00Z', 'Asia/Jayapura', 2027, 1],
  ['a month’s turn in Makassar', '2026-10-31T16:00:00Z', 'Asia/Makassar', 2026, 11],
] as const)('dates a paper by its place: %s', (_case, at, zone, year, month) =>
  expect(yearMonth(new Date(at), zone)).toEqual({ year, month }),
)

it('numbers months in Roman numerals, and no thirteenth', () => {
  const year = Array.from({ length: 12 }, (_, month) => romanMonth(month + 1))
  expect(year.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
  for (const wrong of [0, 13, 1.5, Number.NaN]) expect(() => romanMonth(wrong)).toThrow(RangeError)
})
