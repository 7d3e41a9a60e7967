import { Feed } from 'feed'
import type { Pool } from 'pg'
import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { type Answer, answer, keepFor, OPEN_TO_SCRIPTS } from '../endpoints/answer'
import { parameters } from '../endpoints/parameters'
import { notFound } from '../endpoints/problem'
import { readPage } from '../endpoints/releaseList'
import { kindLabel, type Site } from '../pages/site'

const NEWEST = 50

const FORMATS: Record<string, { type: string; write: (feed: Feed) => string }> = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: (feed) => feed.atom1() },
  rss: { type: 'application/rss+xml; charset=utf-8', write: (feed) => feed.rss2() },
  json: { type: 'application/feed+json; charset=utf-8', write: (feed) => feed.json1() },
}

/** The newest public items as Atom, RSS 2.0 or JSON Feed, optionally of one unit's subtree and one kind. */
export async function feedAnswer(pool: Pool, site: Site, format: string, url: string): Promise<Answer> {
  const wanted = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!wanted) throw notFound('feeds are .atom, .rss and .json')
  const filters = parameters(url, ['unit', 'kind'])
  const { itemsJson } = await readPage(pool, filters, NEWEST)
  const items = JSON.parse(`[${itemsJson.replaceAll(PUBLIC_BASE, site.url)}]`) as PublicItem[]
  const body = wanted.write(feedOf(site, items, url))
  return answer({ type: wanted.type, body, cache: keepFor(60), headers: OPEN_TO_SCRIPTS })
}

function feedOf(site: Site, items: PublicItem[], path: string): Feed {
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const self = (format: string) => `${site.url}/feeds/releases.${format}${query}`
  const feed = new Feed({
    id: self('atom'),
    title: site.name,
    description: `Rilis terbaru dari ${site.name}`,
    link: `${site.url}/`,
    language: 'id',
    generator: false,
    updated: newest(items),
    feedLinks: { atom: self('atom'), rss: self('rss'), json: self('json') },
  })
  for (const item of items) {
    feed.addItem({
      id: `${site.url}/v1/releases/${encodeURIComponent(item.id)}`,
      title: item.title,
      link: item.urls.html ?? '',
      description: item.lead,
      content: contentOf(item),
      published: new Date(item.publishedAt),
      date: new Date(item.updatedAt),
      author: [{ name: item.unit.name }],
      category: [{ name: kindLabel(site, item.kind), term: item.kind }],
    })
  }
  return feed
}

/** The feed's own instant comes from its items, so that equal contents are equal bytes. */
function newest(items: PublicItem[]): Date {
  return new Date(Math.max(0, ...items.map((item) => Date.parse(item.updatedAt))))
}

function contentOf({ correction, bodyHtml }: PublicItem): string {
  return correction ? `<p><strong>Ralat:</strong> ${escapeHtml(correction.note)}</p>${bodyHtml}` : bodyHtml
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
