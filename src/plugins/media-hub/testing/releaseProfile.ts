import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import { releaseUri } from '../formats/addresses'
import { atomOf } from '../formats/atom'
import { contentOf, type Feed, summaryOf } from '../formats/feedParts'
import { jsonFeedOf } from '../formats/jsonFeed'
import { newsArticleOf } from '../formats/newsArticle'
import { newsmlOf } from '../formats/newsml'
import { ninjsOf } from '../formats/ninjs'
import { oaiFormats } from '../formats/oaiRecord'
import { rssOf } from '../formats/rss'
import { kindLabel } from '../pages/site'
import { correctionLine } from '../rules/correctionLine'
import { SITE } from './aPublicItem'

/*
 * Our own release profile: schemas accept nearly empty documents, so this table says what must stand where in each
 * format when the release has it. list: fields by formats
 */

const ofAssets =
  (value: (asset: PublicAsset) => ReadonlyArray<string | null>) =>
  ({ assets }: PublicItem) =>
    assets.flatMap((asset) => value(asset).filter((one) => one !== null))

/** Media RSS tells of files; an asset that has none is not there. */
const ofFiled =
  (value: (asset: PublicAsset) => ReadonlyArray<string | null>) =>
  ({ assets }: PublicItem) =>
    assets.filter(({ renditions }) => renditions.length > 0).flatMap(value)

/** What a release has, as texts. */
export const fields = {
  uri: (item: PublicItem) => [releaseUri(SITE, item.id)],
  version: (item) => [String(item.version)],
  language: (item) => [item.language],
  headline: (item) => [item.title],
  lead: (item) => [item.lead],
  bodyText: (item) => [item.bodyText],
  bodyHtml: (item) => [item.bodyHtml],
  published: (item) => [item.publishedAt],
  versionCreated: (item) => [item.updatedAt],
  embargoedUntil: (item) => [item.embargoedUntil],
  copyrightHolder: (item) => [item.rights.holder],
  copyrightNotice: (item) => [item.rights.notice],
  usageTerms: (item) => [item.rights.terms],
  unit: (item) => [item.unit.name],
  place: (item) => [item.place],
  occurredAt: (item) => [item.occurredAt],
  number: (item) => [item.number],
  kind: (item) => [item.kind],
  keywords: (item) => item.keywords,
  correction: (item) => [item.correction?.note ?? null],
  page: (item) => [item.urls.html ?? null],
  files: ofAssets(({ renditions }) => renditions.map(({ url }) => url)),
  caption: ofAssets(({ caption }) => [caption]),
  credit: ofAssets(({ credit }) => [credit]),
  creator: ofAssets(({ creator }) => [creator]),
} satisfies Record<string, (item: PublicItem) => ReadonlyArray<string | null>>

export type Field = keyof typeof fields
/** Where a field stands: a path in JSON or an XPath; and what stands there where it is not the field itself. */
type Place = string | { at: string; says: (item: PublicItem) => ReadonlyArray<string | null> }
type Lack = { lacks: string }
export type Profile = {
  type: 'json' | 'xml'
  /** Several values of a field need not stand in their order. */
  isUnordered?: boolean
  write: (item: PublicItem) => string
  places: Record<Field, Place | Lack>
}

const feed = (item: PublicItem): Feed => ({
  site: SITE,
  items: [item],
  address: (ending) => `${SITE.url}/f.${ending}`,
})
const rfc822 = (item: PublicItem) => [new Date(item.publishedAt).toUTCString()]
const noted = (item: PublicItem) => [item.correction ? correctionLine(item.correction) : null]
const summary = (item: PublicItem) => [summaryOf(item)]
const withCorrection = (item: PublicItem) => [contentOf(item)]
const kindAndWords = (item: PublicItem) => [item.kind, ...item.keywords]
const inText: Lack = { lacks: 'stands in the text, said first' }
const images = ({ assets }: PublicItem) =>
  assets.filter(({ renditions }) => renditions.some(({ mimeType }) => mimeType.startsWith('image/')))
const mainFiles: Lack = { lacks: 'one file of each asset is an enclosure; the others stand at the item' }
const atItem: Lack = { lacks: 'stands at the item, which `alternate` names' }
const dublinCore: Lack = { lacks: 'fifteen elements have no word for it; harvest newsml_g2' }

const inFeeds = {
  version: '//dcterms:hasVersion',
  language: '//dc:language',
  embargoedUntil: '//dcterms:available',
  copyrightHolder: '//dcterms:rightsHolder',
  usageTerms: '//dcterms:accessRights',
  place: '//dcterms:spatial',
  occurredAt: '//dcterms:temporal',
  number: '//dc:identifier',
}

export const profiles: Record<string, Profile> = {
  ninjs: {
    type: 'json',
    write: (item) => JSON.stringify(ninjsOf(item, SITE)),
    places: {
      uri: 'uri',
      version: 'version',
      language: 'language',
      headline: 'headlines.*.value',
      lead: 'descriptions.*.value',
      bodyText: 'bodies.1.value',
      bodyHtml: 'bodies.0.value',
      published: 'firstCreated',
      versionCreated: 'versionCreated',
      embargoedUntil: 'embargoedUntil',
      copyrightHolder: 'copyrightHolder',
      copyrightNotice: 'copyrightNotice',
      usageTerms: 'usageTerms',
      unit: 'by',
      place: 'places.*.name',
      occurredAt: 'events.*.literal',
      number: { at: 'altIds.*.value', says: (item) => [item.number, item.id, item.type] },
      kind: 'genres.*.literal',
      keywords: 'subjects.*.name',
      correction: { at: 'edNote', says: noted },
      page: { at: 'renditions.*.href', says: ({ urls }) => Object.values(urls) },
      files: 'associations.*.renditions.*.href',
      caption: 'associations.*.descriptions.*.value',
      credit: 'associations.*.infoSources.*.name',
      creator: 'associations.*.by',
    },
  },
  'NewsML-G2': {
    type: 'xml',
    write: (item) => newsmlOf(item, SITE),
    places: {
      uri: '/nar:newsItem/@guid',
      version: '/nar:newsItem/@version',
      language: '//nar:contentMeta/nar:language/@tag',
      headline: '//nar:contentMeta/nar:headline',
      lead: '//nar:contentMeta/nar:description',
      bodyText: '//nar:inlineData[@contenttype="text/plain"]',
      bodyHtml: '//nar:inlineData[@contenttype="text/html"]',
      published: '//nar:firstCreated',
      versionCreated: '//nar:versionCreated',
      embargoedUntil: '//nar:embargoed',
      copyrightHolder: '//nar:copyrightHolder/nar:name',
      copyrightNotice: '//nar:copyrightNotice',
      usageTerms: '//nar:usageTerms',
      unit: '//nar:itemMeta/nar:provider/nar:name',
      place: '//nar:contentMeta/nar:located/nar:name',
      occurredAt: {
        at: '//nar:contentMeta/nar:subject/@literal',
        says: ({ occurredAt }) => [occurredAt && `occurredAt ${occurredAt}`],
      },
      number: '//nar:contentMeta/nar:altId[contains(@typeuri, "#number")]',
      kind: '//nar:contentMeta/nar:genre/@literal',
      keywords: '//nar:contentMeta/nar:keyword',
      correction: { at: '//nar:itemMeta/nar:edNote', says: noted },
      page: '//nar:itemMeta/nar:link[@title="html"]/@href',
      files: '//nar:remoteContent/@href',
      caption: '//nar:link/nar:description',
      credit: '//nar:link/nar:creditline',
      creator: '//nar:link/nar:creator/nar:name',
    },
  },
  'JSON Feed': {
    type: 'json',
    write: (item) => jsonFeedOf(feed(item)),
    places: {
      uri: 'items.0.id',
      version: 'items.0._hub_humas.version',
      language: 'items.0.language',
      headline: 'items.0.title',
      lead: { at: 'items.0.summary', says: summary },
      bodyText: 'items.0.content_text',
      bodyHtml: { at: 'items.0.content_html', says: withCorrection },
      published: 'items.0.date_published',
      versionCreated: 'items.0.date_modified',
      embargoedUntil: 'items.0._hub_humas.embargoedUntil',
      copyrightHolder: 'items.0._hub_humas.rights.holder',
      copyrightNotice: 'items.0._hub_humas.rights.notice',
      usageTerms: 'items.0._hub_humas.rights.terms',
      unit: 'items.0.authors.*.name',
      place: 'items.0._hub_humas.place',
      occurredAt: 'items.0._hub_humas.occurredAt',
      number: 'items.0._hub_humas.number',
      kind: 'items.0._hub_humas.kind',
      keywords: { at: 'items.0.tags.*', says: kindAndWords },
      correction: 'items.0._hub_humas.correction.note',
      page: 'items.0.url',
      files: 'items.0.attachments.*.url',
      caption: 'items.0._hub_humas.assets.*.caption',
      credit: 'items.0._hub_humas.assets.*.credit',
      creator: 'items.0._hub_humas.assets.*.creator',
    },
  },
  Atom: {
    type: 'xml',
    write: (item) => atomOf(feed(item)),
    places: {
      ...inFeeds,
      uri: '//a:entry/a:id',
      headline: '//a:entry/a:title',
      lead: { at: '//a:entry/a:summary', says: summary },
      bodyText: { lacks: 'the content is HTML' },
      bodyHtml: { at: '//a:entry/a:content', says: withCorrection },
      published: '//a:entry/a:published',
      versionCreated: '//a:entry/a:updated',
      copyrightNotice: '//a:entry/a:rights',
      unit: '//a:entry/a:author/a:name',
      kind: '//a:entry/a:category[@label]/@term',
      keywords: '//a:entry/a:category[not(@label)]/@term',
      correction: inText,
      page: '//a:entry/a:link[@rel="alternate"]/@href',
      files: mainFiles,
      caption: atItem,
      credit: atItem,
      creator: atItem,
    },
  },
  RSS: {
    type: 'xml',
    isUnordered: true, // groups of files come before single ones
    write: (item) => rssOf(feed(item)),
    places: {
      ...inFeeds,
      uri: '//item/guid',
      headline: '//item/title',
      lead: { lacks: 'the description is escaped HTML of the summary' },
      bodyText: { lacks: 'the content is HTML' },
      bodyHtml: { at: '//item/content:encoded', says: withCorrection },
      published: { at: '//item/pubDate', says: rfc822 },
      versionCreated: '//item/atom:updated',
      copyrightNotice: '//item/dc:rights',
      unit: '//item/dc:creator',
      kind: { lacks: 'the category says its label, for readers' },
      keywords: { at: '//item/category', says: (item) => [kindLabel(SITE, item.kind), ...item.keywords] },
      correction: inText,
      page: '//item/link',
      files: '//item//media:content/@url',
      caption: { at: '//item//media:description', says: ofFiled(({ caption }) => [caption]) },
      credit: { at: '//item//media:credit[not(@role)]', says: ofFiled(({ credit }) => [credit]) },
      creator: { at: '//item//media:credit[@role]', says: ofFiled(({ creator }) => [creator]) },
    },
  },
  'OAI Dublin Core': {
    type: 'xml',
    write: (item) => oaiFormats.oai_dc?.write(item, SITE) ?? '',
    places: {
      uri: dublinCore,
      version: dublinCore,
      language: '//dc:language',
      headline: '//dc:title',
      lead: {
        at: '//dc:description',
        says: (item) => [item.lead, item.bodyText, ...noted(item)],
      },
      bodyText: { lacks: 'one of the descriptions' },
      bodyHtml: dublinCore,
      published: '//dc:date',
      versionCreated: { lacks: 'the datestamp of the record says it' },
      embargoedUntil: dublinCore,
      copyrightHolder: '//dc:publisher',
      copyrightNotice: { at: '//dc:rights', says: ({ rights }) => [rights.notice, rights.terms] },
      usageTerms: { lacks: 'the second of the rights' },
      unit: '//dc:creator',
      place: '//dc:coverage',
      occurredAt: dublinCore,
      number: { at: '//dc:identifier', says: ({ urls, number }) => [urls.html ?? null, number] },
      kind: { lacks: 'the first of the subjects' },
      keywords: { at: '//dc:subject', says: kindAndWords },
      correction: { lacks: 'the last of the descriptions' },
      page: { lacks: 'the first of the identifiers' },
      files: {
        at: '//dc:relation',
        says: ofAssets(({ renditions }) => renditions.slice(0, 1).map(({ url }) => url)),
      },
      caption: dublinCore,
      credit: dublinCore,
      creator: {
        at: '//dc:contributor',
        says: ({ assets }) => [...new Set(assets.flatMap(({ creator, credit }) => creator ?? credit ?? []))],
      },
    },
  },
  NewsArticle: {
    type: 'json',
    write: (item) => JSON.stringify(newsArticleOf(item, SITE)),
    places: {
      uri: { at: '@id', says: ({ urls }) => [urls.json ?? null] },
      version: 'version',
      language: 'inLanguage',
      headline: 'headline',
      lead: 'description',
      bodyText: 'articleBody',
      bodyHtml: { lacks: 'the page around it is the HTML' },
      published: 'datePublished',
      versionCreated: 'dateModified',
      embargoedUntil: { lacks: 'schema.org has no word for it, and a page is public after it only' },
      copyrightHolder: 'copyrightHolder.name',
      copyrightNotice: 'copyrightNotice',
      usageTerms: 'usageInfo',
      unit: 'author.name',
      place: 'contentLocation.name',
      occurredAt: { lacks: 'an article is no event' },
      number: 'identifier',
      kind: 'genre',
      keywords: 'keywords.*',
      correction: { at: 'correction.text', says: noted },
      page: 'url',
      files: { lacks: 'the largest of each picture' },
      caption: { at: 'image.*.caption', says: (item) => images(item).map(({ caption }) => caption) },
      credit: { at: 'image.*.creditText', says: (item) => images(item).map(({ credit }) => credit) },
      creator: { at: 'image.*.creator.name', says: (item) => images(item).map(({ creator }) => creator) },
    },
  },
}
