import { createHash } from 'node:crypto'
import { withinBytes } from './withinBytes'

/** A value of one IIM dataset: record 2, its number, the most bytes it may take. */
export type Dataset = { dataset: number; most: number; value: string }

const UTF8 = Buffer.from([0x1b, 0x25, 0x47])
const IPTC = 0x0404
const IPTC_DIGEST = 0x0425

/**
 * The content of a JPEG's APP13 segment: IIM 4.2 in UTF-8 inside a Photoshop resource, and its digest, by which a
 * reader knows that the XMP beside it, which is not cut, says the same (MWG guidelines 2.0, 3.2).
 * @param takenAt instant the photo was taken, ISO 8601
 */
export function iimSegment(datasets: readonly Dataset[], takenAt: string | null): Buffer {
  const all = [...datasets, ...datesOf(takenAt)].toSorted((one, other) => one.dataset - other.dataset)
  const iim = Buffer.concat([
    entry(1, 90, UTF8),
    entry(2, 0, Buffer.from([0, 4])),
    ...all.map(({ dataset, most, value }) => entry(2, dataset, Buffer.from(withinBytes(value, most)))),
  ])
  const digest = createHash('md5').update(iim).digest()
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource(IPTC, iim), resource(IPTC_DIGEST, digest)])
}

/** Date and time apart, in Western Indonesia Time. */
function datesOf(takenAt: string | null): Dataset[] {
  if (!takenAt) return []
  const local = new Date(Date.parse(takenAt) + 7 * 3_600_000).toISOString()
  return [
    { dataset: 55, most: 8, value: local.slice(0, 10).replaceAll('-', '') },
    { dataset: 60, most: 11, value: `${local.slice(11, 19).replaceAll(':', '')}+0700` },
  ]
}

function entry(record: number, dataset: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, dataset, 0, 0])
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}

/** A Photoshop image resource: no name, an even number of bytes. */
function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('8BIM', 0, 'latin1')
  head.writeUInt16BE(id, 4)
  head.writeUInt32BE(data.length, 8)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
