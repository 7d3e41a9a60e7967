import { describe, expect, it } from 'vitest'
import { askedFor, uploadFaults } from './uploads'

const pdf = (kind: string, length = 20) => {
  const bytes = Buffer.alloc(length)
  bytes.write('%PDF-1.7')
  return { kind, bytes }
}
const page = (kind: string) => ({ kind, bytes: Buffer.from('<html>') })
const large = 10 * 1024 * 1024 + 1

describe('scans that were sent', () => {
  it.each([
    ['two that fit', [pdf('ktp'), pdf('surat')], []],
    ['a page of the web', [pdf('ktp'), page('surat')], ['berkas-surat']],
    ['two bad ones under one question', [page('ktp'), page('ktp')], ['berkas-ktp']],
    ['one too large', [pdf('ktp', large)], ['berkas-ktp']],
    ['six at once', Array.from({ length: 6 }, () => pdf('ktp')), ['berkas-ktp']],
  ])('%s', (_what, uploads, fields) =>
    expect(uploadFaults(uploads).map(({ field }) => field)).toEqual(fields),
  )

  it('are only those that were asked for', () => {
    const asked = [{ name: 'ktp', label: { id: 'KTP', en: 'KTP' } }]
    expect(askedFor([pdf('ktp'), pdf('lain')], asked)).toEqual([pdf('ktp')])
  })
})
