import type { PublicItem } from '../../../domain/publicItem'
import type { Site } from '../pages/site'
import { correctionLine } from '../rules/correctionLine'
import { newsmlOf } from './newsml'
import { xmlFragment } from './xml'

/** A form in which a record is harvested. */
export type OaiFormat = { schema: string; namespace: string; write: (item: PublicItem, site: Site) => string }

/** By metadataPrefix; every archive gives oai_dc (OAI-PMH 2.0, 3.4). */
export const oaiFormats: Record<string, OaiFormat> = {
  oai_dc: {
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: dublinCore,
  },
  newsml_g2: {
    schema: 'http://www.iptc.org/std/NewsML-G2/2.35/specification/NewsML-G2_2.35-spec-All-Power.xsd',
    namespace: 'http://iptc.org/std/nar/2006-10-01/',
    write: (item, site) => newsmlOf(item, site).replace(/^<\?xml[^>]*\?>\s*/, ''),
  },
}

/** A release as unqualified Dublin Core: fifteen elements, each as often as needed. */
function dublinCore(item: PublicItem): string {
  const { unit, rights, assets, urls, number, place, correction } = item
  return xmlFragment({
    'oai_dc:dc': {
      '@xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      'dc:title': item.title,
      'dc:creator': unit.name,
      'dc:subject': [item.kind, ...item.keywords],
      'dc:description': [
        item.lead,
        item.bodyText,
        ...(correction ? [correctionLine(correction)] : []),
      ].filter(Boolean),
      'dc:publisher': rights.holder,
      'dc:contributor': [...new Set(assets.flatMap(({ creator, credit }) => creator ?? credit ?? []))],
      'dc:date': item.publishedAt,
      'dc:type': 'Text',
      'dc:format': 'text/html',
      'dc:identifier': [urls.html, number].filter((one) => typeof one === 'string'),
      'dc:language': item.language,
      'dc:relation': assets.flatMap(({ renditions }) => renditions[0]?.url ?? []),
      'dc:coverage': place ?? undefined,
      'dc:rights': [rights.notice, rights.terms].filter(Boolean),
    },
  })
}
