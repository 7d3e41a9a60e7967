import { PUBLIC_BASE, type PublicAsset, type PublicItem } from '../../../../domain/publicItem'
import { photoFields } from './fields'
import { cleanText } from '../xml'
import { iimSegment } from './iim'
import { withinBytes } from './withinBytes'
import { xmpSegment } from './xmp'

/** Longer values leave no room for the others in a segment of 64 KiB. */
const MOST_BYTES = 16_000
const MOST_OF_ONE = 400

/**
 * The segments that a published JPEG carries right behind its first ones: caption, credit, creator, place, number,
 * rights and instructions, as IPTC IIM and XMP that say the same; IIM where it is short of room says the beginning.
 * Where it was taken is a name, never a position.
 * @param url address the outside uses, without a slash at its end
 */
export function photoHead(asset: PublicAsset, item: PublicItem, url: string): Buffer {
  const webUrl = (item.urls.html ?? '').replaceAll(PUBLIC_BASE, url)
  const fields = photoFields.flatMap(({ iim, xmp, value }) => {
    const given = value({ asset, item, webUrl })
    const most = given.length > 1 ? MOST_OF_ONE : MOST_BYTES
    const values = given.map((one) => withinBytes(cleanText(one).trim(), most)).filter(Boolean)
    return values.length > 0 ? [{ iim, xmp, values }] : []
  })
  const datasets = fields.flatMap(({ iim, values }) =>
    iim ? values.map((value) => ({ ...iim, value })) : [],
  )
  const properties = fields.map(({ xmp, values }) => ({ ...xmp, values }))
  const date = asset.takenAt
    ? [{ name: 'photoshop:DateCreated', form: 'text' as const, values: [localInstant(asset.takenAt)] }]
    : []
  return Buffer.concat([
    segment(0xe1, xmpSegment([...properties, ...date])),
    segment(0xed, iimSegment(datasets, asset.takenAt)),
  ])
}

/** In Western Indonesia Time, to the second, as the two dates of IIM say it. */
const localInstant = (at: string) =>
  `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

function segment(marker: number, content: Buffer): Buffer {
  if (content.length > 65_533) throw new Error(`media-hub: ${content.length} bytes do not fit a JPEG segment`)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
