import type { Words } from '../../../domain/publicForm'

type Catalogue = {
  /** Address of the catalogue itself. */
  self: string
  page: string
  publisher: string
  title: Words
  about: Words
  /** Files that hold the whole list, and pages of it by an interface. */
  files: ReadonlyArray<{ href: string; mediaType: string; title: Words; isWhole: boolean }>
  span: { from: string; to: string } | null
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const INDONESIAN = { '@id': 'http://id.loc.gov/vocabulary/iso639-1/id' }
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'

/** A catalogue by DCAT 3 of one dataset, the list, in its forms. */
export function catalogueOf({ self, page, publisher, title, about, files, span }: Catalogue) {
  const named = { 'dcterms:title': both(title), 'dcterms:description': both(about) }
  const by = { 'dcterms:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher } }
  const dates = span ? { 'dcterms:issued': instant(span.from), 'dcterms:modified': instant(span.to) } : {}
  return {
    '@context': CONTEXT,
    '@id': `${self}#catalog`,
    '@type': 'dcat:Catalog',
    ...{ ...named, ...by, ...dates },
    'dcterms:language': INDONESIAN,
    'foaf:homepage': { '@id': page },
    'dcat:dataset': [
      {
        '@id': `${self}#dataset`,
        '@type': 'dcat:Dataset',
        ...{ ...named, ...by, ...dates },
        'dcterms:language': INDONESIAN,
        'dcat:landingPage': { '@id': page },
        'dcat:keyword': [
          { '@value': 'informasi publik', '@language': 'id' },
          { '@value': 'PPID', '@language': 'id' },
        ],
        'dcat:distribution': files.map(({ href, mediaType, title: name, isWhole }) => ({
          '@id': `${self}#${mediaType.split('/')[1]}`,
          '@type': 'dcat:Distribution',
          'dcterms:title': both(name),
          'dcat:accessURL': { '@id': href },
          ...(isWhole ? { 'dcat:downloadURL': { '@id': href } } : {}),
          'dcat:mediaType': { '@id': `${MEDIA_TYPES}${mediaType}` },
        })),
      },
    ],
  }
}

const both = ({ id, en }: Words) => [
  { '@value': id, '@language': 'id' },
  { '@value': en, '@language': 'en' },
]
const instant = (at: string) => ({ '@value': at, '@type': 'xsd:dateTime' })
