import type { Pool } from 'pg'
import { type Answer, answer, keepFor, OPEN_TO_SCRIPTS } from '../endpoints/answer'
import { readPage } from '../endpoints/page'
import type { Product } from '../rules/matchesProducts'
import { parameters } from '../endpoints/parameters'
import { badParameter, notFound } from '../endpoints/problem'
import type { Site } from '../pages/site'
import { readPublicItems } from '../rules/readPublicItem'
import { atomOf } from './atom'
import type { Feed } from './feedParts'
import { jsonFeedOf } from './jsonFeed'
import { rssOf } from './rss'

const NEWEST = 50

const FORMATS: Record<string, { type: string; write: (feed: Feed) => string }> = {
  atom: { type: 'application/atom+xml', write: atomOf },
  rss: { type: 'application/rss+xml', write: rssOf },
  json: { type: 'application/feed+json', write: jsonFeedOf },
}

/** The newest public items as Atom, RSS 2.0 or JSON Feed, optionally of one unit's subtree, one kind, one keyword. */
export async function feedAnswer(
  pool: Pool,
  site: Site,
  format: string,
  url: string,
  products: readonly Product[],
): Promise<Answer> {
  const wanted = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!wanted) throw notFound('feeds are .atom, .rss and .json')
  const filters = parameters(url, ['unit', 'kind', 'keyword'])
  for (const [name, value] of Object.entries(filters)) {
    if (value.trim() === '') throw badParameter(name, `${name} is empty`)
  }
  const { itemsJson } = await readPage(pool, { ...filters, products }, NEWEST)
  const items = readPublicItems(itemsJson, site.url)
  const { search } = new URL(url, site.url)
  const address = (ending: string) => `${site.url}/feeds/releases.${ending}${search}`
  return answer({
    type: `${wanted.type}; charset=utf-8`,
    body: wanted.write({ site, items, address }),
    cache: keepFor(60),
    shows: items.map(({ id, version }) => ({ id, version })),
    headers: { ...OPEN_TO_SCRIPTS, link: `<${address(format)}>; rel="self"` },
  })
}
