import type { Pool } from 'pg'
import { type Answer, answer, keepFor } from '../endpoints/answer'
import { readPage } from '../endpoints/page'
import { parameters } from '../endpoints/parameters'
import type { PublicItem } from '../../../domain/publicItem'
import type { Site } from '../pages/site'
import { textOf } from '../rules/octets'
import { readPublicItems } from '../rules/readPublicItem'
import { xmlDocument } from './xml'

/** The protocol's limits: 1,000 addresses, none published more than two days ago. */
const MOST = 1000
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000

/** The news sitemap: what came out in the last two days, newest first. */
export async function newsSitemapAnswer(pool: Pool, site: Site, url: string): Promise<Answer> {
  parameters(url, [])
  const from = new Date(Date.now() - TWO_DAYS_MS).toISOString()
  const { itemsJson } = await readPage(pool, { from }, MOST)
  const body = newsSitemapOf(readPublicItems(textOf(itemsJson), site.url), site)
  return answer({ type: 'application/xml; charset=utf-8', body, cache: keepFor(60) })
}

/** Items as a news sitemap 0.9. */
export const newsSitemapOf = (items: PublicItem[], site: Site): string =>
  xmlDocument({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: items.map((item) => ({
        loc: item.urls.html,
        'news:news': {
          'news:publication': { 'news:name': site.name, 'news:language': item.language },
          'news:publication_date': item.publishedAt,
          'news:title': item.title,
        },
      })),
    },
  })
