import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { caseCodeFrom, readCaseCode } from './caseCode'

const code = caseCodeFrom(Uint8Array.from({ length: 40 }, (_, at) => at * 5))

describe('the secret code of a case', () => {
  it('holds at least 80 bits and no letters that look alike', () => {
    expect(17 * Math.log2(31)).toBeGreaterThan(80)
    for (let n = 0; n < 200; n++) expect(caseCodeFrom(randomBytes(40))).toMatch(/^([2-9A-HJKMNP-Z]{6}-?){3}$/)
  })

  it('is read however it is typed', () => {
    const kept = code.replaceAll('-', '')
    for (const typed of [code, kept, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `])
      expect(readCaseCode(typed)).toBe(kept)
  })

  it('notices every single wrong letter and every two exchanged neighbours', () => {
    const kept = code.replaceAll('-', '')
    const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
    for (let at = 0; at < kept.length; at++) {
      for (const letter of letters.replace(kept[at] ?? '', ''))
        expect(readCaseCode(kept.slice(0, at) + letter + kept.slice(at + 1))).toBeNull()
      const next = kept[at + 1]
      if (next && next !== kept[at])
        expect(readCaseCode(kept.slice(0, at) + next + kept[at] + kept.slice(at + 2))).toBeNull()
    }
  })

  it('is drawn evenly: bytes that would favour some letters are passed over', () => {
    expect(() => caseCodeFrom(new Uint8Array(40).fill(255))).toThrow(RangeError)
  })
})
