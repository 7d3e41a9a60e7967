import type { Pool } from 'pg'
import { type Answer, answer, keepFor, OPEN_TO_SCRIPTS } from '../endpoints/answer'
import { readPage } from '../endpoints/page'
import type { Product } from '../rules/matchesProducts'
import type { Site } from '../pages/site'
import { textOf } from '../rules/octets'
import { readPublicItems } from '../rules/readPublicItem'
import { atomOf } from './atom'
import type { Feed } from './feedParts'
import { type FeedFormat, type FeedTopic, feedTypes, hubUrl, readTopic, topicUrl } from './feedTopic'
import { jsonFeedOf } from './jsonFeed'
import { rssOf } from './rss'

const NEWEST = 50

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { atom: atomOf, rss: rssOf, json: jsonFeedOf }

/** The feed that was asked for: optionally of one unit's subtree, one kind, one keyword. */
export const feedAnswer = async (
  pool: Pool,
  site: Site,
  format: string,
  url: string,
  products: readonly Product[],
): Promise<Answer> => feedOf(pool, site, readTopic(format, url), products)

/** The newest public items as Atom, RSS 2.0 or JSON Feed. What a key's products cut is for its holder and names no hub. */
export async function feedOf(
  pool: Pool,
  site: Site,
  topic: FeedTopic,
  products: readonly Product[] = [],
): Promise<Answer> {
  const { format, ...filters } = topic
  const { itemsJson } = await readPage(pool, { ...filters, products }, NEWEST)
  const items = readPublicItems(textOf(itemsJson), site.url)
  const address = (ending: FeedFormat) => topicUrl(site.url, { ...topic, format: ending })
  const hub = products.length === 0 ? hubUrl(site.url) : undefined
  const links = [...(hub ? [`<${hub}>; rel="hub"`] : []), `<${address(format)}>; rel="self"`]
  return answer({
    type: `${feedTypes[format]}; charset=utf-8`,
    body: WRITERS[format]({ site, items, address, ...(hub ? { hub } : {}) }),
    cache: keepFor(60),
    shows: items.map(({ id, version }) => ({ id, version })),
    headers: { ...OPEN_TO_SCRIPTS, link: links.join(', ') },
  })
}
