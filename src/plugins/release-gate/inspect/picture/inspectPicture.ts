import sharp from 'sharp'
import type { FindingList } from '../../rules/findings'
import { Refused } from '../../rules/refusal'
import { jpegLeftovers, pngLeftovers, webpLeftovers } from './segments'

export const mostPixels = 80_000_000
const leftovers = { jpeg: jpegLeftovers, png: pngLeftovers, webp: webpLeftovers }

/** A picture: all it carries that is no pixel, and pixels that are there and not seen. @throws Refused */
export async function inspectPicture(
  bytes: Buffer,
  kind: 'jpeg' | 'png' | 'webp',
  list: FindingList,
): Promise<void> {
  for (const words of leftovers[kind](bytes)) {
    list.add(words.includes('sesudah akhir') ? 'foreign_bytes' : 'metadata', 'berkas', words)
  }
  const { width, height, pages = 1, exif, xmp, iptc, format } = await header(bytes)
  if (width * height > mostPixels || width * height === 0) throw new Refused('gate.zip_limits', 'pixels')
  if (format !== kind) throw new Refused('gate.engines_disagree', 'format')
  if (pages > 1) list.add('hidden_picture', 'berkas', `${pages} gambar dalam satu berkas`)
  for (const [name, block] of Object.entries({ EXIF: exif, XMP: xmp, IPTC: iptc })) {
    if (block && !list.all().some(({ kind: known }) => known === 'metadata'))
      list.add('metadata', 'berkas', name)
  }
  const { data, info } = await pixels(bytes)
  if (info.channels === 4 && hidesColours(data))
    list.add('hidden_picture', 'berkas', 'gambar di balik bagian tembus pandang')
}

async function header(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' }).metadata()
  } catch {
    throw new Refused('gate.broken', 'picture')
  }
}

async function pixels(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
      .raw()
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw new Refused('gate.broken', 'picture')
  }
}

/** Colours of pixels that are wholly transparent, when they differ: an erased part is still there. */
function hidesColours(data: Buffer): boolean {
  let low = 765
  let high = 0
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 0) continue
    const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
    if (sum < low) low = sum
    if (sum > high) high = sum
  }
  return high - low > 24
}
