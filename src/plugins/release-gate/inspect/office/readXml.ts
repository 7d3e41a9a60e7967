import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { Refused } from '../../rules/refusal'

/** An element of a part: names without prefix, attributes by their local names. */
export type Element = { name: string; attributes: Record<string, string> }
type Reader = {
  open?: (element: Element, path: readonly string[]) => void
  text?: (text: string, path: readonly string[]) => void
  close?: (name: string, path: readonly string[]) => void
}

const deepest = 200
const mostElements = 5_000_000

/**
 * Reads a part of an office file strictly: no document type, no entity of its own, no broken nesting.
 * @throws Refused
 */
export function readXml(bytes: Buffer, reader: Reader): void {
  const text = decode(bytes)
  const parser = new SaxesParser({ xmlns: true, position: false })
  const path: string[] = []
  let elements = 0
  parser.on('error', (error) => {
    throw new Refused('gate.broken', `xml: ${error.message.slice(0, 80)}`)
  })
  parser.on('doctype', () => {
    throw new Refused('gate.broken', 'xml: doctype')
  })
  parser.on('opentag', ({ local, attributes }) => {
    path.push(local)
    if (path.length > deepest || ++elements > mostElements) throw new Refused('gate.zip_limits')
    reader.open?.({ name: local, attributes: plain(attributes) }, path)
  })
  const say = (words: string) => reader.text?.(words, path)
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', ({ local }) => {
    reader.close?.(local, path)
    path.pop()
  })
  parser.write(text).close()
}

function plain(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const named: Record<string, string> = {}
  for (const { local, value, prefix } of Object.values(attributes)) {
    if (prefix !== 'xmlns') named[local] = value
  }
  return named
}

function decode(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new Refused('gate.broken', 'xml: utf-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('gate.broken', 'xml: encoding')
  }
}
