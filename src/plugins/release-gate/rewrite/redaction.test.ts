import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect/inspect'
import { secondReading } from '../inspect/pdf/inspectPdf'
import { bare } from '../inspect/pdf/sameLetters'
import { lettersOf, textOf } from '../inspect/pdf/pageText'
import { withDocument, withPage } from '../inspect/pdf/pdfium'
import { renderPage } from '../inspect/pdf/render'
import type { RedactionBox } from '../rules/boxes'
import { aPdf, aPhoto, aScan, badPdfs, goodPdfs } from '../testing/corpus/pdfs'
import { secretName } from '../testing/corpus/sample'
import { provePdf } from './provePdf'
import { rewrite } from './rewrite'
import { pixelsOf } from './rewritePicture'

type Place = Omit<RedactionBox, 'letter' | 'test'>
const box = (place: Place): RedactionBox => ({ ...place, letter: 'h', test: 'PK-12/2026' })

/** Where a word of a PDF stands, as its reader sees it. */
const placeOf = (bytes: Buffer, words: string): Promise<Place> =>
  withDocument(bytes, (engine, document) =>
    withPage(engine, document, 0, (page) => {
      const { letters, picture } = lettersOf(engine, page)
      const from = textOf(letters).indexOf(words)
      const found = letters.slice(from, from + words.length).filter(({ breaks }) => !breaks)
      if (from < 0) throw new Error(`no ${words}`)
      const left = Math.min(...found.map((letter) => letter.box.left)) / picture.scale
      const top = Math.min(...found.map((letter) => letter.box.top)) / picture.scale
      const right = Math.max(...found.map((letter) => letter.box.right)) / picture.scale
      const bottom = Math.max(...found.map((letter) => letter.box.bottom)) / picture.scale
      return { page: 1, x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 }
    }),
  )

async function redacted(bytes: Buffer, boxes: RedactionBox[], name = 'surat.pdf') {
  const looked = await inspect(bytes, { name })
  if (!looked.ok) throw new Error(`${looked.code} ${looked.detail}`)
  return rewrite(bytes, {
    name,
    findings: looked.findings,
    removed: looked.findings.map(({ id }) => id),
    boxes,
  })
}

const named = (m: Parameters<NonNullable<Parameters<typeof aPdf>[0]>>[0]) =>
  m.page.drawText(secretName, { x: 110, y: 660, size: 11, font: m.font })

/** list: pages and what is blacked out on each */
const pages: Array<[string, () => Promise<Buffer>]> = [
  ...[0, 90, 180, 270].map((turn): [string, () => Promise<Buffer>] => [
    `turned ${turn}`,
    () => aPdf(named, turn),
  ]),
  ...[0, 90, 180, 270].map((turn): [string, () => Promise<Buffer>] => [
    `cropped and turned ${turn}`,
    () => aPdf((m) => (named(m), m.page.setCropBox(40, 500, 400, 300)), turn),
  ]),
  [
    'with a photo behind',
    () =>
      aPdf(async (m) => {
        m.page.drawImage(await m.document.embedJpg(await aPhoto()), {
          x: 50,
          y: 600,
          width: 240,
          height: 90,
          opacity: 0.3,
        })
        named(m)
      }),
  ],
  [
    'inside a form',
    () =>
      aPdf(async ({ document, page }) => {
        const inner = await PDFDocument.create()
        const font = await inner.embedFont(StandardFonts.Helvetica)
        inner.addPage([200, 60]).drawText(secretName, { x: 10, y: 20, size: 11, font })
        const [form] = await document.embedPdf(await inner.save())
        if (form) page.drawPage(form, { x: 60, y: 500 })
      }),
  ],
  [
    'with a form field, an author and an attachment',
    () =>
      aPdf(async (m) => {
        named(m)
        m.document.setAuthor(secretName)
        await m.document.attach(Buffer.from(secretName), 'x.txt')
        const field = m.document.getForm().createTextField('a')
        field.setText('isi')
        field.addToPage(m.page, { x: 60, y: 300 })
      }),
  ],
  [
    'over a black box somebody drew before',
    () =>
      aPdf((m) => {
        named(m)
        m.page.drawRectangle({ x: 106, y: 654, width: 90, height: 20, color: rgb(0, 0, 0) })
      }),
  ],
]

describe('a redaction removes', () => {
  it.each(pages)('what stood on a page %s', { timeout: 60_000 }, async (_what, make) => {
    const bytes = await make()
    const answer = await redacted(bytes, [box(await placeOf(bytes, secretName))])
    if (!answer.ok) throw new Error(`${answer.code} ${answer.detail}`)
    expect(answer.findings).toEqual([])
    const [text = ''] = await secondReading(answer.bytes)
    expect(bare(text)).not.toContain(bare('Rahasia'))
    expect(bare(text)).toContain(bare('1 Desember 2026'))
    expect(answer.bytes.includes('Budi')).toBe(false)
    expect(answer.redactions).toEqual([{ page: 1, letter: 'h', test: 'PK-12/2026', boxes: 1 }])
  })

  it('the pixels of a scanned page, and leaves those beside them', async () => {
    const bytes = await aPdf(async ({ document, page }) =>
      page.drawImage(await document.embedJpg(await aScan()), { x: 0, y: 0, width: 595, height: 842 }),
    )
    const place = { page: 1, x: 50, y: 160, width: 200, height: 30 }
    const answer = await redacted(bytes, [box(place)])
    if (!answer.ok) throw new Error(`${answer.code} ${answer.detail}`)
    const [before, after] = await Promise.all([picture(bytes), picture(answer.bytes)])
    expect(brightest(after, place)).toBeLessThan(10)
    expect(brightest(before, place)).toBeGreaterThan(240)
    const heading = { x: 55, y: 80, width: 200, height: 24 }
    expect(darkest(after, heading)).toBeLessThan(90)
  })

  it('a part of a photo for real, and its metadata with it', async () => {
    for (const [name, bytes] of [
      [
        'foto.jpg',
        await sharp(await aPhoto())
          .withExif({ IFD0: { Artist: secretName } })
          .jpeg()
          .toBuffer(),
      ],
      [
        'foto.png',
        await sharp(await aPhoto())
          .png()
          .toBuffer(),
      ],
      [
        'foto.webp',
        await sharp(await aPhoto())
          .webp()
          .toBuffer(),
      ],
    ] as const) {
      const answer = await redacted(bytes, [box({ page: 1, x: 50, y: 40, width: 60, height: 50 })], name)
      if (!answer.ok) throw new Error(`${name} ${answer.code} ${answer.detail}`)
      expect(answer.findings, name).toEqual([])
      const { data, width, channels } = await pixelsOf(answer.bytes)
      for (let y = 40; y < 90; y++)
        for (let x = 50; x < 110; x++)
          expect(
            Math.max(...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)),
          ).toBeLessThan(13)
      expect(answer.bytes.includes('Rahasia')).toBe(false)
    }
  })
})

describe('what cannot be proven is refused', () => {
  const rebuiltOf = async (bytes: Buffer) => {
    const place = await placeOf(bytes, secretName)
    const { picture: now } = await letters(bytes)
    const scaled = {
      left: Math.floor(place.x * now.scale),
      top: Math.floor(place.y * now.scale),
      right: Math.ceil((place.x + place.width) * now.scale),
      bottom: Math.ceil((place.y + place.height) * now.scale),
    }
    return { index: 0, picture: now, boxes: [scaled], removed: secretName.split(' ') }
  }

  it('words that one engine still reads', async () => {
    const bytes = await aPdf((m) => {
      named(m)
      m.page.drawRectangle({ x: 106, y: 654, width: 90, height: 20, color: rgb(0, 0, 0) })
    })
    const rebuilt = await rebuiltOf(bytes)
    const layer = textOf((await letters(bytes)).letters).replace(secretName, '')
    await expect(provePdf(bytes, [{ ...rebuilt, layer }])).rejects.toMatchObject({
      code: 'gate.proof_failed',
      detail: expect.stringContaining('pdfium'),
    })
  })

  it('pixels that are not black', async () => {
    const bytes = await aPdf(named)
    const rebuilt = await rebuiltOf(bytes)
    const layer = textOf((await letters(bytes)).letters)
    await expect(provePdf(bytes, [{ ...rebuilt, layer, removed: [] }])).rejects.toMatchObject({
      detail: expect.stringContaining('pixels'),
    })
  })

  it('a removed word that lies in some stream of the file', async () => {
    const bytes = await aPdf(
      ({ document }) => void document.context.register(document.context.stream(secretName)),
    )
    const { picture: now, letters: all } = await letters(bytes)
    await expect(
      provePdf(bytes, [{ index: 0, picture: now, boxes: [], layer: textOf(all), removed: ['Rahasia'] }]),
    ).rejects.toMatchObject({ detail: 'stream' })
  })

  it.each([
    ['outside the page', { page: 1, x: 700, y: 10, width: 10, height: 10 }],
    ['on a page that is not there', { page: 9, x: 10, y: 10, width: 10, height: 10 }],
  ])('a box %s', async (_what, place) =>
    expect(await redacted(await aPdf(named), [box(place)])).toMatchObject({ ok: false, code: 'gate.box' }),
  )
})

describe('a PDF written anew', () => {
  it('holds nothing of what was found in the bad ones', { timeout: 600_000 }, async () => {
    const wrong: string[] = []
    const samples = badPdfs.filter(
      ({ expect: kind }) =>
        !kind.startsWith('gate.') && !['nik', 'plate', 'phone', 'email', 'nrp'].includes(kind),
    )
    for (const { what, make } of samples) {
      const answer = await redacted(await make(), [])
      if (!answer.ok) wrong.push(`${what}: ${answer.code} ${answer.detail}`)
      else if (answer.findings.length > 0)
        wrong.push(
          `${what}: ${answer.findings.map(({ kind, places, excerpt }) => `${kind} ${places[0]} ${excerpt}`).join('; ')}`,
        )
    }
    console.log(`bad PDFs rewritten: ${samples.length} files, ${samples.length - wrong.length} clean`)
    expect(wrong).toEqual([])
  })

  it('of a good one is the good one, byte for byte', async () => {
    const [sample] = goodPdfs
    const bytes = await (sample?.make() ?? aPdf())
    const answer = await redacted(bytes, [])
    expect(answer.ok && answer.bytes.equals(bytes)).toBe(true)
  })
})

const letters = (bytes: Buffer) =>
  withDocument(bytes, (engine, document) => withPage(engine, document, 0, (page) => lettersOf(engine, page)))
const picture = (bytes: Buffer) =>
  withDocument(bytes, (engine, document) =>
    withPage(engine, document, 0, (page) => renderPage(engine, page, 2)),
  )

type Area = { x: number; y: number; width: number; height: number }
function values({ data, width, scale }: Awaited<ReturnType<typeof picture>>, area: Area): number[] {
  const found: number[] = []
  for (let y = Math.ceil(area.y * scale) + 1; y < (area.y + area.height) * scale - 1; y++)
    for (let x = Math.ceil(area.x * scale) + 1; x < (area.x + area.width) * scale - 1; x++)
      found.push(data[(y * width + x) * 4] ?? 0)
  return found
}
const brightest = (page: Awaited<ReturnType<typeof picture>>, area: Area) =>
  values(page, area).reduce((most, one) => Math.max(most, one), 0)
const darkest = (page: Awaited<ReturnType<typeof picture>>, area: Area) =>
  values(page, area).reduce((least, one) => Math.min(least, one), 255)
