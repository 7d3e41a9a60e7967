import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { FindingList } from '../../rules/findings'
import { Refused } from '../../rules/refusal'
import { nameOf, textOf } from './objects'

/** What stands before, after and between: an update that was appended keeps all that it replaced. */
export function lookAtBytes(bytes: Buffer, list: FindingList): void {
  const start = bytes.subarray(0, 1024).indexOf('%PDF-')
  if (start < 0) throw new Refused('gate.broken', 'pdf header')
  if (start > 0) list.add('foreign_bytes', 'awal berkas', `${start} byte`)
  const end = bytes.lastIndexOf('%%EOF')
  if (end < 0) throw new Refused('gate.broken', 'pdf end')
  const after = bytes
    .subarray(end + 5)
    .toString('latin1')
    .trim()
  if (after.length > 0) list.add('foreign_bytes', 'akhir berkas', `${after.length} byte`)
  const text = bytes.toString('latin1')
  const ends = text.match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 0
  const linearized = /\/Linearized\b/.test(text.slice(0, 2048))
  if (ends > (linearized ? 2 : 1)) list.add('earlier_version', 'berkas', `${ends - 1} pembaruan`, 'updates')
  const numbers = new Set<string>()
  for (const [, number = '', generation = ''] of text.matchAll(/(?:^|[\r\n])(\d{1,8}) (\d{1,5}) obj\b/g)) {
    const name = `${number} ${generation}`
    if (numbers.has(name)) list.add('earlier_version', `objek ${number}`, 'ditulis dua kali', `twice ${name}`)
    numbers.add(name)
  }
}

/** A leftover tells something when it is drawn, filled in, or holds words. */
export function isTelling(object: PDFObject): boolean {
  if (object instanceof PDFStream)
    return !['XRef', 'ObjStm'].includes(nameOf(object.dict.lookup(PDFName.of('Type'))))
  if (object instanceof PDFString || object instanceof PDFHexString) return true
  if (object instanceof PDFDict) return object.values().some(isWords)
  if (object instanceof PDFArray) return object.asArray().some(isWords)
  return false
}

const isWords = (object: PDFObject): boolean => object instanceof PDFString || object instanceof PDFHexString

/** The words of a leftover, for the officer. */
export function sampleOf(object: PDFObject): string {
  if (object instanceof PDFStream) return `aliran ${nameOf(object.dict.lookup(PDFName.of('Subtype')))}`.trim()
  if (object instanceof PDFDict) return object.values().map(textOf).filter(Boolean).join(' ')
  return textOf(object)
}
