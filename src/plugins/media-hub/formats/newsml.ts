import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import type { Withdrawn } from '../endpoints/releaseItem'
import { kindLabel, type Site } from '../pages/site'
import { correctionLine } from '../rules/correctionLine'
import { assetUri, releaseUri, unitUri } from './addresses'
import { assetType } from './assetType'
import { type Xml, xmlDocument } from './xml'

/** The IPTC's vocabularies, by the prefixes used below (`ninat`, `stat`, `irel`, `drol`…). */
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** A release as NewsML-G2 2.35 at power conformance (IPTC). Files are links with hints of what they show. */
export function newsmlOf(item: PublicItem, site: Site): string {
  const { unit, rights } = item
  return newsItem(site, item, {
    rightsInfo: {
      copyrightHolder: { '@uri': unitUri(site, unit.code), name: line(rights.holder) },
      copyrightNotice: rights.notice,
      usageTerms: rights.terms,
    },
    itemMeta: {
      itemClass: { '@qcode': 'ninat:text' },
      provider: { '@uri': unitUri(site, unit.code), '@literal': unit.code, name: line(unit.name) },
      versionCreated: item.updatedAt,
      firstCreated: item.publishedAt,
      embargoed: item.embargoedUntil ?? undefined,
      pubStatus: { '@qcode': 'stat:usable' },
      title: line(item.title),
      edNote: item.correction && correctionLine(item.correction),
      link: [
        ...Object.entries(item.urls).map(([name, href]) => ({
          '@rel': 'irel:isA',
          '@href': href,
          '@title': name,
        })),
        ...item.assets.map((asset) => linkOf(asset, site)),
      ],
    },
    contentMeta: {
      contentCreated: item.publishedAt,
      located: item.place === null ? undefined : { name: line(item.place) },
      infoSource: [
        {
          '@role': 'isrol:originfo',
          '@uri': unitUri(site, unit.code),
          '@literal': unit.code,
          name: line(unit.name),
        },
        ...unit.path
          .filter((code) => code !== unit.code)
          .map((code) => ({ '@uri': unitUri(site, code), '@literal': code })),
      ],
      altId: [
        ...(item.number === null ? [] : [{ '@typeuri': `${site.url}/#number`, '#': line(item.number) }]),
        { '@typeuri': `${site.url}/#id`, '#': item.id },
        { '@typeuri': `${site.url}/#type`, '#': item.type },
      ],
      language: { '@tag': item.language },
      genre: { '@literal': line(item.kind), name: line(kindLabel(site, item.kind)) },
      keyword: item.keywords.map(line),
      subject:
        item.occurredAt === null
          ? undefined
          : { '@type': 'cpnat:event', '@literal': `occurredAt ${item.occurredAt}` },
      slugline: item.slug,
      headline: line(item.title),
      by: line(unit.name),
      description: { '@role': 'drol:summary', '#': item.lead },
    },
    contentSet: {
      inlineData: [
        { '@contenttype': 'text/html', '#': item.bodyHtml },
        { '@contenttype': 'text/plain', '#': item.bodyText },
      ],
    },
  })
}

/** What stands for a withdrawn release: that it is canceled, since when and why; none of its words. */
export const canceledNewsml = (gone: Withdrawn, site: Site): string =>
  newsItem(
    site,
    { ...gone, language: 'id' },
    {
      itemMeta: {
        itemClass: { '@qcode': 'ninat:text' },
        provider: { '@uri': site.url, name: line(site.name) },
        versionCreated: gone.withdrawnAt,
        pubStatus: { '@qcode': 'stat:canceled' },
        edNote: gone.reason,
      },
    },
  )

const newsItem = (site: Site, head: Pick<PublicItem, 'id' | 'version' | 'language'>, parts: Xml): string =>
  xmlDocument({
    newsItem: {
      '@xmlns': 'http://iptc.org/std/nar/2006-10-01/',
      '@standard': 'NewsML-G2',
      '@standardversion': '2.35',
      '@conformance': 'power',
      '@guid': releaseUri(site, head.id),
      '@version': head.version,
      '@xml:lang': head.language,
      catalogRef: { '@href': CATALOG },
      ...parts,
    },
  })

/** A file of the release. The hints are properties of the file; each rendition is one `remoteContent`. */
function linkOf(asset: PublicAsset, site: Site): Xml {
  const { headline, caption, credit, creator, number, place, takenAt } = asset
  return {
    '@rel': 'irel:seeAlso',
    '@residref': assetUri(site, asset.id),
    '@href': assetUri(site, asset.id),
    itemClass: { '@qcode': `ninat:${assetType(asset.kind)}` },
    contentCreated: takenAt ?? undefined,
    located: place === null ? undefined : { name: line(place) },
    creator: creator === null ? undefined : { name: line(creator) },
    altId: [
      ...(number === null ? [] : [{ '@typeuri': `${site.url}/#number`, '#': line(number) }]),
      { '@typeuri': `${site.url}/#id`, '#': asset.id },
      { '@typeuri': `${site.url}/#kind`, '#': asset.kind },
    ],
    keyword: asset.keywords.map(line),
    headline: headline === null ? undefined : line(headline),
    creditline: credit === null ? undefined : line(credit),
    description: caption === null ? undefined : { '@role': 'drol:caption', '#': caption },
    remoteContent: asset.renditions.map(({ name, url, width, height, mimeType, bytes }) => ({
      '@href': url,
      '@title': name,
      '@contenttype': mimeType,
      '@size': bytes,
      '@width': width ?? undefined,
      '@height': height ?? undefined,
    })),
  }
}

/** Names and headlines have no line breaks or tabs there. */
const line = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ')
