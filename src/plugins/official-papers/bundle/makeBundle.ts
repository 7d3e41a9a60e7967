import { createHash } from 'node:crypto'
import path from 'node:path'
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import { dateInWords } from '../../../domain/indonesianDate'
import { printable } from '../rules/printable'
import type { Press } from '../typst/openPress'
import { BundleRefused } from './BundleRefused'
import { stampPage } from './stampPage'

export type Part = {
  title: string
  /** Calendar date of the document. */
  on: string
  /** The PDF as it is kept. */
  bytes: Uint8Array
  /** What its hash was when it was kept; refused when it is another now. */
  sha256: string
}
export type Bundle = {
  pdf: Buffer
  /** Of the whole. */
  sha256: string
  pages: number
  /** In their order, with the pages of the bundle they stand on. */
  parts: Array<{ title: string; from: number; to: number; sha256: string }>
}
type Order = {
  title: string
  subtitle: string
  parts: readonly Part[]
  at: Date
  press: Pick<Press, 'print'>
}

const TEMPLATE = path.resolve('src/plugins/official-papers/typst/bundle_index.typ')
const MOST_PARTS = 500

/**
 * One PDF of many: an index with the date, pages and hash of each part, then the parts in the order they are given,
 * every page numbered through. The originals lie in it as files, so that each hash can be computed again. The same
 * order gives the same bytes.
 * @throws BundleRefused when a part is not what was kept, or no PDF that can be opened
 */
export async function makeBundle({ title, subtitle, parts, at, press }: Order): Promise<Bundle> {
  if (parts.length === 0 || parts.length > MOST_PARTS) throw new BundleRefused('bundle.number_of_parts')
  const opened = await Promise.all(parts.map(openPart))
  const counts = opened.map((part) => part.getPageCount())
  const printIndex = (indexPages: number) =>
    press.print({ template: TEMPLATE, at, paper: indexOf({ title, subtitle, parts }, counts, indexPages) })
  // how long the index is follows from its rows, not from its numbers
  const indexPages = (await printIndex(1)).pages
  const { pdf: index } = await printIndex(indexPages)

  const whole = await PDFDocument.create({ updateMetadata: false })
  for (const source of [await PDFDocument.load(index), ...opened]) {
    for (const page of await whole.copyPages(source, source.getPageIndices())) whole.addPage(page)
  }
  const total = whole.getPageCount()
  for (const [at, page] of whole.getPages().entries())
    await stampPage(page, `Halaman ${at + 1} dari ${total}`)
  for (const [at_, part] of parts.entries())
    await whole.attach(part.bytes, `${String(at_ + 1).padStart(3, '0')}.pdf`, {
      mimeType: 'application/pdf',
      description: part.title,
      afRelationship: AFRelationship.Source,
      creationDate: at,
      modificationDate: at,
    })
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage('id-ID')
  whole.setCreationDate(at)
  whole.setModificationDate(at)
  const pdf = Buffer.from(await whole.save({ addDefaultPage: false }))
  return { pdf, sha256: hashOf(pdf), pages: total, parts: placesOf(parts, counts, indexPages) }
}

async function openPart({ bytes, sha256 }: Part, at: number): Promise<PDFDocument> {
  if (hashOf(bytes) !== sha256) throw new BundleRefused('bundle.part_altered', at + 1)
  try {
    const opened = await PDFDocument.load(bytes, { updateMetadata: false })
    if (opened.getPageCount() > 0) return opened
  } catch (cause) {
    throw new BundleRefused('bundle.part_unreadable', at + 1, { cause })
  }
  throw new BundleRefused('bundle.part_unreadable', at + 1)
}

function placesOf(parts: readonly Part[], counts: readonly number[], indexPages: number): Bundle['parts'] {
  let next = indexPages + 1
  return parts.map(({ title, sha256 }, at) => {
    const from = next
    next += counts[at] ?? 0
    return { title, from, to: next - 1, sha256 }
  })
}

function indexOf(
  { title, subtitle, parts }: Pick<Order, 'title' | 'subtitle' | 'parts'>,
  counts: readonly number[],
  indexPages: number,
) {
  const places = placesOf(parts, counts, indexPages)
  return printable({
    ...{ title, subtitle, total: places.at(-1)?.to ?? 0 },
    parts: places.map(({ title: name, from, to, sha256 }, at) => ({
      ...{ number: at + 1, title: name, sha256, on: dateInWords(parts[at]?.on ?? '') },
      pages: from === to ? String(from) : `${from}–${to}`,
    })),
  })
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
