import { type Pdfium, viewOf, withRoom } from './pdfium'
import { type Box, distance, fittingScale, type Picture, renderPage, toPixels } from './render'
import { objectsOf, textObject } from './pageObjects'

/** A letter where it stands, in pixels of the picture, and whether a reader of the page sees it. */
export type Letter = { text: string; box: Box; object: number; visible: boolean; breaks: boolean }

/** What still counts as seen: a difference of about 6 % of grey, on a twelfth of the letter's box. */
const leastContrast = 48
const leastShare = 0.08
/** More layers of text over each other than this are no document. */
const mostBatches = 40

/**
 * All letters of a page. A letter is visible when the page looks different without it: that answers for white text,
 * text under boxes and pictures, outside the page, clipped away, in a hidden layer, or drawn in no ink, all alike.
 */
export function lettersOf(
  engine: Pdfium,
  page: number,
): { letters: Letter[]; picture: Picture; unread: number } {
  const picture = renderPage(engine, page, fittingScale(engine, page, 2))
  const letters = readLetters(engine, page, picture)
  const objects = objectsOf(engine, page).filter(({ type }) => type === textObject)
  const byObject = Map.groupBy(letters, ({ object }) => object)
  let unread = 0
  for (const batch of batches([...byObject.keys()].filter(Boolean), byObject)) {
    for (const object of batch) engine.FPDFPageObj_SetIsActive(object, false)
    const without = renderPage(engine, page, picture.scale)
    for (const object of batch) engine.FPDFPageObj_SetIsActive(object, true)
    for (const object of batch) {
      for (const letter of byObject.get(object) ?? [])
        letter.visible = !isTiny(letter, picture) && shows(letter.box, picture, without)
    }
  }
  for (const { object } of objects) {
    if (byObject.has(object)) continue
    unread++
  }
  forgiveDoubles(letters)
  return { letters, picture, unread }
}

function readLetters(engine: Pdfium, page: number, picture: Picture): Letter[] {
  const text = engine.FPDFText_LoadPage(page)
  if (!text) return []
  try {
    const letters: Letter[] = []
    const count = engine.FPDFText_CountChars(text)
    for (let at = 0; at < count; at++) {
      const code = engine.FPDFText_GetUnicode(text, at)
      const made = engine.FPDFText_IsGenerated(text, at) === 1
      const character =
        code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
      const blank = made || character === '' || /^[\s\p{Z}\p{C}]$/u.test(character)
      letters.push({
        text: character,
        box: blank ? { left: 0, top: 0, right: 0, bottom: 0 } : boxOf(engine, page, picture, text, at),
        object: blank ? 0 : engine.FPDFText_GetTextObject(text, at),
        visible: blank,
        breaks: blank,
      })
    }
    return letters
  } finally {
    engine.FPDFText_ClosePage(text)
  }
}

function boxOf(engine: Pdfium, page: number, picture: Picture, text: number, at: number): Box {
  return withRoom(engine, 32, (room) => {
    engine.FPDFText_GetCharBox(text, at, room, room + 8, room + 16, room + 24)
    const view = viewOf(engine, room, 32)
    return toPixels(engine, page, picture, {
      left: view.getFloat64(0, true),
      right: view.getFloat64(8, true),
      bottom: view.getFloat64(16, true),
      top: view.getFloat64(24, true),
    })
  })
}

/**
 * Text objects in groups whose members do not touch each other, so that a group can be taken away at once. The same
 * words written twice at one place (a way to make them bold) go together: either alone changes little.
 */
function batches(objects: number[], byObject: Map<number, Letter[]>): number[][] {
  const groups: Array<{ objects: number[]; boxes: Box[] }> = []
  for (const { members, box } of doubles(objects, byObject)) {
    let group = groups.find(({ boxes }) => !boxes.some((other) => touches(box, other)))
    if (!group) {
      // beyond that the letters stay unseen, which is a finding
      if (groups.length >= mostBatches) continue
      group = { objects: [], boxes: [] }
      groups.push(group)
    }
    group.objects.push(...members)
    group.boxes.push(box)
  }
  return groups.map((group) => group.objects)
}

function doubles(objects: number[], byObject: Map<number, Letter[]>): Array<{ members: number[]; box: Box }> {
  const byText = new Map<string, Array<{ members: number[]; box: Box }>>()
  for (const object of objects) {
    const letters = byObject.get(object) ?? []
    const box = around(letters.map((letter) => letter.box))
    const text = textOf(letters)
    const same = byText.get(text) ?? []
    const known = same.find((other) => mostlyOver(box, other.box))
    if (known) {
      known.members.push(object)
      known.box = around([known.box, box])
    } else same.push({ members: [object], box })
    byText.set(text, same)
  }
  return [...byText.values()].flat()
}

function shows(box: Box, picture: Picture, without: Picture): boolean {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  const right = Math.min(picture.width, Math.ceil(box.right))
  const bottom = Math.min(picture.height, Math.ceil(box.bottom))
  const area = Math.max(1, (box.right - box.left) * (box.bottom - box.top))
  let seen = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (distance(picture, without, y * picture.width + x) >= leastContrast) seen++
    }
  }
  return seen >= Math.max(1, area * leastShare)
}

/** Lower than a point nothing can be read without a glass. */
const isTiny = ({ text, box }: Letter, { scale }: Picture): boolean =>
  /[\p{L}\p{N}]/u.test(text) && box.bottom - box.top < scale && box.right - box.left < scale

/** Bold made by writing twice: the second letter changes nothing, and says nothing that is not seen. */
function forgiveDoubles(letters: Letter[]): void {
  const seen = letters.filter(({ visible, breaks }) => visible && !breaks)
  for (const letter of letters) {
    if (letter.visible || letter.breaks) continue
    letter.visible = seen.some((other) => other.text === letter.text && mostlyOver(letter.box, other.box))
  }
}

const around = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)) - 1,
  top: Math.min(...boxes.map(({ top }) => top)) - 1,
  right: Math.max(...boxes.map(({ right }) => right)) + 1,
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + 1,
})

const touches = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

function mostlyOver(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const area = (one.right - one.left) * (one.bottom - one.top)
  return width > 0 && height > 0 && width * height > area * 0.5
}

/** The text of letters, those that pass. */
export const textOf = (letters: Letter[], passes: (letter: Letter) => boolean = () => true): string =>
  letters
    .filter(passes)
    .map(({ text }) => text)
    .join('')
