import { describe, expect, it } from 'vitest'
import { scanKind, scanLimits, scanProblem } from './scans'

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const text = (words: string) => new TextEncoder().encode(words)
const long = (begins: Uint8Array, length: number) => {
  const bytes = new Uint8Array(length)
  bytes.set(begins)
  return bytes
}

describe('a scan', () => {
  it.each([
    ['a JPEG', jpeg, 'jpeg'],
    ['a PNG', png, 'png'],
    ['a PDF', text('%PDF-1.7\n'), 'pdf'],
    ['a web page', text('<html>%PDF-1.7'), null],
    ['a GIF', text('GIF89a'), null],
    ['a PNG that was cut off', png.slice(0, 7), null],
    ['nothing', new Uint8Array(), null],
  ])('%s is told by its bytes', (_what, bytes, kind) => expect(scanKind(bytes)).toBe(kind))

  it.each([
    ['of the greatest size', long(jpeg, scanLimits.bytes), null],
    ['one byte larger', long(jpeg, scanLimits.bytes + 1), 'too_large'],
    ['of another kind', text('PK\u0003\u0004'), 'not_a_scan'],
    ['without a byte', new Uint8Array(), 'empty'],
  ])('%s', (_what, bytes, problem) => expect(scanProblem(bytes)).toBe(problem))
})
