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
    publishedAt: standing.publishedAt,
    updatedAt: standing.updatedAt,
    assets: presented.assets.map(publicAssetOf),
    urls: {
      html: `${PUBLIC_BASE}/rilis/${standing.slug}`,
      json: `${PUBLIC_BASE}/v1/releases/${encodeURIComponent(presented.id)}`,
    },
    ...(correction ? { correction: { note: correction.note, at: standing.updatedAt } } : {}),
  }
}

/** An asset as outsiders see it. */
export function publicAssetOf(asset: Presented['assets'][number]): PublicAsset {
  const { id, kind, headline, caption, credit } = asset
  const renditions = asset.renditions.map(({ name, width, height, mimeType, bytes }) => ({
    name,
    url: `${PUBLIC_BASE}/v1/assets/${encodeURIComponent(id)}/renditions/${encodeURIComponent(name)}`,
    width,
    height,
    mimeType,
    bytes,
  }))
  return { id, kind, headline, caption, credit, renditions }
}
