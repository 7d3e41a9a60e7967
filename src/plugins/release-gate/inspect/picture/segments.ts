import { Refused } from '../../rules/refusal'

/** What a JPEG carries besides its picture: a line for each segment. @throws Refused */
export function jpegLeftovers(bytes: Buffer): string[] {
  const found: string[] = []
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Refused('gate.broken', 'jpeg')
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Refused('gate.broken', 'jpeg segment')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) {
      at += 2
      break
    }
    if (at + 4 > bytes.length) throw new Refused('gate.broken', 'jpeg end')
    const length = bytes.readUInt16BE(at + 2)
    if (marker === 0xda) {
      at = afterScan(bytes, at + 2 + length)
      continue
    }
    const name = bytes.subarray(at + 4, at + 4 + 28).toString('latin1')
    if (marker === 0xfe) found.push(`komentar: ${bytes.subarray(at + 4, at + 2 + length).toString('utf8')}`)
    else if (marker >= 0xe0 && marker <= 0xef && !isHarmless(marker, name, length))
      found.push(segmentName(marker, name))
    at += 2 + length
  }
  const after = bytes.length - at
  if (after > 0 && bytes.subarray(at).some((byte) => byte !== 0))
    found.push(`${after} byte sesudah akhir gambar`)
  return found
}

/** JFIF without a thumbnail, the colour profile, and Adobe's note on colours. */
const isHarmless = (marker: number, name: string, length: number): boolean =>
  (marker === 0xe0 && name.startsWith('JFIF\0') && length === 16) ||
  (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
  (marker === 0xee && name.startsWith('Adobe') && length <= 16)

function segmentName(marker: number, name: string): string {
  if (name.startsWith('Exif')) return 'EXIF (kamera, waktu, tempat, gambar mini)'
  if (name.startsWith('http://ns.adobe.com')) return 'XMP'
  if (name.startsWith('Photoshop')) return 'IPTC/Photoshop'
  if (name.startsWith('MPF')) return 'gambar kedua (MPF)'
  return `APP${marker - 0xe0} ${name.replace(/[^\x20-\x7e].*$/s, '')}`
}

function afterScan(bytes: Buffer, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    if (bytes[at] === 0xff) {
      const next = bytes[at + 1] ?? 0
      if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
    }
    at++
  }
  throw new Refused('gate.broken', 'jpeg end')
}

const plainChunks = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP'.split(' '))

/** What a PNG carries besides its picture. @throws Refused */
export function pngLeftovers(bytes: Buffer): string[] {
  const found: string[] = []
  let at = 8
  let ended = false
  while (at + 12 <= bytes.length && !ended) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (at + 12 + length > bytes.length) throw new Refused('gate.broken', 'png chunk')
    if (!plainChunks.has(name))
      found.push(
        `${name} ${bytes
          .subarray(at + 8, at + 8 + Math.min(length, 80))
          .toString('latin1')
          .replace(/[^\x20-\x7e]+/g, ' ')}`.trim(),
      )
    ended = name === 'IEND'
    at += 12 + length
  }
  if (!ended) throw new Refused('gate.broken', 'png end')
  if (at < bytes.length) found.push(`${bytes.length - at} byte sesudah akhir gambar`)
  return found
}

const plainRiff = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])

/** What a WebP carries besides its picture; a moving one is none. @throws Refused */
export function webpLeftovers(bytes: Buffer): string[] {
  const found: string[] = []
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) throw new Refused('gate.broken', 'webp end')
  let at = 12
  while (at + 8 <= end) {
    const name = bytes.subarray(at, at + 4).toString('latin1')
    if (!plainRiff.has(name)) found.push(name.trim())
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  if (at < end - 1 || at > end + 1) throw new Refused('gate.broken', 'webp chunk')
  if (bytes.length > end) found.push(`${bytes.length - end} byte sesudah akhir gambar`)
  return found
}
