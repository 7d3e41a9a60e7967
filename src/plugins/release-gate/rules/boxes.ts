import { Refused } from './refusal'

/**
 * A part to be blacked out, in page units: points of a PDF, pixels of a picture, counted from the upper left corner of
 * the page as a reader sees it (turned and cropped). Pages count from 1.
 */
export type RedactionBox = {
  page: number
  x: number
  y: number
  width: number
  height: number
  /** the letter of UU 14/2008 article 17 */
  letter: ExemptionLetter
  /** the consequence test (pengujian konsekuensi) it rests on; article 19 */
  test: string
}

export const exemptionLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type ExemptionLetter = (typeof exemptionLetters)[number]
export type PageSize = { width: number; height: number }

const mostBoxes = 2_000
const least = 0.5

/** Boxes as they arrived from outside, or none of them. @throws Refused gate.box */
export function readBoxes(given: unknown): RedactionBox[] {
  if (!Array.isArray(given) || given.length > mostBoxes) throw new Refused('gate.box')
  return given.map((one: unknown) => {
    const { page, x, y, width, height, letter, test } = (one ?? {}) as Record<string, unknown>
    const numbers = [page, x, y, width, height]
    if (
      !numbers.every((value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e6)
    )
      throw new Refused('gate.box', 'number')
    if (!exemptionLetters.some((known) => known === letter)) throw new Refused('gate.box', 'letter')
    if (typeof test !== 'string' || test.trim() === '' || test.length > 200)
      throw new Refused('gate.box', 'test')
    const box = { page, x, y, width, height, letter, test: test.trim() } as RedactionBox
    if (!Number.isInteger(box.page) || box.page < 1 || box.width < least || box.height < least)
      throw new Refused('gate.box', 'size')
    return box
  })
}

/** A box that covers nothing of its page is a mistake nobody should find out later. @throws Refused gate.box */
export function checkBoxes(boxes: readonly RedactionBox[], pages: readonly PageSize[]): void {
  for (const { page, x, y, width, height } of boxes) {
    const size = pages[page - 1]
    if (!size) throw new Refused('gate.box', `page ${page}`)
    if (x >= size.width || y >= size.height || x + width <= 0 || y + height <= 0)
      throw new Refused('gate.box', 'outside')
  }
}

/** What the decision tells the applicant was taken out: page by page, the letter and the test (article 17, 19). */
export type Redaction = { page: number; letter: ExemptionLetter; test: string; boxes: number }

export function redactionList(boxes: readonly RedactionBox[]): Redaction[] {
  const list = new Map<string, Redaction>()
  for (const { page, letter, test } of boxes) {
    const key = `${page}\0${letter}\0${test}`
    const known = list.get(key)
    if (known) known.boxes++
    else list.set(key, { page, letter, test, boxes: 1 })
  }
  return [...list.values()].sort(
    (one, other) => one.page - other.page || one.letter.localeCompare(other.letter),
  )
}
