import { expect, it } from 'vitest'
import { initialsOf, nikProblem, nikTail } from './identity'

it.each([
  ['a man born on 17 August 1990', '9900001708900001', null],
  ['a woman born on the same day', '9900005708900002', null],
  ['the last day of a month', '9900003101700003', null],
  ['a woman on the 31st', '9900007112050004', null],
  ['29 February of a leap year of either century', '9900002902000005', null],
  ['29 February of no leap year', '9900002902010005', 'no_birth_date'],
  ['31 April', '9900003104900001', 'no_birth_date'],
  ['a thirteenth month', '9900001713900001', 'no_birth_date'],
  ['day zero', '9900000008900001', 'no_birth_date'],
  ['day forty, which is no woman’s day', '9900004008900001', 'no_birth_date'],
  ['day 72', '9900007201900001', 'no_birth_date'],
  ['day 81', '9900008101900001', 'no_birth_date'],
  ['no serial', '9900001708900000', 'no_serial'],
  ['fifteen digits', '990000170890001', 'not_sixteen_digits'],
  ['spaces', '9900 0017 0890 0001', 'not_sixteen_digits'],
  ['digits of another script', '٩٩٠٠٠٠١٧٠٨٩٠٠٠٠١', 'not_sixteen_digits'],
] as const)('a NIK with %s', (_case, nik, problem) => expect(nikProblem(nik)).toBe(problem))

it('shows the last four digits of a NIK and the initials of a name, no more', () => {
  expect(nikTail('9900001708900001')).toBe('…0001')
  expect(initialsOf('  siti Contoh   Rahayu ')).toBe('S. C. R.')
  expect(initialsOf('Lembaga Contoh Peduli Informasi Publik')).toBe('L. C. P. I.')
})
