import { deflateSync } from 'node:zlib'
import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { lettersOf } from '../inspect/pdf/pageText'
import { type Pdfium, withDocument, withPage } from '../inspect/pdf/pdfium'
import { type Box, fittingScale, type Picture, renderPage } from '../inspect/pdf/render'
import { checkBoxes, type PageSize, type RedactionBox } from '../rules/boxes'
import { Refused } from '../rules/refusal'
import { provePdf } from './provePdf'
import { sortWords, type Word, writeLayer } from './textLayer'

/** 200 pixels to the inch. */
const printScale = 200 / 72
const pageKeys = new Set('Type Parent Resources MediaBox CropBox Rotate Contents Group UserUnit'.split(' '))
const carried = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'Thumb',
  'AF',
  'Alternates',
  'OPI',
  'Measure',
  'PtData',
]

/** A page rebuilt as a picture: what it looked like with its boxes, what it says, and what it must not say any more. */
export type RebuiltPage = { index: number; picture: Picture; boxes: Box[]; layer: string; removed: string[] }
export type RewrittenPdf = { bytes: Buffer; layers: Record<number, string> }

/**
 * A PDF written anew. Pages with boxes, and those that `flatten` names (from 0), become pictures with an unseen layer of the
 * words that stay; of the others only contents and resources are copied. Nothing else of the file comes along.
 * The result is proven before it is answered. @throws Refused
 */
export async function rewritePdf(
  bytes: Buffer,
  boxes: readonly RedactionBox[],
  flatten: (page: number) => boolean,
): Promise<RewrittenPdf> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const target = await PDFDocument.create({ updateMetadata: false })
  const font = await target.embedFont(StandardFonts.Helvetica)
  scrub(source)
  const rebuilt: RebuiltPage[] = []
  await withDocument(bytes, async (engine, document, count) => {
    checkBoxes(boxes, await pageSizes(engine, document, count))
    for (let index = 0; index < count; index++) {
      const own = boxes.filter(({ page }) => page === index + 1)
      if (own.length > 0 || flatten(index)) {
        rebuilt.push(
          await withPage(engine, document, index, (page) => rebuild(engine, page, index, own, target, font)),
        )
      } else {
        const [copy] = await target.copyPages(source, [index])
        if (copy) target.addPage(copy)
      }
    }
  })
  const written = Buffer.from(await target.save({ useObjectStreams: false, addDefaultPage: false }))
  await provePdf(written, rebuilt)
  return { bytes: written, layers: Object.fromEntries(rebuilt.map(({ index, layer }) => [index, layer])) }
}

export async function pageSizes(engine: Pdfium, document: number, count: number): Promise<PageSize[]> {
  const sizes: PageSize[] = []
  for (let index = 0; index < count; index++) {
    sizes.push(
      await withPage(engine, document, index, (page) => ({
        width: engine.FPDF_GetPageWidthF(page),
        height: engine.FPDF_GetPageHeightF(page),
      })),
    )
  }
  return sizes
}

async function rebuild(
  engine: Pdfium,
  page: number,
  index: number,
  own: readonly RedactionBox[],
  target: PDFDocument,
  font: PDFFont,
): Promise<RebuiltPage> {
  const { letters, picture: small } = lettersOf(engine, page)
  const inSmall = own.map((box) => scaled(box, small))
  const { kept, removed } = sortWords(letters, inSmall)
  const picture = renderPage(engine, page, fittingScale(engine, page, printScale))
  const boxes = own.map((box) => scaled(box, picture))
  for (const box of boxes) blackOut(picture, box)
  const width = picture.width / picture.scale
  const height = picture.height / picture.scale
  const sheet = target.addPage([width, height])
  await drawPicture(target, sheet, picture, own.length > 0)
  const layer = writeLayer(sheet, font, kept as Word[], small)
  return { index, picture, boxes, layer, removed }
}

/** A page with boxes keeps every pixel as it was; of others a JPEG is good enough. */
async function drawPicture(
  target: PDFDocument,
  sheet: PDFPage,
  picture: Picture,
  exact: boolean,
): Promise<void> {
  const { width, height, data } = picture
  const raw = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
  const bytes = exact
    ? deflateSync(await raw.raw().toBuffer())
    : await raw.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer()
  const Filter = exact ? 'FlateDecode' : 'DCTDecode'
  const look = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  }
  const dictionary = target.context.obj({ ...look, Filter, Length: bytes.length })
  const image = target.context.register(PDFRawStream.of(dictionary, bytes))
  const name = sheet.node.newXObject('Page', image)
  const { width: across, height: up } = sheet.getSize()
  sheet.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(across, 0, 0, up, 0, 0),
    drawObject(name),
    popGraphicsState(),
  )
}

/** Whole pixels, outwards. */
function scaled({ x, y, width, height }: RedactionBox, { scale, width: across, height: down }: Picture): Box {
  return {
    left: Math.max(0, Math.floor(x * scale)),
    top: Math.max(0, Math.floor(y * scale)),
    right: Math.min(across, Math.ceil((x + width) * scale)),
    bottom: Math.min(down, Math.ceil((y + height) * scale)),
  }
}

function blackOut({ data, width }: Picture, { left, top, right, bottom }: Box): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) data.set([0, 0, 0, 255], (y * width + x) * 4)
  }
}

/** Takes from every object what is no part of a page's look, before anything is copied. */
function scrub(source: PDFDocument): void {
  for (const { node } of source.getPages()) {
    node.normalize()
    for (const [key] of node.entries()) if (!pageKeys.has(key.decodeText())) node.delete(key)
  }
  const seen = new Set<PDFObject>()
  const clean = (object: PDFObject, depth: number): void => {
    if (seen.has(object) || depth > 100) return
    if (object instanceof PDFArray) {
      seen.add(object)
      for (const one of object.asArray()) clean(one, depth + 1)
    }
    const dictionary = object instanceof PDFStream ? object.dict : object
    if (!(dictionary instanceof PDFDict)) return
    seen.add(object)
    for (const key of carried) dictionary.delete(PDFName.of(key))
    for (const value of dictionary.values()) clean(value, depth + 1)
  }
  for (const [, object] of source.context.enumerateIndirectObjects()) clean(object, 0)
  if (source.getPageCount() === 0) throw new Refused('gate.broken', 'no pages')
}
