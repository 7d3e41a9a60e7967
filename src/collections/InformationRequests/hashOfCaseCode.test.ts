import { expect, it } from 'vitest'
import { caseCodeFrom } from '../../domain/caseCode'
import { hashOfCaseCode } from './hashOfCaseCode'

it('keeps a code as a hash that is the same however it is typed, and another under another pepper', () => {
  const code = caseCodeFrom(Uint8Array.from({ length: 40 }, (_, at) => at * 5))
  expect(hashOfCaseCode(code.toLowerCase(), 'a')).toBe(hashOfCaseCode(code, 'a'))
  expect(hashOfCaseCode(code, 'a')).not.toBe(hashOfCaseCode(code, 'b'))
})
