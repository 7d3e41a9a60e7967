import { escapeXml } from '../xml'
import type { XmpForm } from './fields'

export type Property = { name: string; form: XmpForm; values: readonly string[] }

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
}

/** The content of a JPEG's APP1 segment: an XMP packet (ISO 16684-1). */
export function xmpSegment(properties: readonly Property[]): Buffer {
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join('')}>`,
    ...properties.map(element),
    '<xmpRights:Marked>True</xmpRights:Marked>',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ]
  return Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet.join('')}`)
}

function element({ name, form, values }: Property): string {
  return `<${name}>${contentOf(
    form,
    values.map((value) => escapeXml(value)),
  )}</${name}>`
}

function contentOf(form: XmpForm, values: string[]): string {
  if (form === 'text') return values.join(' ')
  if (form === 'language')
    return `<rdf:Alt><rdf:li xml:lang="x-default">${values.join(' ')}</rdf:li></rdf:Alt>`
  const list = form === 'seq' ? 'rdf:Seq' : 'rdf:Bag'
  return `<${list}>${values.map((value) => `<rdf:li>${value}</rdf:li>`).join('')}</${list}>`
}
