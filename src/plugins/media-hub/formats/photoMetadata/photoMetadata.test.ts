import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { ExifTool } from 'exiftool-vendored'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { anyItem } from '../../testing/anyItem'
import { aPublicItem, aPublicPhoto } from '../../testing/aPublicItem'
import { photoHead } from './photoHead'
import { withHead } from './withHead'
import { withinBytes } from './withinBytes'

const URL = 'https://humas.example.id'
const bare = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer()
const folder = mkdtempSync(path.join(tmpdir(), 'hub-photo-'))
const judge = new ExifTool({ maxProcs: 1, ignoreShebang: true })
afterAll(async () => {
  await judge.end()
  rmSync(folder, { recursive: true, force: true })
})

/** ExifTool is a Perl program; where there is no Perl, this outside judge is not at hand. */
const hasPerl = (() => {
  try {
    execFileSync('perl', ['-e', '1'])
    return true
  } catch {
    return process.platform === 'win32'
  }
})()

async function whole(head: Buffer, file = bare, chunk = 7, span?: { start: number; end: number }) {
  const pieces = Array.from({ length: Math.ceil(file.length / chunk) }, (_, n) =>
    file.subarray(n * chunk, (n + 1) * chunk),
  )
  const out: Buffer[] = []
  for await (const piece of withHead(Readable.from(pieces, { objectMode: true }), head, span)) out.push(piece)
  return Buffer.concat(out)
}

async function told(head: Buffer): Promise<Record<string, unknown>> {
  const file = path.join(folder, `${Math.random()}.jpg`)
  writeFileSync(file, await whole(head))
  const args = ['-G1', '-a', '-all:all', '-validate', '-charset', 'IPTC=UTF8']
  return (await judge.readRaw(file, { readArgs: args })) as Record<string, unknown>
}

const FAULTLESS = { 'ExifTool:Validate': 'OK', errors: [], warnings: [] }

it.each([
  ['ends at whole characters', 'Bripka “Ayu”', 9, 'Bripka'],
  ['keeps what fits', 'Humas', 32, 'Humas'],
  ['never parts a family of signs', '👩‍👩‍👧', 10, ''],
])('a text cut to bytes %s', (_case, text, most, kept) => expect(withinBytes(text, most)).toBe(kept))

describe.runIf(hasPerl)('ExifTool judges a published photo', () => {
  it('reads every field back, from IIM and from XMP alike', async () => {
    const asset = aPublicPhoto('photo-1')
    const item = aPublicItem()
    const said = await told(photoHead(asset, item, URL))
    const both = (iim: string, xmp: string, value: unknown) =>
      expect([said[`IPTC:${iim}`], said[xmp]], iim).toEqual([value, value])
    both('ObjectName', 'XMP-dc:Title', asset.number)
    both('Caption-Abstract', 'XMP-dc:Description', asset.caption)
    both('Headline', 'XMP-photoshop:Headline', asset.headline)
    both('Source', 'XMP-photoshop:Source', item.unit.name)
    both('Credit', 'XMP-photoshop:Credit', asset.credit)
    both('CopyrightNotice', 'XMP-dc:Rights', item.rights.notice)
    both('OriginalTransmissionReference', 'XMP-photoshop:TransmissionReference', item.number)
    both('Sub-location', 'XMP-iptcCore:Location', asset.place)
    both('Country-PrimaryLocationCode', 'XMP-iptcCore:CountryCode', 'IDN')
    both(
      'SpecialInstructions',
      'XMP-photoshop:Instructions',
      `Ralat: ${item.correction?.note} Embargo sampai ${item.embargoedUntil}. Ralat dan pencabutan wajib diikuti.`,
    )
    both('Keywords', 'XMP-dc:Subject', [...new Set([...asset.keywords, ...item.keywords])])
    expect(said).toMatchObject({
      'IPTC:By-line': asset.creator,
      'XMP-dc:Creator': asset.creator,
      'XMP-xmpRights:UsageTerms': item.rights.terms,
      'XMP-xmpRights:WebStatement': item.urls.html,
      'IPTC:DateCreated': '2026:11:20',
      'IPTC:TimeCreated': '08:00:00+07:00',
      'XMP-photoshop:DateCreated': '2026:11:20 08:00:00+07:00',
      ...FAULTLESS,
    })
    expect(Object.keys(said).filter((key) => /GPS/.test(key))).toEqual([])
  })

  it('finds IIM within its bytes and a beginning of XMP, however long the words are', async () => {
    const asset = {
      ...aPublicPhoto('p'),
      caption: 'Lapangan “Murdjani” ramai. '.repeat(148),
      credit: 'é'.repeat(100),
      headline: '👮'.repeat(200),
    }
    const said = await told(photoHead(asset, aPublicItem(), URL))
    for (const [iim, xmp, most] of [
      ['Caption-Abstract', 'XMP-dc:Description', 2000],
      ['Credit', 'XMP-photoshop:Credit', 32],
      ['Headline', 'XMP-photoshop:Headline', 256],
    ] as const) {
      const [short, long] = [String(said[`IPTC:${iim}`]), String(said[xmp])]
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(most)
      expect(long.startsWith(short), iim).toBe(true)
    }
    expect(said['XMP-dc:Description']).toBe(asset.caption.trim())
    expect(said).toMatchObject(FAULTLESS)
  })

  it('has nothing to warn of, whatever people wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyItem, async (item) => {
        const [asset = aPublicPhoto('p')] = item.assets
        const said = await told(photoHead(asset, item, URL))
        expect(said).toMatchObject(FAULTLESS)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('a stored JPEG and its head', () => {
  const head = photoHead(aPublicPhoto('photo-1'), aPublicItem(), URL)

  const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
  const withJfif = Buffer.concat([bare.subarray(0, 2), jfif, bare.subarray(2)])

  it.each([
    ['without a JFIF header', bare, 2],
    ['with one, which stays the first', withJfif, 2 + jfif.length],
  ])('are one picture that still shows the same, %s', async (_case, file, at) => {
    const made = await whole(head, file)
    expect(made).toEqual(Buffer.concat([file.subarray(0, at), head, file.subarray(at)]))
    const [one, other] = await Promise.all([bare, made].map((jpeg) => sharp(jpeg).raw().toBuffer()))
    expect(other).toEqual(one)
  })

  it('are read in spans as in one, however the bytes come', async () => {
    const all = await whole(head)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(all.length - 1),
        fc.nat(all.length - 1),
        fc.integer({ min: 1, max: 900 }),
        async (a, b, chunk) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          expect(await whole(head, bare, chunk, { start, end })).toEqual(all.subarray(start, end + 1))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are refused when the file is no JPEG, or ends before it begins', async () => {
    await expect(whole(head, Buffer.from('0123456789'))).rejects.toThrow('is none')
    await expect(whole(head, bare.subarray(0, 4))).rejects.toThrow('ends before it begins')
  })
})
