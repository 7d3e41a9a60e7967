import fc from 'fast-check'
import type { XmlElement } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { PublicItem } from '../../../domain/publicItem'
import { aPublicItem, aPublicPhoto, items, SITE } from '../testing/aPublicItem'
import { parsedXml } from '../testing/judges'
import { anyItem } from '../testing/anyItem'
import { atomOf } from './atom'
import type { Feed } from './feedParts'
import { jsonFeedOf } from './jsonFeed'
import { newsSitemapOf } from './newsSitemap'
import { rssOf } from './rss'

const feedOf = (list: PublicItem[]): Feed => ({
  site: SITE,
  items: list,
  address: (ending) => `${SITE.url}/feeds/releases.${ending}`,
})
const NS = {
  a: 'http://www.w3.org/2005/Atom',
  m: 'http://search.yahoo.com/mrss/',
  c: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  n: 'http://www.google.com/schemas/sitemap-news/0.9',
}

/** Texts of the elements or attributes an XPath finds. */
function found(xml: string, path: string): string[] {
  const document = parsedXml(xml)
  try {
    return document.find(path, NS).map(({ content }) => content)
  } finally {
    document.dispose()
  }
}

const ABSOLUTE = /^https:\/\/humas\.example\.id\/[!-~]*$/
const HTML = /<(?:script|style|iframe|object|embed|form)|\son\w+=|\sstyle=|(?:src|href)="(?!https?:|mailto:)/i
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** What the W3C's validator asks of an Atom feed, by our reading of it. */
function judgeAtom(xml: string): void {
  for (const name of ['id', 'title', 'updated', 'author'])
    expect(found(xml, `/a:feed/a:${name}`)).toHaveLength(1)
  expect(found(xml, '/a:feed/a:link[@rel="self"]/@href')).toEqual([`${SITE.url}/feeds/releases.atom`])
  const ids = found(xml, '//a:entry/a:id')
  expect(new Set(ids).size).toBe(ids.length)
  for (const name of ['id', 'title', 'updated', 'published', 'summary', 'content'])
    expect(found(xml, `//a:entry/a:${name}`)).toHaveLength(ids.length)
  for (const uri of [...ids, ...found(xml, '//a:link/@href'), ...found(xml, '//a:uri')])
    expect(uri).toMatch(ABSOLUTE)
  for (const at of found(xml, '//a:updated | //a:published')) expect(at).toMatch(RFC3339)
  for (const name of found(xml, '//a:name | //a:summary')) expect(name.trim()).not.toBe('')
  for (const html of found(xml, '//a:content')) expect(html).not.toMatch(HTML)
  expect(found(xml, '//a:link[@rel="enclosure"][not(@type) or not(@length)]')).toEqual([])
  expect(found(xml, '//@term[normalize-space() = ""] | //a:link/@title[normalize-space() = ""]')).toEqual([])
  expect(found(xml, '//a:title[. = ""] | //a:subtitle[. = ""] | //a:rights[. = ""]')).toEqual([])
}

/** What it asks of RSS 2.0 with Media RSS. */
function judgeRss(xml: string): void {
  for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
    expect(found(xml, `/rss/channel/${name}`)).toHaveLength(1)
  expect(found(xml, '/rss/channel/a:link[@rel="self"]/@href')).toEqual([`${SITE.url}/feeds/releases.rss`])
  const guids = found(xml, '//item/guid')
  expect(new Set(guids).size).toBe(guids.length)
  for (const name of ['title', 'link', 'description', 'c:encoded', 'pubDate', 'dc:creator'])
    expect(found(xml, `//item/${name}`)).toHaveLength(guids.length)
  expect(found(xml, '//item/author')).toEqual([])
  expect(found(xml, '//item[count(enclosure) > 1]')).toEqual([])
  expect(found(xml, '//guid[@isPermaLink="false"]')).toHaveLength(guids.length)
  // or attributes of other namespaces are warned about
  expect(found(xml, '/rss/channel/docs')).toEqual(['http://www.rssboard.org/rss-specification'])
  for (const at of found(xml, '//pubDate | //lastBuildDate')) expect(at).toMatch(RFC822)
  for (const uri of [...guids, ...found(xml, '//link | //m:content/@url | //enclosure/@url')])
    expect(uri).toMatch(ABSOLUTE)
  for (const html of found(xml, '//description | //c:encoded')) expect(html).not.toMatch(HTML)
  expect(found(xml, '//m:group[count(m:content) < 2]')).toEqual([])
  expect(found(xml, '//m:group[count(m:content[@isDefault="true"]) != 1]')).toEqual([])
  for (const medium of found(xml, '//m:content/@medium'))
    expect(medium).toMatch(/^(image|audio|video|document)$/)
  for (const size of found(xml, '//m:content/@fileSize | //m:content/@width | //m:content/@height'))
    expect(Number(size)).toBeGreaterThan(0)
  expect(found(xml, '//category[normalize-space() = ""]')).toEqual([])
}

/** The extension elements that w3c/feedvalidator knows (extension.py, media.py, item.py, channel.py) and that we use. */
const KNOWN = new Set([
  ...[
    'dc:creator',
    'dc:identifier',
    'dc:language',
    'dc:rights',
    'content:encoded',
    'atom:link',
    'atom:updated',
  ],
  ...['spatial', 'temporal', 'available', 'rightsHolder', 'accessRights', 'hasVersion'].map(
    (name) => `dcterms:${name}`,
  ),
  ...['group', 'content', 'title', 'description', 'keywords', 'credit'].map((name) => `media:${name}`),
])
/** The attributes it expects of them (link.py, media.py); of the others it expects none. */
const KNOWN_ATTRIBUTES: Record<string, string[]> = {
  'atom:link': ['rel', 'type', 'href'],
  'media:content': ['url', 'type', 'medium', 'isDefault', 'fileSize', 'width', 'height'],
  'media:title': ['type'],
  'media:description': ['type'],
  'media:credit': ['role', 'scheme'],
}

/** Names of extension elements, and of attributes at them, that the validator would call an error. */
function unknownTo(xml: string): string[] {
  const document = parsedXml(xml)
  try {
    const elements = document.find('//*[contains(name(), ":")]') as XmlElement[]
    return elements.flatMap(({ prefix, name, attrs }) => {
      const full = `${prefix}:${name}`
      const others = attrs.filter((attr) => !KNOWN_ATTRIBUTES[full]?.includes(attr.name))
      return [...(KNOWN.has(full) ? [] : [full]), ...others.map((attr) => `${full}/@${attr.name}`)]
    })
  } finally {
    document.dispose()
  }
}

const lists: Array<[string, PublicItem[]]> = [
  ['nothing', []],
  ...Object.entries(items).map(([name, make]): [string, PublicItem[]] => [name, [make()]]),
  [
    'blank words',
    [
      aPublicItem({
        keywords: [' '],
        rights: { holder: '', notice: '', terms: '' },
        assets: [{ ...aPublicPhoto('p'), headline: '', caption: ' ' }],
      }),
    ],
  ],
  ['a recording', [aPublicItem({ assets: [{ ...aPublicPhoto('v'), kind: 'video' }] })]],
]

describe.each(lists)('a feed of %s', (_name, list) => {
  it('is Atom as the W3C validator wants it', () => judgeAtom(atomOf(feedOf(list))))
  it('is RSS as the W3C validator wants it', () => judgeRss(rssOf(feedOf(list))))
  it('holds no extension that the W3C validator does not know', () => {
    const open = { ...feedOf(list), hub: `${SITE.url}/websub` }
    expect([...unknownTo(atomOf(open)), ...unknownTo(rssOf(open))]).toEqual([])
  })
  it('is a JSON Feed 1.1', () => {
    const feed = JSON.parse(jsonFeedOf(feedOf(list)))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: SITE.name,
      language: 'id',
    })
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(ABSOLUTE),
        url: expect.stringMatching(ABSOLUTE),
      })
      for (const file of item.attachments) {
        expect(file.url).toMatch(ABSOLUTE)
        expect(file.mime_type).toMatch(/^\w+\/\w+/)
      }
    }
  })
  it('is a news sitemap 0.9', () => {
    const xml = newsSitemapOf(list, SITE)
    const locations = found(xml, '/s:urlset/s:url/s:loc')
    expect(locations).toHaveLength(list.length)
    for (const loc of locations) expect(loc).toMatch(ABSOLUTE)
    for (const path of ['n:publication/n:name', 'n:publication/n:language', 'n:publication_date', 'n:title'])
      expect(found(xml, `//s:url/n:news/${path}`)).toHaveLength(list.length)
  })
})

it('names its hub in every format, and none where it is for one reader', () => {
  const hub = `${SITE.url}/websub`
  const open = { ...feedOf([aPublicItem()]), hub }
  expect(found(atomOf(open), '/a:feed/a:link[@rel="hub"]/@href')).toEqual([hub])
  expect(found(rssOf(open), '/rss/channel/a:link[@rel="hub"]/@href')).toEqual([hub])
  expect(JSON.parse(jsonFeedOf(open)).hubs).toEqual([{ type: 'WebSub', url: hub }])
  judgeAtom(atomOf(open))
  judgeRss(rssOf(open))
  for (const write of [atomOf, rssOf, jsonFeedOf]) expect(write(feedOf([]))).not.toContain('hub"')
})

it('reads again in a feed what went in', () => {
  const item = aPublicItem()
  const rss = rssOf(feedOf([item]))
  expect(found(rss, '//item/title')).toEqual([item.title])
  expect(found(rss, '//item/c:encoded')[0]).toContain(item.bodyHtml)
  expect(found(rss, '//item/c:encoded')[0]).toContain(item.correction?.note)
  expect(found(rss, '//item/dc:rights')).toEqual([item.rights.notice])
  expect(found(rss, '//item/category')).toEqual(['Siaran pers', ...item.keywords])
  expect(found(rss, '//item/a:updated')).toEqual([item.updatedAt])
  expect(found(rss, '//m:group/m:description')).toEqual(item.assets.map(({ caption }) => caption))
  expect(found(rss, '//m:group/m:credit')).toEqual(
    item.assets.flatMap(({ creator, credit }) => [creator, credit]),
  )
  expect(found(rss, '//m:group/m:content/@url')).toEqual(
    item.assets.flatMap(({ renditions }) => renditions.map(({ url }) => url)),
  )
  const atom = atomOf(feedOf([item]))
  expect(found(atom, '//a:entry/a:category/@term')).toEqual([item.kind, ...item.keywords])
  expect(found(atom, '//a:entry/a:rights')).toEqual([item.rights.notice])
  const [entry] = JSON.parse(jsonFeedOf(feedOf([item]))).items
  expect(entry._hub_humas).toMatchObject({
    version: 3,
    number: item.number,
    place: item.place,
    occurredAt: item.occurredAt,
    embargoedUntil: item.embargoedUntil,
    rights: item.rights,
    correction: item.correction,
  })
})

it('is well formed whatever an item holds', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      for (const xml of [atomOf(feedOf([item])), rssOf(feedOf([item])), newsSitemapOf([item], SITE)])
        parsedXml(xml).dispose()
      JSON.parse(jsonFeedOf(feedOf([item])))
    }),
    { numRuns: 200 },
  )
})
