/**
 * The public face of something we publish: what outlets, feeds and pages read.
 * Addresses inside are written with PUBLIC_BASE and become absolute when the bytes leave the house.
 */
export type PublicItem = {
  id: string
  version: number
  type: string
  slug: string
  number: string | null
  kind: string
  title: string
  lead: string
  bodyHtml: string
  bodyText: string
  language: string
  unit: PublicUnit
  place: string | null
  /** Instant (ISO 8601, UTC) of the event told about. */
  occurredAt: string | null
  keywords: string[]
  /** Instant before which nobody outside the named tier could read it; null without an embargo. */
  embargoedUntil: string | null
  rights: PublicRights
  /** Instant of the first publication. */
  publishedAt: string
  /** Instant of this version. */
  updatedAt: string
  assets: PublicAsset[]
  urls: Record<string, string>
  correction?: PublicCorrection
}

/** What was corrected in this version; `serious` when whoever holds an earlier one must replace it and say so. */
export type PublicCorrection = { note: string; at: string; serious?: true }

/** Who holds the copyright, the notice to print, and what may be done with the item. */
export type PublicRights = { holder: string; notice: string; terms: string }

/** `path` holds the codes from the root to the unit itself. */
export type PublicUnit = { code: string; name: string; path: string[] }

export type PublicAsset = {
  id: string
  kind: string
  headline: string | null
  caption: string | null
  credit: string | null
  creator: string | null
  /** The number the media bank gave it. */
  number: string | null
  place: string | null
  /** Instant it was taken. */
  takenAt: string | null
  keywords: string[]
  renditions: PublicRendition[]
}

/** A derived file; `bytes` is its size. `key` names the stored object and never leaves the house. */
export type PublicRendition = {
  name: string
  url: string
  width: number | null
  height: number | null
  mimeType: string
  bytes: number
}

/** What the noun presents; the hub adds version, slug, instants and addresses. */
export type Presented = Omit<
  PublicItem,
  'version' | 'slug' | 'publishedAt' | 'updatedAt' | 'urls' | 'assets'
> & {
  /** ids of the unit's ancestors from the root to itself, in step with unit.path */
  unitIds: string[]
  assets: Array<
    Omit<PublicAsset, 'renditions'> & { renditions: Array<Omit<PublicRendition, 'url'> & { key: string }> }
  >
}

/** Reserved name (RFC 2606) that stands for the hub's own address inside stored snapshots. */
export const PUBLIC_BASE = 'https://hub.invalid'
