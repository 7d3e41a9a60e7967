import type { PublicItem } from '../../../domain/publicItem'
import type { Site } from '../pages/site'
import { correctionLine } from '../rules/correctionLine'
import { cleanText } from './xml'

/** A release as schema.org NewsArticle (JSON-LD), for search engines and aggregators. */
export function newsArticleOf(item: PublicItem, site: Site): Record<string, unknown> {
  const { unit, rights, correction } = item
  const organisation = { '@type': 'GovernmentOrganization', name: unit.name, identifier: unit.code }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': item.urls.json,
    url: item.urls.html,
    mainEntityOfPage: item.urls.html,
    headline: item.title,
    ...(item.lead ? { description: item.lead } : {}),
    articleBody: item.bodyText,
    inLanguage: item.language,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    version: item.version,
    ...(item.number ? { identifier: item.number } : {}),
    genre: item.kind,
    keywords: item.keywords,
    ...(item.place ? { contentLocation: { '@type': 'Place', name: item.place } } : {}),
    author: organisation,
    publisher: { ...organisation, url: `${site.url}/` },
    copyrightHolder: { '@type': 'Organization', name: rights.holder },
    copyrightNotice: rights.notice,
    ...(rights.terms ? { usageInfo: rights.terms } : {}),
    ...(correction
      ? {
          correction: {
            '@type': 'CorrectionComment',
            text: correctionLine(correction),
            datePublished: correction.at,
          },
        }
      : {}),
    image: item.assets.flatMap(imagesOf),
  }
}

function imagesOf({ caption, credit, creator, renditions }: PublicItem['assets'][number]) {
  const largest = renditions
    .filter(({ mimeType }) => mimeType.startsWith('image/'))
    .toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))[0]
  if (!largest) return []
  const { url, width, height, mimeType } = largest
  return [
    {
      '@type': 'ImageObject',
      url,
      encodingFormat: mimeType,
      ...(width && height ? { width, height } : {}),
      ...(caption ? { caption } : {}),
      ...(credit ? { creditText: credit } : {}),
      ...(creator ? { creator: { '@type': 'Person', name: creator } } : {}),
    },
  ]
}

/** JSON that may stand inside a script element: nothing in it can end the element or open a comment. */
export const inScript = (data: object): string =>
  cleanText(JSON.stringify(data))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
