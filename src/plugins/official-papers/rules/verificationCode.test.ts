import { expect, it } from 'vitest'
import { newVerificationCode, readVerificationCode } from './verificationCode'

it('is four groups of letters and digits that are told apart on paper, never twice', () => {
  const codes = Array.from({ length: 2000 }, newVerificationCode)
  expect(new Set(codes).size).toBe(2000)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
})

it.each([
  ['7KQ2-M9XD-4TBA-HW3C', '7KQ2-M9XD-4TBA-HW3C'],
  ['7kq2m9xd4tbahw3c', '7KQ2-M9XD-4TBA-HW3C'],
  [' 7kq2 m9xd-4tba hw3c ', '7KQ2-M9XD-4TBA-HW3C'],
  ['7KQ2-M9XD-4TBA-HW3', null],
  ['7KQ2-M9XD-4TBA-HW3O', null],
  ["7KQ2-M9XD-4TBA-HW3'", null],
  ['', null],
])('reads %j as %j', (typed, code) => expect(readVerificationCode(typed)).toBe(code))
