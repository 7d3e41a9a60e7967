import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import { kindLabel, type Site } from '../pages/site'
import { releaseUri } from './addresses'
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
import { escapeHtml } from '../rules/escapeHtml'
import { type Xml, xmlDocument } from './xml'

/** A feed as RSS 2.0 with Media RSS. Units have no e-mail address to be an `author`, so they are `dc:creator`. */
export const rssOf = ({ site, items, address, hub }: Feed): string =>
  xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': DC,
      '@xmlns:dcterms': DCTERMS,
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
      channel: {
        title: site.name,
        link: `${site.url}/`,
        description: descriptionOf(site),
        language: 'id',
        lastBuildDate: newestOf(items).toUTCString(),
        docs: 'http://www.rssboard.org/rss-specification',
        'atom:link': [
          ...(hub ? [{ '@rel': 'hub', '@href': hub }] : []),
          { '@rel': 'self', '@type': 'application/rss+xml', '@href': address('rss') },
        ],
        item: items.map((item) => itemOf(item, site)),
      },
    },
  })

const itemOf = (item: PublicItem, site: Site): Xml => ({
  title: item.title,
  link: item.urls.html,
  description: escapeHtml(summaryOf(item)),
  'content:encoded': contentOf(item),
  'dc:creator': item.unit.name,
  'dc:rights': item.rights.notice || undefined,
  ...dublinCoreOf(item),
  category: [kindLabel(site, item.kind), ...item.keywords].filter((word) => word.trim() !== ''),
  guid: { '@isPermaLink': 'false', '#': releaseUri(site, item.id) },
  pubDate: new Date(item.publishedAt).toUTCString(),
  'atom:updated': item.updatedAt,
  enclosure: enclosureOf(item),
  'media:group': item.assets.filter(({ renditions }) => renditions.length > 1).map(groupOf),
  'media:content': item.assets.filter(({ renditions }) => renditions.length === 1).flatMap(contentsOf),
})

/** The one recording a player fetches; photos are no enclosures. */
function enclosureOf({ assets }: PublicItem): Xml | undefined {
  const recording = assets.find(({ kind }) => kind === 'video' || kind === 'audio')
  const file = recording && mainRendition(recording.renditions)
  return file && { '@url': file.url, '@length': file.bytes, '@type': file.mimeType }
}

const groupOf = (asset: PublicAsset): Xml => ({
  'media:content': filesOf(asset),
  ...aboutOf(asset),
})

const contentsOf = (asset: PublicAsset): Xml[] =>
  filesOf(asset).map((file) => ({ ...file, ...aboutOf(asset) }))

const filesOf = ({ kind, renditions }: PublicAsset): Xml[] => {
  const main = mainRendition(renditions)
  return renditions.map((file) => ({
    '@url': file.url,
    '@type': file.mimeType,
    '@medium': MEDIA[kind] ?? 'document',
    '@isDefault': renditions.length > 1 ? String(file === main) : undefined,
    '@fileSize': positive(file.bytes),
    '@width': positive(file.width),
    '@height': positive(file.height),
  }))
}

const aboutOf = ({ headline, caption, keywords, creator, credit, kind }: PublicAsset): Xml => ({
  'media:title': headline === null ? undefined : { '@type': 'plain', '#': headline },
  'media:description': caption === null ? undefined : { '@type': 'plain', '#': caption },
  'media:keywords': keywords.join(', ') || undefined,
  'media:credit': [
    ...(creator === null ? [] : [{ '@role': MAKERS[kind] ?? 'author', '@scheme': 'urn:ebu', '#': creator }]),
    ...(credit === null ? [] : [credit].map((line) => ({ '#': line }))),
  ],
})

/** Media RSS has words of its own for kinds, and the EBU's for roles. */
const MEDIA: Record<string, string> = { photo: 'image', video: 'video', audio: 'audio' }
const MAKERS: Record<string, string> = {
  photo: 'photographer',
  video: 'camera operator',
  audio: 'sound recordist',
}

const positive = (number: number | null) => (number === null || number <= 0 ? undefined : number)
