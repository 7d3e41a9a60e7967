import {
  decodePDFRawStream,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { secondReading } from '../inspect/pdf/inspectPdf'
import { bare, saysMore } from '../inspect/pdf/sameLetters'
import { lettersOf, textOf } from '../inspect/pdf/pageText'
import { withDocument, withPage } from '../inspect/pdf/pdfium'
import { type Box, distance, fittingScale, type Picture, renderPage } from '../inspect/pdf/render'
import { Refused } from '../rules/refusal'
import type { RebuiltPage } from './rewritePdf'

/**
 * Proves a rewritten PDF on the very bytes: two engines read nothing but the words that stay, no stream holds a removed
 * one, every pixel under a box is black, and beside the boxes the page looks as before. @throws Refused gate.proof_failed
 */
export async function provePdf(bytes: Buffer, rebuilt: readonly RebuiltPage[]): Promise<void> {
  const second = await secondReading(bytes)
  await withDocument(bytes, async (engine, document) => {
    for (const one of rebuilt) {
      await withPage(engine, document, one.index, (page) => {
        const { letters } = lettersOf(engine, page)
        refuseMore(textOf(letters), one, 'pdfium')
        refuseMore(second[one.index] ?? '', one, 'pdf.js')
        const scale = fittingScale(engine, page, one.picture.scale)
        provePixels(renderPage(engine, page, scale), one)
      })
    }
  })
  await proveStreams(bytes, rebuilt)
}

/** Every letter that is read was given to the layer; a removed word is nowhere, unless it stays elsewhere. */
function refuseMore(text: string, { layer, removed, index }: RebuiltPage, engine: string): void {
  if (saysMore(text, layer)) throw new Refused('gate.proof_failed', `${engine}, page ${index + 1}`)
  const words = (from: string) => from.split(/\s+/).map(bare)
  const read = words(text)
  const given = words(layer)
  for (const word of removed.map(bare).filter(Boolean)) {
    if (count(read, word) > count(given, word))
      throw new Refused('gate.proof_failed', `${engine}, page ${index + 1}`)
  }
}

const count = (words: string[], word: string): number => words.filter((one) => one === word).length

function provePixels(now: Picture, { picture, boxes, index }: RebuiltPage): void {
  const fail = (why: string): Refused => new Refused('gate.proof_failed', `${why}, page ${index + 1}`)
  if (Math.abs(now.width - picture.width) > 1 || Math.abs(now.height - picture.height) > 1) throw fail('size')
  const width = Math.min(now.width, picture.width)
  const height = Math.min(now.height, picture.height)
  const covered = new Uint8Array(picture.width * picture.height)
  for (const box of boxes) {
    for (let y = box.top; y < box.bottom; y++)
      covered.fill(1, y * picture.width + box.left, y * picture.width + box.right)
  }
  // a redrawn picture mixes the last row of a box with its neighbour; one pixel inside none may be left
  for (const box of boxes) if (!isBlack(now, inside(box, width, height))) throw fail('pixels')
  let difference = 0
  let rest = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (covered[y * picture.width + x]) continue
      if (now.width === picture.width && now.height === picture.height)
        difference += distance(now, picture, y * width + x)
      rest++
    }
  }
  if (rest > 0 && difference / rest > mostDifference) throw fail('neighbours')
}

const mostDifference = 30
const blackest = 24

const inside = (box: Box, width: number, height: number): Box => ({
  left: Math.min(box.left + 1, width),
  top: Math.min(box.top + 1, height),
  right: Math.min(box.right - 1, width),
  bottom: Math.min(box.bottom - 1, height),
})

function isBlack({ data, width }: Picture, { left, top, right, bottom }: Box): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4
      if (Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) > blackest) return false
    }
  }
  return true
}

/** A removed word that stays nowhere may stand in no stream and no text of the file either. */
async function proveStreams(bytes: Buffer, rebuilt: readonly RebuiltPage[]): Promise<void> {
  const stays = bare(rebuilt.map(({ layer }) => layer).join(' '))
  const gone = [...new Set(rebuilt.flatMap(({ removed }) => removed))].filter(
    (word) => bare(word).length >= 4 && !stays.includes(bare(word)),
  )
  if (gone.length === 0) return
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const others = await otherPages(bytes, rebuilt)
  const secret = gone.filter((word) => !others.includes(bare(word)))
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const text = textIn(object)
    if (secret.some((word) => text.includes(word))) throw new Refused('gate.proof_failed', 'stream')
  }
}

/** Pages that kept their own contents may say the same word openly. */
async function otherPages(bytes: Buffer, rebuilt: readonly RebuiltPage[]): Promise<string> {
  const texts = await secondReading(bytes)
  return bare(texts.filter((_text, index) => !rebuilt.some((one) => one.index === index)).join(' '))
}

function textIn(object: PDFObject): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText()
  if (!(object instanceof PDFRawStream)) return ''
  try {
    return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
  } catch {
    return ''
  }
}
