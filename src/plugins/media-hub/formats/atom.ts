import type { PublicItem } from '../../../domain/publicItem'
import { kindLabel, type Site } from '../pages/site'
import { releaseUri, unitUri } from './addresses'
import {
  contentOf,
  DC,
  DCTERMS,
  descriptionOf,
  dublinCoreOf,
  type Feed,
  mainRendition,
  newestOf,
  summaryOf,
} from './feedParts'
import { type Xml, xmlDocument } from './xml'

/** A feed as Atom 1.0 (RFC 4287). Files are enclosures. */
export const atomOf = ({ site, items, address, hub }: Feed): string =>
  xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': DC,
      '@xmlns:dcterms': DCTERMS,
      '@xml:lang': 'id',
      id: address('atom'),
      title: site.name,
      subtitle: descriptionOf(site),
      updated: newestOf(items).toISOString(),
      author: { name: site.name, uri: `${site.url}/` },
      link: [
        ...(hub ? [{ '@rel': 'hub', '@href': hub }] : []),
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': address('atom') },
        { '@rel': 'alternate', '@type': 'text/html', '@href': `${site.url}/` },
        { '@rel': 'alternate', '@type': 'application/rss+xml', '@href': address('rss') },
        { '@rel': 'alternate', '@type': 'application/feed+json', '@href': address('json') },
      ],
      entry: items.map((item) => entryOf(item, site)),
    },
  })

const entryOf = (item: PublicItem, site: Site): Xml => ({
  id: releaseUri(site, item.id),
  title: item.title,
  published: item.publishedAt,
  updated: item.updatedAt,
  author: { name: item.unit.name, uri: unitUri(site, item.unit.code) },
  category: [
    { '@term': item.kind, '@label': kindLabel(site, item.kind) },
    ...item.keywords.filter((keyword) => keyword.trim() !== '').map((keyword) => ({ '@term': keyword })),
  ],
  rights: item.rights.notice || undefined,
  link: [
    { '@rel': 'alternate', '@type': 'text/html', '@hreflang': item.language, '@href': item.urls.html },
    ...item.assets.flatMap(({ headline, caption, renditions }) => {
      const file = mainRendition(renditions)
      if (!file) return []
      return [
        {
          '@rel': 'enclosure',
          '@type': file.mimeType,
          '@length': file.bytes,
          '@title': headline?.trim() || caption?.trim() || undefined,
          '@href': file.url,
        },
      ]
    }),
  ],
  summary: summaryOf(item),
  ...dublinCoreOf(item),
  content: { '@type': 'html', '@xml:lang': item.language, '#': contentOf(item) },
})
