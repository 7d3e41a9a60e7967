import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { readXml } from '../office/readXml'

/** list: what a packet says of programs, days and formats */
const harmless = new Set(
  'Producer CreatorTool CreateDate ModifyDate MetadataDate format part conformance amd rev PDFVersion Trapped DocumentID InstanceID OriginalDocumentID VersionID RenditionClass about lang xmptk toolkit MarkerID language type'.split(
    ' ',
  ),
)

/** An XMP packet: each property that is not about the program is a finding. @throws Refused when it is no XML */
export function lookAtXmp(bytes: Buffer, place: string, list: FindingList): void {
  const packet = bytes
    .toString('utf8')
    .replace(/<\?xpacket[^>]*\?>/g, '')
    .replace(/^\ufeff/, '')
    .trim()
  if (!packet) return
  const say = (name: string, value: string): void => {
    const words = value.trim()
    if (!words) return
    for (const { kind, excerpt, whole } of identityNumbers(words))
      list.add(kind, `XMP ${place}`, excerpt, whole)
    if (!harmless.has(name)) list.add('metadata', `XMP ${place}`, `${name}: ${words}`)
  }
  readXml(Buffer.from(packet), {
    open: ({ name, attributes }) => {
      if (['xmpmeta', 'RDF', 'li'].includes(name)) return
      for (const [key, value] of Object.entries(attributes)) say(key, value)
    },
    text: (text, path) =>
      say(path.findLast((name) => !['li', 'Alt', 'Seq', 'Bag', 'Description'].includes(name)) ?? '', text),
  })
}
