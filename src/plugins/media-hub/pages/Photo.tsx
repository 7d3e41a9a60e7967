import type { PublicAsset, PublicRendition } from '../../../domain/publicItem'

const isPicture = ({ mimeType }: PublicRendition) => mimeType.startsWith('image/')

/** The picture of the first asset that has one, in the wanted rendition or the next best. */
export function photoOf(assets: PublicAsset[], wanted: string): PublicRendition | undefined {
  const pictures = assets.map((asset) => asset.renditions.filter(isPicture)).find((found) => found.length > 0)
  return pictures?.find(({ name }) => name === wanted) ?? pictures?.[0]
}

/** A photo with its caption and credit, in as many sizes as there are. */
export function Photo({ asset, eager }: { asset: PublicAsset; eager: boolean }) {
  const pictures = asset.renditions.filter(isPicture)
  const shown = photoOf([asset], 'preview')
  if (!shown) return null
  const sizes = pictures.filter(({ width }) => width).map(({ url, width }) => `${url} ${width}w`)
  return (
    <figure>
      <img
        src={shown.url}
        srcSet={sizes.length > 1 ? sizes.join(', ') : undefined}
        sizes={sizes.length > 1 ? '(min-width: 46rem) 44rem, 100vw' : undefined}
        alt={asset.caption ?? asset.headline ?? ''}
        width={shown.width ?? undefined}
        height={shown.height ?? undefined}
        loading={eager ? 'eager' : 'lazy'}
      />
      <figcaption>
        {asset.caption ?? asset.headline}
        {asset.credit ? <> Foto: {asset.credit}</> : null}
      </figcaption>
    </figure>
  )
}
