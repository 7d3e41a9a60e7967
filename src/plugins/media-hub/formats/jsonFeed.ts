import type { PublicItem } from '../../../domain/publicItem'
import { photoOf } from '../pages/Photo'
import type { Site } from '../pages/site'
import { releaseUri, unitUri } from './addresses'
import { contentOf, descriptionOf, type Feed, summaryOf } from './feedParts'

/** A feed as JSON Feed 1.1. What it has no word for stands in `_hub_humas`, under the names of the content API. */
export const jsonFeedOf = ({ site, items, address, hub }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    description: descriptionOf(site),
    home_page_url: `${site.url}/`,
    feed_url: address('json'),
    language: 'id',
    authors: [{ name: site.name, url: `${site.url}/` }],
    ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: items.map((item) => itemOf(item, site)),
  })

function itemOf(item: PublicItem, site: Site): object {
  const { unit, assets, keywords, kind, version, number, place, occurredAt, embargoedUntil, rights } = item
  const image = photoOf(assets, 'preview')
  return {
    id: releaseUri(site, item.id),
    url: item.urls.html,
    title: item.title,
    summary: summaryOf(item),
    content_html: contentOf(item),
    content_text: item.bodyText,
    date_published: item.publishedAt,
    date_modified: item.updatedAt,
    language: item.language,
    authors: [{ name: unit.name, url: unitUri(site, unit.code) }],
    tags: [kind, ...keywords],
    ...(image ? { image: image.url } : {}),
    attachments: assets.flatMap(({ headline, caption, renditions }) =>
      renditions.map(({ url, mimeType, bytes }) => ({
        url,
        mime_type: mimeType,
        ...((headline ?? caption) ? { title: headline ?? caption } : {}),
        size_in_bytes: bytes,
      })),
    ),
    _hub_humas: {
      version,
      type: item.type,
      number,
      kind,
      unit,
      place,
      occurredAt,
      embargoedUntil,
      rights,
      ...(item.correction ? { correction: item.correction } : {}),
      assets: assets.map(({ renditions: _files, ...about }) => about),
      urls: item.urls,
    },
  }
}
