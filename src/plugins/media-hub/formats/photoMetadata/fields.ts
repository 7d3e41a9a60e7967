import type { PublicAsset, PublicItem } from '../../../../domain/publicItem'
import { correctionLine } from '../../rules/correctionLine'

/** How an XMP property holds its value: plain text, text in a default language, an ordered or an unordered list. */
export type XmpForm = 'text' | 'language' | 'seq' | 'bag'

type About = { asset: PublicAsset; item: PublicItem; webUrl: string }

export type PhotoField = {
  /** Dataset of IIM record 2; absent: XMP alone holds it. */
  iim?: { dataset: number; most: number }
  xmp: { name: string; form: XmpForm }
  value: (about: About) => readonly string[]
}

const one = (value: string | null | undefined) => (value ? [value] : [])

/** More would not fit into one segment of a JPEG. */
const MOST_KEYWORDS = 40

/**
 * What a photo says of itself when it leaves (IPTC Photo Metadata Standard 2025.1), with the room IIM 4.2 gives in
 * bytes. Dates have a form of their own in IIM and stand in iim.ts.
 */
export const photoFields: readonly PhotoField[] = [
  {
    iim: { dataset: 5, most: 64 },
    xmp: { name: 'dc:title', form: 'language' },
    value: ({ asset }) => one(asset.number),
  },
  {
    iim: { dataset: 25, most: 64 },
    xmp: { name: 'dc:subject', form: 'bag' },
    value: ({ asset, item }) => [...new Set([...asset.keywords, ...item.keywords])].slice(0, MOST_KEYWORDS),
  },
  {
    iim: { dataset: 40, most: 256 },
    xmp: { name: 'photoshop:Instructions', form: 'text' },
    value: ({ item }) => [instructions(item)],
  },
  {
    iim: { dataset: 80, most: 32 },
    xmp: { name: 'dc:creator', form: 'seq' },
    value: ({ asset }) => one(asset.creator),
  },
  {
    iim: { dataset: 90, most: 32 },
    xmp: { name: 'photoshop:City', form: 'text' },
    value: ({ asset, item }) => one(townOf(asset.place ?? item.place)),
  },
  {
    iim: { dataset: 92, most: 32 },
    xmp: { name: 'Iptc4xmpCore:Location', form: 'text' },
    value: ({ asset, item }) => one(asset.place ?? item.place),
  },
  {
    iim: { dataset: 100, most: 3 },
    xmp: { name: 'Iptc4xmpCore:CountryCode', form: 'text' },
    value: () => ['IDN'],
  },
  {
    iim: { dataset: 101, most: 64 },
    xmp: { name: 'photoshop:Country', form: 'text' },
    value: () => ['Indonesia'],
  },
  {
    iim: { dataset: 103, most: 32 },
    xmp: { name: 'photoshop:TransmissionReference', form: 'text' },
    value: ({ item }) => one(item.number),
  },
  {
    iim: { dataset: 105, most: 256 },
    xmp: { name: 'photoshop:Headline', form: 'text' },
    value: ({ asset, item }) => one(asset.headline ?? item.title),
  },
  {
    iim: { dataset: 110, most: 32 },
    xmp: { name: 'photoshop:Credit', form: 'text' },
    value: ({ asset, item }) => one(asset.credit ?? item.unit.name),
  },
  {
    iim: { dataset: 115, most: 32 },
    xmp: { name: 'photoshop:Source', form: 'text' },
    value: ({ item }) => one(item.unit.name),
  },
  {
    iim: { dataset: 116, most: 128 },
    xmp: { name: 'dc:rights', form: 'language' },
    value: ({ item }) => one(item.rights.notice),
  },
  {
    iim: { dataset: 120, most: 2000 },
    xmp: { name: 'dc:description', form: 'language' },
    value: ({ asset }) => one(asset.caption),
  },
  { xmp: { name: 'xmpRights:UsageTerms', form: 'language' }, value: ({ item }) => one(item.rights.terms) },
  { xmp: { name: 'xmpRights:Owner', form: 'bag' }, value: ({ item }) => one(item.rights.holder) },
  { xmp: { name: 'xmpRights:WebStatement', form: 'text' }, value: ({ webUrl }) => [webUrl] },
]

/** What whoever prints the photo must know of its release. */
function instructions({ embargoedUntil, correction }: PublicItem): string {
  const lines = [
    ...(correction ? [correctionLine(correction)] : []),
    ...(embargoedUntil ? [`Embargo sampai ${embargoedUntil}.`] : []),
    'Ralat dan pencabutan wajib diikuti.',
  ]
  return lines.join(' ')
}

/** The last part of a place, which is the town. */
const townOf = (place: string | null) => place?.split(',').at(-1)?.trim()
