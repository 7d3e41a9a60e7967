import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { addressed } from './addressed'
import { releaseUrls } from './publicItemOf'

/**
 * A stored face as formats and pages read it, its addresses absolute. Faces written before a field existed get the
 * empty value of that field: a snapshot is never rewritten.
 * @param url address the outside uses, without a slash at its end
 */
export const readPublicItem = (json: string, url: string): PublicItem =>
  completed(JSON.parse(addressed(json, url)) as PublicItem, url)

/** Faces as a page of a list holds them, one after the other with commas between. */
export const readPublicItems = (itemsJson: string, url: string): PublicItem[] =>
  (JSON.parse(`[${addressed(itemsJson, url)}]`) as PublicItem[]).map((item) => completed(item, url))

function completed(item: PublicItem, url: string): PublicItem {
  const urls = Object.entries(releaseUrls(item.id, item.slug)).map(([name, address]) => [
    name,
    address.replace(PUBLIC_BASE, () => url),
  ])
  return {
    ...item,
    urls: { ...Object.fromEntries(urls), ...item.urls },
    keywords: item.keywords ?? [],
    embargoedUntil: item.embargoedUntil ?? null,
    rights: item.rights ?? { holder: item.unit.name, notice: `© ${item.unit.name}`, terms: '' },
    assets: item.assets.map((asset) => ({
      ...asset,
      creator: asset.creator ?? null,
      number: asset.number ?? null,
      place: asset.place ?? null,
      takenAt: asset.takenAt ?? null,
      keywords: asset.keywords ?? [],
    })),
  }
}
