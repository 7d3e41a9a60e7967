import type { PublicItem, PublicRendition } from '../../../domain/publicItem'
import type { Site } from '../pages/site'
import { correctionMark } from '../rules/correctionLine'
import { escapeHtml } from '../rules/escapeHtml'
import type { FeedFormat } from './feedTopic'
import type { Xml } from './xml'

/** What every kind of feed is written from; `address` is that of the same feed in another format, `hub` where it is subscribed to. */
export type Feed = {
  site: Site
  items: PublicItem[]
  address: (ending: FeedFormat) => string
  hub?: string
}

/** The feed's own instant comes from its items, so that equal contents are equal bytes. */
export const newestOf = (items: PublicItem[]): Date =>
  new Date(Math.max(0, ...items.map((item) => Date.parse(item.updatedAt))))

export const descriptionOf = ({ name }: Site): string => `Rilis terbaru dari ${name}`

/** The text of an item as HTML, its correction said first. */
export const contentOf = ({ correction, bodyHtml }: PublicItem): string =>
  correction
    ? `<p><strong>${correctionMark(correction)}:</strong> ${escapeHtml(correction.note)}</p>${bodyHtml}`
    : bodyHtml

/** What a reader sees before opening; never empty. */
export const summaryOf = ({ lead, bodyText, title }: PublicItem): string =>
  lead.trim() || Array.from(bodyText.trim()).slice(0, 300).join('') || title

/** The rendition to hand over when only one can be: the preview, or else the largest. */
export const mainRendition = (renditions: PublicRendition[]): PublicRendition | undefined =>
  renditions.find(({ name }) => name === 'preview') ??
  renditions.toSorted((one, other) => other.bytes - one.bytes)[0]

export const DC = 'http://purl.org/dc/elements/1.1/'
export const DCTERMS = 'http://purl.org/dc/terms/'

/**
 * What Atom and RSS have no words for, in those of the DCMI: number, language, place, hour of the event, embargo,
 * holder, terms, version. Number and language are `dc:`, because the W3C's validator calls them errors as `dcterms:`.
 */
export const dublinCoreOf = (item: PublicItem): Xml => ({
  'dc:identifier': item.number ?? undefined,
  'dc:language': item.language,
  'dcterms:spatial': item.place ?? undefined,
  'dcterms:temporal': item.occurredAt ?? undefined,
  'dcterms:available': item.embargoedUntil ?? undefined,
  'dcterms:rightsHolder': item.rights.holder,
  'dcterms:accessRights': item.rights.terms || undefined,
  'dcterms:hasVersion': item.version,
})
