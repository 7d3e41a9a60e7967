import { getDocumentProxy } from 'unpdf'
import type { FindingList, Note } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { Refused } from '../../rules/refusal'
import { coveredPlaces, picturesBeyondView } from './covered'
import { objectsOf, pictureObject } from './pageObjects'
import { type Letter, lettersOf, textOf } from './pageText'
import { type Pdfium, withDocument, withPage } from './pdfium'
import type { Box, Picture } from './render'
import { bare, saysMore } from './sameLetters'
import { lookAtStructure } from './structure'

export const mostPages = 300

/**
 * A PDF, read by three engines: what it carries besides its pages, what of its pages does not show, and every number
 * that names a person. @throws Refused
 */
export async function inspectPdf(
  bytes: Uint8Array,
  list: FindingList,
  notes: Note[],
  layers: Record<number, string> = {},
): Promise<void> {
  await withDocument(bytes, refuseLocked)
  const { pages, alternates } = await lookAtStructure(bytes, list)
  if (pages === 0) throw new Refused('gate.broken', 'no pages')
  if (pages > mostPages) throw new Refused('gate.too_many_pages')
  const second = await secondReading(bytes)
  await withDocument(bytes, async (engine, document, count) => {
    if (!engine.FPDF_DocumentHasValidCrossReferenceTable(document))
      throw new Refused('gate.broken', 'cross references')
    if (count !== pages || second.length !== pages) throw new Refused('gate.engines_disagree', 'pages')
    let seenAll = ''
    for (let at = 0; at < count; at++) {
      const place = `hal. ${at + 1}`
      const { all, seen } = await withPage(engine, document, at, (page) =>
        lookAtPage(engine, page, place, list, notes, layers[at]),
      )
      seenAll += bare(seen)
      const layer = layers[at]
      if (layer === undefined) lookForMore(second[at] ?? '', all, place, list)
      else if (saysMore(second[at] ?? '', layer)) throw new Refused('gate.engines_disagree', place)
      for (const text of new Set([all, second[at] ?? '']))
        for (const { kind, excerpt, whole } of identityNumbers(text)) list.add(kind, place, excerpt, whole)
    }
    for (const { place, text } of alternates) {
      for (const { kind, excerpt, whole } of identityNumbers(text)) list.add(kind, place, excerpt, whole)
      if (bare(text) && !seenAll.includes(bare(text))) list.add('hidden_text', place, text)
    }
  })
}

/** A file that is only locked against copying can be read, and not be trusted to say all. */
function refuseLocked(engine: Pdfium, document: number): void {
  if (engine.FPDF_GetSecurityHandlerRevision(document) >= 0) throw new Refused('gate.encrypted')
}

function lookAtPage(
  engine: Pdfium,
  page: number,
  place: string,
  list: FindingList,
  notes: Note[],
  layer: string | undefined,
) {
  const { letters, picture, unread } = lettersOf(engine, page)
  if (layer !== undefined) return lookAtLayer(letters, layer, place)
  for (const words of hiddenRuns(letters)) list.add('hidden_text', place, words, words, true)
  if (unread > 0 && hiddenUnread(letters, unread))
    list.add('hidden_text', place, `${unread} teks tanpa huruf yang dikenal`)
  for (const box of coveredPlaces(engine, page, picture))
    list.add('hidden_picture', place, at(box, picture), at(box, picture), true)
  for (const box of picturesBeyondView(engine, page, picture))
    list.add('hidden_picture', place, `di luar bidang: ${at(box, picture)}`, at(box, picture), true)
  const hasPicture = objectsOf(engine, page).some(({ type }) => type === pictureObject)
  const seen = textOf(letters, ({ visible }) => visible)
  if (hasPicture && bare(seen).length < 20) notes.push({ code: 'gate.page_is_picture', place })
  return { all: textOf(letters), seen }
}

/** A page rebuilt as a picture says, unseen, no word but those it was given. */
function lookAtLayer(letters: Letter[], layer: string, place: string) {
  const all = textOf(letters)
  if (saysMore(all, layer) || letters.some(({ visible, breaks }) => visible && !breaks))
    throw new Refused('gate.engines_disagree', place)
  return { all, seen: all }
}

/** Text objects whose letters no engine can name: on a page without any letters that is a text kept from machines. */
const hiddenUnread = (letters: Letter[], unread: number): boolean => letters.length === 0 && unread > 3

function hiddenRuns(letters: Letter[]): string[] {
  const runs: string[] = []
  let run = ''
  for (const { text, visible, breaks } of letters) {
    if (!visible) run += text
    else if (breaks && run) run += text
    else if (run) {
      runs.push(run)
      run = ''
    }
  }
  if (run) runs.push(run)
  return runs.map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => /[\p{L}\p{N}]/u.test(words))
}

/** What the second engine reads and the first does not. */
function lookForMore(second: string, first: string, place: string, list: FindingList): void {
  const known = bare(first)
  const words = second.match(/[\p{L}\p{N}]{5,}/gu) ?? []
  const isKnown = (word: string): boolean => known.includes(word) || isDouble(word, known)
  for (const word of words) if (!isKnown(bare(word))) list.add('hidden_text', place, word, word, true)
}

/** Bold made by writing twice is read once by one engine and twice by the other. */
const isDouble = (word: string, known: string): boolean => {
  const half = word.slice(0, word.length / 2)
  return half + half === word && known.includes(half)
}

/** The text of each page as pdf.js reads it. @throws Refused */
export async function secondReading(bytes: Uint8Array): Promise<string[]> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      stopAtErrors: true,
    })
    const texts: string[] = []
    for (let at = 1; at <= document.numPages; at++) {
      const page = await document.getPage(at)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    await document.loadingTask.destroy()
    return texts
  } catch (error) {
    throw new Refused('gate.broken', `pdf.js: ${error instanceof Error ? error.message.slice(0, 80) : ''}`)
  }
}

const at = (box: Box, { scale }: Picture): string =>
  `${Math.round(box.left / scale)},${Math.round(box.top / scale)} – ${Math.round(box.right / scale)},${Math.round(box.bottom / scale)} pt`
