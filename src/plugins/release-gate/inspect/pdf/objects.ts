import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { Refused } from '../../rules/refusal'

export const filtersOf = (dictionary: PDFDict): string[] => {
  const filter = dictionary.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFArray) return filter.asArray().map(nameOf)
  return filter ? [nameOf(filter)] : []
}

export function decoded(stream: PDFStream): Buffer {
  try {
    if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode())
    return Buffer.from(stream.getContents())
  } catch {
    throw new Refused('gate.broken', 'pdf stream')
  }
}

export const streamText = (object: PDFObject | undefined): string =>
  object instanceof PDFStream ? decoded(object).toString('latin1').slice(0, 200) : ''

export const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText() : ''

export const wordsOf = (object: PDFObject | undefined): string =>
  textOf(object) || nameOf(object) || streamText(object)

export const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
