import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import type { Withdrawn } from '../endpoints/releaseItem'
import { kindLabel, type Site } from '../pages/site'
import { correctionLine } from '../rules/correctionLine'
import { assetUri, releaseUri, unitUri } from './addresses'
import { assetType } from './assetType'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

/** A release as ninjs 3.1 (IPTC). Photos and other files are its associations; `version` is a string there. */
export function ninjsOf(item: PublicItem, site: Site): object {
  const { unit, rights } = item
  return {
    uri: releaseUri(site, item.id),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(item.version),
    firstCreated: item.publishedAt,
    versionCreated: item.updatedAt,
    ...given('embargoedUntil', item.embargoedUntil),
    pubStatus: 'usable',
    language: item.language,
    title: item.title,
    slugline: item.slug,
    by: unit.name,
    ...given('located', item.place),
    ...(item.correction ? { edNote: correctionLine(item.correction) } : {}),
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    usageTerms: rights.terms,
    headlines: [{ role: 'main', contentType: 'text/plain', value: item.title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: item.lead }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: item.bodyHtml },
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: Array.from(item.bodyText).length,
        wordCount: item.bodyText.split(/\s+/u).filter(Boolean).length,
        value: item.bodyText,
      },
    ],
    genres: [{ name: kindLabel(site, item.kind), literal: item.kind }],
    subjects: subjectsOf(item.keywords),
    places: placesOf(item.place),
    ...(item.occurredAt === null
      ? {}
      : { events: [{ name: 'occurredAt', rel: 'reports', literal: item.occurredAt }] }),
    organisations: [
      { name: unit.name, rel: 'issuer', uri: unitUri(site, unit.code), literal: unit.code },
      ...unit.path
        .filter((code) => code !== unit.code)
        .map((code) => ({ rel: 'above', uri: unitUri(site, code), literal: code })),
    ],
    infoSources: [{ name: unit.name, role: 'issuer', uri: unitUri(site, unit.code), literal: unit.code }],
    altIds: [
      ...(item.number === null ? [] : [{ role: 'number', value: item.number }]),
      { role: 'id', value: item.id },
      { role: 'type', value: item.type },
    ],
    renditions: Object.entries(item.urls).map(([name, href]) => ({ name, href })),
    associations: item.assets.map((asset, nth) => associationOf(asset, nth, site)),
  }
}

/** What stands for a withdrawn release: that it is canceled, since when and why; none of its words. */
export const canceledNinjs = ({ id, version, withdrawnAt, reason }: Withdrawn, site: Site): object => ({
  uri: releaseUri(site, id),
  standard: STANDARD,
  type: 'text',
  version: String(version),
  versionCreated: withdrawnAt,
  pubStatus: 'canceled',
  edNote: reason,
})

function associationOf(asset: PublicAsset, nth: number, site: Site): object {
  return {
    name: `asset-${nth + 1}`,
    rel: asset.kind,
    uri: assetUri(site, asset.id),
    type: assetType(asset.kind),
    pubStatus: 'usable',
    ...given('contentCreated', asset.takenAt),
    ...given('by', asset.creator),
    ...given('located', asset.place),
    ...given('copyrightNotice', asset.credit),
    ...texts('headlines', 'main', asset.headline),
    ...texts('descriptions', 'caption', asset.caption),
    ...(asset.creator === null ? {} : { people: [{ name: asset.creator, rel: 'creator' }] }),
    ...(asset.credit === null ? {} : { infoSources: [{ name: asset.credit, role: 'credit' }] }),
    subjects: subjectsOf(asset.keywords),
    places: placesOf(asset.place),
    altIds: [
      ...(asset.number === null ? [] : [{ role: 'number', value: asset.number }]),
      { role: 'id', value: asset.id },
    ],
    renditions: asset.renditions.map(({ name, url, width, height, mimeType, bytes }) => ({
      name,
      href: url,
      contentType: mimeType,
      ...given('width', width),
      ...given('height', height),
      sizeInBytes: bytes,
    })),
  }
}

const given = (name: string, value: unknown): object => (value === null ? {} : { [name]: value })

const subjectsOf = (keywords: string[]) => keywords.map((name) => ({ name, rel: 'keyword' }))

const placesOf = (name: string | null) => (name === null ? [] : [{ name }])

const texts = (name: string, role: string, value: string | null): object =>
  value === null ? {} : { [name]: [{ role, contentType: 'text/plain', value }] }
