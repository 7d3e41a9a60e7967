import { createHash } from 'node:crypto'
import path from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../tests/support/readPdf'
import { printed } from '../rules/printed'
import { aFrozenPaper } from '../testing/aFrozenPaper'
import { openPress } from '../typst/openPress'
import { makeBundle, type Part } from './makeBundle'

const press = openPress()
afterAll(() => press.stop())
const at = new Date('2026-06-10T02:00:00Z')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function aPaper(text: string): Promise<Uint8Array> {
  const template = path.resolve('src/plugins/official-papers/testing/templates/plain.typ')
  const paper = printed(aFrozenPaper({ data: { text } }), 'https://humas.example.id')
  return (await press.print({ template, paper, at })).pdf
}
async function aScan({ pages = 1, turned = 0 } = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < pages; page += 1) {
    const one = made.addPage([400, 600])
    one.setRotation(degrees(turned))
    one.setCropBox(20, 30, 300, 500)
  }
  return made.save()
}
const part = (title: string, bytes: Uint8Array, on = '2026-04-20'): Part => ({
  ...{ title, on, bytes, sha256: hashOf(bytes) },
})
const bundleOf = (parts: readonly Part[]) =>
  makeBundle({ title: 'Berkas sengketa 003', subtitle: 'PPID Polres Banjarbaru', parts, at, press })

describe('a bundle', () => {
  it('holds its parts in order, with an index of title, date, pages and hash, and numbers every page', async () => {
    const parts = [
      part('Tanda bukti permohonan', await aPaper('permohonan pertama')),
      part('Surat pemohon', await aScan({ pages: 3 }), '2026-04-21'),
      part('Tanggapan atasan', await aPaper('tanggapan kedua'), '2026-06-08'),
    ]
    const { pdf, sha256, pages, parts: places } = await bundleOf(parts)
    expect([pages, sha256]).toEqual([6, hashOf(pdf)])
    expect(places.map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [3, 5],
      [6, 6],
    ])
    const read = await readPdf(pdf)
    const index = read.pages[0]?.replaceAll(/\s/g, '') ?? ''
    for (const { title, sha256: hash } of parts) {
      expect(index).toContain(title.replaceAll(' ', ''))
      expect(index).toContain(hash)
    }
    for (const word of ['20April2026', '21April2026', '8Juni2026', '3–5']) expect(index).toContain(word)
    expect(read.pages[1]).toContain('permohonan pertama')
    expect(read.pages[5]).toContain('tanggapan kedua')
    read.pages.forEach((page, number) => expect(page).toContain(`Halaman ${number + 1} dari 6`))
    expect([read.title, read.language]).toEqual(['Berkas sengketa 003', 'id-ID'])
  })

  it('carries the originals, whose hashes come out again', async () => {
    const parts = [part('Satu', await aPaper('satu')), part('Dua', await aScan())]
    const { pdf } = await bundleOf(parts)
    const opened = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
    const contents = await Promise.all(
      ['001.pdf', '002.pdf'].map((name) => opened.getAttachmentContent(name)),
    )
    expect(contents.map((content) => hashOf(content as Uint8Array))).toEqual(
      parts.map(({ sha256 }) => sha256),
    )
  })

  it('is the same bytes from the same parts, and others from another order', async () => {
    const parts = [part('Satu', await aPaper('satu')), part('Dua', await aPaper('dua'))]
    const { sha256 } = await bundleOf(parts)
    expect((await bundleOf(parts)).sha256).toBe(sha256)
    expect((await bundleOf(parts.toReversed())).sha256).not.toBe(sha256)
  })

  it('counts an index of several pages', async () => {
    const bytes = await aScan()
    const many = Array.from({ length: 60 }, (_, number) => part(`Lampiran ${number + 1} `.repeat(4), bytes))
    const { pages, parts } = await bundleOf(many)
    const first = parts[0]?.from ?? 0
    expect(first).toBeGreaterThan(2)
    expect(pages).toBe(first - 1 + 60)
    expect(parts.at(-1)?.to).toBe(pages)
  })

  it.each([0, 90, 180, 270])('stamps a page that is turned by %s where a reader sees it', async (turned) => {
    const { pdf } = await bundleOf([part('Pindaian', await aScan({ turned }))])
    const opened = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
    const page = await opened.getPage(2)
    const viewport = page.getViewport({ scale: 1 })
    const [piece] = (await page.getTextContent()).items as Array<{ str: string; transform: number[] }>
    const [x = 0, y = 0] = viewport.convertToViewportPoint(piece?.transform[4] ?? 0, piece?.transform[5] ?? 0)
    expect(piece?.str).toBe('Halaman 2 dari 2')
    expect(x).toBeGreaterThan(viewport.width / 2)
    expect(x).toBeLessThan(viewport.width)
    expect(y).toBeGreaterThan(viewport.height - 20)
    expect(y).toBeLessThan(viewport.height)
  })

  it('is refused when a part is not what was kept, no PDF, or there is none', async () => {
    const good = part('Satu', await aScan())
    const altered = { ...good, bytes: Buffer.concat([good.bytes, Buffer.from(' ')]) }
    await expect(bundleOf([good, altered])).rejects.toMatchObject({ code: 'bundle.part_altered', part: 2 })
    const noPdf = part('Dua', Buffer.from('bukan PDF'))
    await expect(bundleOf([noPdf])).rejects.toMatchObject({ code: 'bundle.part_unreadable', part: 1 })
    await expect(bundleOf([])).rejects.toMatchObject({ code: 'bundle.number_of_parts' })
  })
})
