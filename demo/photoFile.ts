import sharp from 'sharp'
import { type Picture, type Palette, svg } from './pictures/draw'

export type PhotoWords = {
  headline: string
  caption: string
  creator: string
  credit: string
  takenAt: string
  place: string
  keywords: string[]
  /** Degrees north and east, where the file is to carry a place of taking. */
  position?: { latitude: number; longitude: number }
}

const width = 2400

/** Draws the picture as a JPEG of 2400 by 1600 pixels that carries its words as a camera and an agency would write them. */
export function photoFile(picture: Picture, palette: Palette, words: PhotoWords): Promise<Buffer> {
  return sharp(Buffer.from(svg(picture, palette, width)))
    .flatten({ background: '#fff' })
    .jpeg({ quality: 84 })
    .withExif(exifOf(words))
    .withXmp(xmpOf(words))
    .toBuffer()
}

/** libvips writes EXIF text as ASCII: names and captions here stay within it. IFD3 is the GPS block. */
function exifOf({ headline, creator, credit, takenAt, position }: PhotoWords) {
  const taken = takenAt.slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  return {
    IFD0: {
      ImageDescription: headline,
      Artist: creator,
      Copyright: `CC0 1.0, ${credit}`,
      Software: 'Hub Humas demo',
    },
    IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: takenAt.slice(19) },
    ...(position ? { IFD3: gpsOf(position) } : {}),
  }
}

function gpsOf({ latitude, longitude }: { latitude: number; longitude: number }) {
  return {
    GPSLatitudeRef: latitude < 0 ? 'S' : 'N',
    GPSLatitude: degrees(latitude),
    GPSLongitudeRef: longitude < 0 ? 'W' : 'E',
    GPSLongitude: degrees(longitude),
  }
}

function degrees(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3600)
  return `${Math.floor(seconds / 3600)}/1 ${Math.floor(seconds / 60) % 60}/1 ${seconds % 60}/1`
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

function xmpOf(words: PhotoWords): string {
  const bag = words.keywords.map((word) => `<rdf:li>${safe(word)}</rdf:li>`).join('')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Headline="${safe(words.headline)}"
 photoshop:Credit="${safe(words.credit)}" photoshop:City="${safe(words.place)}" photoshop:DateCreated="${words.takenAt}"
 xmpRights:WebStatement="https://creativecommons.org/publicdomain/zero/1.0/">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${safe(words.caption)}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${safe(words.creator)}</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC0 1.0</rdf:li></rdf:Alt></dc:rights>
<dc:subject><rdf:Bag>${bag}</rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
