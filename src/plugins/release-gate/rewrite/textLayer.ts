import {
  type PDFFont,
  type PDFPage,
  setTextRenderingMode,
  TextRenderingMode,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import type { Letter } from '../inspect/pdf/pageText'
import type { Box, Picture } from '../inspect/pdf/render'

/** A word where it stands, in pixels of the picture. */
export type Word = { text: string; box: Box }

/**
 * The words of a page in two heaps: those that stay, and those a box touches or a reader does not see. A word of which
 * one letter goes, goes.
 */
export function sortWords(
  letters: readonly Letter[],
  boxes: readonly Box[],
): { kept: Word[]; removed: string[] } {
  const kept: Word[] = []
  const removed: string[] = []
  let word: Letter[] = []
  const end = (): void => {
    if (word.length === 0) return
    const text = word.map((letter) => letter.text).join('')
    const goes = word.some(({ visible, box }) => !visible || boxes.some((other) => touches(box, other)))
    if (goes) removed.push(text)
    else kept.push({ text, box: around(word.map(({ box }) => box)) })
    word = []
  }
  for (const letter of letters) {
    if (letter.breaks) end()
    else word.push(letter)
  }
  end()
  return { kept, removed }
}

/** Writes words onto a page so that machines read them and nobody sees them. @returns what was written */
export function writeLayer(page: PDFPage, font: PDFFont, words: readonly Word[], { scale }: Picture): string {
  const written: string[] = []
  page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible))
  for (const { text, box } of words) {
    const plain = encodable(font, text)
    if (!plain) continue
    const width = (box.right - box.left) / scale
    const height = Math.max(1, (box.bottom - box.top) / scale)
    const natural = font.widthOfTextAtSize(plain, 1)
    const size = Math.max(1, Math.min(height * 1.3, natural > 0 ? width / natural : height))
    page.drawText(`${plain} `, { x: box.left / scale, y: page.getHeight() - box.bottom / scale, size, font })
    written.push(plain)
  }
  page.pushOperators(popGraphicsState())
  return written.join(' ')
}

/** The letters the font has; a machine that reads the page aloud misses the others. */
function encodable(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet())
  return Array.from(text.normalize('NFKC'))
    .filter((letter) => known.has(letter.codePointAt(0) ?? 0))
    .join('')
}

const touches = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const around = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
})
