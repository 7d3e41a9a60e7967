import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { Refused } from '../../rules/refusal'
import { jpegLeftovers } from '../picture/segments'
import { lookAtAnnotations, lookAtInfo } from './annotations'
import { isTelling, lookAtBytes, sampleOf } from './leftovers'
import { decoded, filtersOf, nameOf, streamText, textOf } from './objects'
import { lookAtXmp } from './xmp'

const mostObjects = 300_000
const acting = new Set(
  'Launch ImportData SubmitForm ResetForm GoToR GoToE Sound Movie Rendition GoTo3DView RichMediaExecute JavaScript Hide SetOCGState'.split(
    ' ',
  ),
)

/** Texts that stand for others without being drawn; whether they say more than the page is asked later. */
export type Structure = { pages: number; alternates: Array<{ place: string; text: string }> }

/** Walks every object of a PDF: what it carries besides its pages. @throws Refused */
export async function lookAtStructure(bytes: Uint8Array, list: FindingList): Promise<Structure> {
  lookAtBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), list)
  const document = await parse(bytes)
  const { context } = document
  if (context.trailerInfo.Encrypt) throw new Refused('gate.encrypted')
  const all = context.enumerateIndirectObjects()
  if (all.length > mostObjects) throw new Refused('gate.zip_limits', 'objects')
  const walk = walker(document, list)
  const pages = document.getPages()
  for (const { ref } of pages) walk.seen.add(ref)
  for (const [at, { node }] of pages.entries()) walk.page(node, `hal. ${at + 1}`)
  walk.visit(context.trailerInfo.Root, 'dokumen')
  lookAtInfo(context.lookup(context.trailerInfo.Info), list)
  walk.visit(context.trailerInfo.Info, 'dokumen')
  for (const [ref, object] of all) {
    if (!walk.seen.has(ref) && isTelling(object))
      list.add('earlier_version', `objek ${ref.objectNumber}`, sampleOf(object), ref.toString())
  }
  walk.finish()
  return { pages: pages.length, alternates: walk.alternates }
}

async function parse(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
    })
  } catch (error) {
    throw new Refused('gate.broken', `pdf: ${error instanceof Error ? error.message.slice(0, 80) : ''}`)
  }
}

function walker(document: PDFDocument, list: FindingList) {
  const { context } = document
  const seen = new Set<PDFRef>()
  const direct = new Set<PDFObject>()
  const alternates: Structure['alternates'] = []
  const offered = new Map<PDFObject, { place: string; name: string }>()
  const drawn = new Set<PDFObject>()

  const visit = (start: PDFObject | undefined, place: string, skip: readonly string[] = []): void => {
    const waiting: Array<{ object: PDFObject; skip: readonly string[] }> = start
      ? [{ object: start, skip }]
      : []
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      let { object } = next
      if (object instanceof PDFRef) {
        if (seen.has(object)) continue
        seen.add(object)
        const found = context.lookup(object)
        if (!found) continue
        object = found
      }
      if (direct.has(object)) continue
      if (object instanceof PDFArray) {
        direct.add(object)
        for (let at = 0; at < object.size(); at++) waiting.push({ object: object.get(at), skip: [] })
      }
      const dictionary = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null
      if (!dictionary) continue
      direct.add(object)
      lookAtDictionary(dictionary, object, place)
      for (const [key, value] of dictionary.entries()) {
        if (!next.skip.includes(nameOf(key)) && nameOf(key) !== 'Parent')
          waiting.push({ object: value, skip: [] })
      }
    }
  }

  const lookAtDictionary = (dictionary: PDFDict, object: PDFObject, place: string): void => {
    const word = (key: string) => nameOf(dictionary.lookup(PDFName.of(key)))
    const has = (key: string) => dictionary.has(PDFName.of(key))
    const text = (key: string) => textOf(dictionary.lookup(PDFName.of(key)))
    if (has('JS') || acting.has(word('S')))
      list.add(
        'active_content',
        place,
        `${word('S') || 'JS'} ${text('JS') || streamText(dictionary.lookup(PDFName.of('JS')))}`,
      )
    if (word('S') === 'URI' && !/^(?:https?|mailto):/i.test(text('URI')))
      list.add('active_content', place, text('URI'))
    if (has('URI')) scan(text('URI'), place)
    if (
      has('EF') ||
      word('Type') === 'EmbeddedFile' ||
      word('Subtype') === 'FileAttachment' ||
      has('Collection')
    )
      list.add(
        'embedded_file',
        place,
        text('UF') || text('F') || word('Type') || 'berkas',
        `${text('UF')}${text('F')}`,
      )
    if (word('Type') === 'Metadata' && object instanceof PDFStream) lookAtXmp(decoded(object), place, list)
    if (has('PieceInfo')) list.add('custom_data', place, 'PieceInfo')
    if (has('Thumb')) list.add('metadata', place, 'gambar mini')
    if (has('OCProperties')) list.add('hidden_layer', place, layersOf(dictionary) || 'lapisan')
    if (has('XFA')) list.add('form_field', place, 'XFA')
    if (word('Type') === 'Sig' || has('ByteRange'))
      list.add('metadata', place, `tanda tangan elektronik ${text('Name')}`)
    if (
      has('Alternates') ||
      word('Subtype') === 'PS' ||
      word('Subtype2') === 'PS' ||
      (has('Ref') && word('Type') === 'XObject')
    )
      list.add('unused_object', place, word('Subtype'))
    if (object instanceof PDFStream && has('F')) list.add('external_link', place, text('F') || 'berkas luar')
    for (const key of ['ActualText', 'E'])
      if (has(key) && text(key)) alternates.push({ place, text: text(key) })
    if (has('Alt')) scan(text('Alt'), place)
    if (has('Title') && (has('Dest') || has('A') || has('Prev') || has('Next'))) scan(text('Title'), place)
    if (
      object instanceof PDFRawStream &&
      filtersOf(dictionary).at(-1) === 'DCTDecode' &&
      filtersOf(dictionary).length === 1
    )
      for (const words of jpegLeftovers(Buffer.from(object.contents))) list.add('metadata', place, words)
    lookAtDrawing(dictionary, object, place)
  }

  const scan = (words: string, place: string): void => {
    for (const { kind, excerpt, whole } of identityNumbers(words)) list.add(kind, place, excerpt, whole)
  }

  /** What the contents draw by name, and what is there to be drawn and never is. */
  const lookAtDrawing = (dictionary: PDFDict, object: PDFObject, place: string): void => {
    const isPage = nameOf(dictionary.lookup(PDFName.of('Type'))) === 'Page'
    const resources = dictionary.lookup(PDFName.of('Resources'))
    if (!isPage && !(object instanceof PDFStream && resources)) return
    const own = resources instanceof PDFDict ? resources : inherited(dictionary)
    const things = own?.lookup(PDFName.of('XObject'))
    const contents = isPage
      ? contentsOf(dictionary.lookup(PDFName.of('Contents')))
      : decoded(object as PDFStream).toString('latin1')
    for (const [, literal, hex] of contents.matchAll(
      /\/ActualText\s*(?:\(((?:[^()\\]|\\.)*)\)|<([\dA-Fa-f\s]*)>)/g,
    )) {
      const words =
        hex === undefined
          ? PDFString.of(literal ?? '').decodeText()
          : PDFHexString.of(hex.replace(/\s/g, '')).decodeText()
      if (words) alternates.push({ place, text: words })
    }
    if (!(things instanceof PDFDict)) return
    const used = new Set([...contents.matchAll(/\/([^\s/[\]()<>{}%]+)\s+Do\b/g)].map(([, name]) => name))
    for (const [key, value] of things.entries()) {
      const target = context.lookup(value)
      if (!target) continue
      if (used.has(nameOf(key)) || used.has(key.asString().slice(1))) drawn.add(target)
      else offered.set(target, { place, name: nameOf(key) })
    }
  }

  const inherited = (page: PDFDict): PDFDict | undefined => {
    for (let node: PDFObject | undefined = page, depth = 0; node instanceof PDFDict && depth < 50; depth++) {
      const found: PDFObject | undefined = node.lookup(PDFName.of('Resources'))
      if (found instanceof PDFDict) return found
      node = node.lookup(PDFName.of('Parent'))
    }
    return undefined
  }

  const contentsOf = (object: PDFObject | undefined): string => {
    if (object instanceof PDFStream) return decoded(object).toString('latin1')
    if (!(object instanceof PDFArray)) return ''
    return Array.from({ length: object.size() }, (_one, at) =>
      contentsOf(context.lookup(object.get(at))),
    ).join('\n')
  }

  const page = (node: PDFDict, place: string): void => {
    lookAtAnnotations(node, place, list)
    visit(node, place, ['Parent'])
  }
  const finish = (): void => {
    for (const [object, { place, name }] of offered)
      if (!drawn.has(object)) list.add('unused_object', place, name, `${place} ${name}`)
  }
  return { seen, visit, page, finish, alternates }
}

function layersOf(catalog: PDFDict): string {
  const layers = catalog.lookup(PDFName.of('OCProperties'))
  const groups = layers instanceof PDFDict ? layers.lookup(PDFName.of('OCGs')) : undefined
  if (!(groups instanceof PDFArray)) return ''
  return Array.from({ length: Math.min(20, groups.size()) }, (_one, at) => {
    const group = groups.lookup(at)
    return group instanceof PDFDict ? textOf(group.lookup(PDFName.of('Name'))) : ''
  }).join(', ')
}
