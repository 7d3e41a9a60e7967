import { type Presented, PUBLIC_BASE, type PublicAsset, type PublicItem } from '../../../domain/publicItem'

/** What the hub knows of an item beyond what its noun presents. */
export type Standing = { version: number; slug: string; publishedAt: string; updatedAt: string }

/** The public face of one version. Addresses begin with PUBLIC_BASE; storage keys stay behind. */
export function publicItemOf(presented: Presented, standing: Standing): PublicItem {
  const { correction } = presented
  return {
    id: presented.id,
    version: standing.version,
    type: presented.type,
    slug: standing.slug,
    number: presented.number,
    kind: presented.kind,
    title: presented.title,
    lead: presented.lead,
    bodyHtml: presented.bodyHtml,
    bodyText: presented.bodyText,
    language: presented.language,
    unit: { code: presented.unit.code, name: presented.unit.name, path: presented.unit.path },
    place: presented.place,
    occurredAt: presented.occurredAt,
    keywords: presented.keywords,
    embargoedUntil: presented.embargoedUntil,
    rights: presented.rights,
    publishedAt: standing.publishedAt,
    updatedAt: standing.updatedAt,
    assets: presented.assets.map(publicAssetOf),
    urls: releaseUrls(presented.id, standing.slug),
    ...(correction ? { correction: { ...correction, at: standing.updatedAt } } : {}),
  }
}

/** Where a release is read: its page, and each format of it. */
export function releaseUrls(id: string, slug: string): Record<string, string> {
  const json = `${PUBLIC_BASE}/v1/releases/${encodeURIComponent(id)}`
  return {
    html: `${PUBLIC_BASE}/rilis/${slug}`,
    json,
    ninjs: `${json}.ninjs`,
    newsml: `${json}.newsml`,
    txt: `${json}.txt`,
  }
}

/** An asset as outsiders see it. */
export function publicAssetOf(asset: Presented['assets'][number]): PublicAsset {
  const { id, kind, headline, caption, credit, creator, number, place, takenAt, keywords } = asset
  const renditions = asset.renditions.map(({ name, width, height, mimeType, bytes }) => ({
    name,
    url: `${PUBLIC_BASE}/v1/assets/${encodeURIComponent(id)}/renditions/${encodeURIComponent(name)}`,
    width,
    height,
    mimeType,
    bytes,
  }))
  return { id, kind, headline, caption, credit, creator, number, place, takenAt, keywords, renditions }
}
