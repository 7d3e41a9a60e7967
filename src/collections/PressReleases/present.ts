import type { PayloadRequest } from 'payload'
import type { Presented } from '../../domain/publicItem'
import { bodyHtml } from './bodyHtml'
import { bodyText, embeddedAssets } from './bodyText'
import { rightsOf } from './rights'

type Release = Record<string, unknown> & {
  id: string
  title: string
  kind: string
  unit: string
  lead?: string
  number?: string
  place?: string
  occurredAt?: string
  keywords?: string[] | null
  embargoUntil?: string | null
  publishedAt?: string | null
  correction?: { note?: string | null; at?: string | null; serious?: boolean | null } | null
}
type Rendition = {
  filename?: string | null
  width?: number | null
  height?: number | null
  mimeType?: string | null
  filesize?: number | null
}
type Asset = {
  id: string
  kind: string
  headline?: string | null
  caption?: string | null
  credit?: string | null
  creator?: string | null
  place?: string | null
  takenAt?: string | null
  keywords?: string[] | null
  sizes?: Record<string, Rendition | undefined>
}

/** The public face of a release: what leaves the house, and nothing else. */
export async function presentPressRelease({
  doc,
  req,
}: {
  doc: Release
  req: PayloadRequest
}): Promise<Presented> {
  const inBody = embeddedAssets(doc.body)
  const assets = await readAssets(req, [...new Set([...idsOf(doc.assets), ...inBody])])
  const unit = await readUnit(req, doc.unit)
  return {
    id: doc.id,
    type: 'press_release',
    number: doc.number ?? null,
    kind: doc.kind,
    title: doc.title,
    lead: doc.lead ?? '',
    bodyHtml: bodyHtml(doc.body, new Map(assets.map((asset) => [asset.id, asset]))),
    bodyText: bodyText(doc.body),
    language: 'id',
    unit: unit.face,
    unitIds: unit.ids,
    place: doc.place ?? null,
    occurredAt: doc.occurredAt ?? null,
    keywords: doc.keywords ?? [],
    embargoedUntil: doc.embargoUntil ?? null,
    rights: rightsOf(unit.face.name, doc.publishedAt ?? new Date().toISOString(), unit.timeZone),
    assets: assets.map(presentAsset),
    ...(doc.correction?.note
      ? {
          correction: {
            note: doc.correction.note,
            at: String(doc.correction.at),
            ...(doc.correction.serious ? { serious: true as const } : {}),
          },
        }
      : {}),
  }
}

const presentAsset = (asset: Asset): Presented['assets'][number] => ({
  id: asset.id,
  kind: asset.kind,
  headline: asset.headline ?? null,
  caption: asset.caption ?? null,
  credit: asset.credit ?? null,
  creator: asset.creator ?? null,
  number: null,
  place: asset.place ?? null,
  takenAt: asset.takenAt ?? null,
  keywords: asset.keywords ?? [],
  renditions: Object.entries(asset.sizes ?? {}).flatMap(([name, file]) =>
    file?.filename
      ? [
          {
            name,
            key: file.filename,
            width: file.width ?? null,
            height: file.height ?? null,
            mimeType: file.mimeType ?? 'image/jpeg',
            bytes: file.filesize ?? 0,
          },
        ]
      : [],
  ),
})

async function readAssets(req: PayloadRequest, ids: string[]): Promise<Asset[]> {
  if (ids.length === 0) return []
  // system: a decided step presents what the release carries, whoever took it
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    limit: ids.length,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc as unknown as Asset]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function readUnit(req: PayloadRequest, id: string) {
  // system: the path of the unit is public, and needs its ancestors
  const own = await req.payload.findByID({ collection: 'units', id, depth: 0, overrideAccess: true, req })
  const scope = (own as unknown as { scope: Record<string, string | null> }).scope
  const ids = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'].flatMap((key) => scope[key] ?? [])
  // system: as above
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: ids } },
    limit: ids.length,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const codes = new Map(docs.map((doc) => [String(doc.id), doc.code]))
  const path = ids.map((ancestor) => codes.get(ancestor) ?? '')
  return { ids, timeZone: own.timeZone, face: { code: own.code, name: own.name, path } }
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((entry) => (entry && typeof entry === 'object' ? String(entry.id) : String(entry)))
    : []
