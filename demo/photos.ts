import { type PhotoWords, photoFile } from './photoFile'
import { palettes } from './pictures/palettes'
import { type MotifKey, motifs } from './pictures'
import type { DemoRelease } from './release'
import { demoReleases } from './releases'

export type DemoPhoto = PhotoWords & {
  /** the motif and the release it was made for, `motif.release` */
  key: string
  motif: MotifKey
  release: string
  unit: string
  /** key of the operator who uploads it */
  uploader: string
  /** A JPEG with EXIF and XMP; the same bytes every time. */
  render: () => Promise<Buffer>
}

/** Two files carry a place of taking, so that its removal from everything public can be seen. */
const positions: Record<string, { latitude: number; longitude: number }> = {
  'kota-sungai.banjarmasin-ramadan': { latitude: -3.3186, longitude: 114.5944 },
  'kantor-kabupaten.kapuas-ppid-desa': { latitude: -3.0096, longitude: 114.3878 },
}

/** Every picture of the demo, one per use: the same motif comes in another palette each time. */
export const demoPhotos: readonly DemoPhoto[] = numberedUses(demoReleases).map(({ motif, release, use }) => {
  const { picture, headline, shows, keywords } = motifs[motif]
  const key = `${motif}.${release.key}`
  const words: PhotoWords = {
    headline,
    caption: `Ilustrasi: ${shows}. Gambar peraga, bukan dokumentasi peristiwa.`,
    creator: 'Tim Peraga Hub Humas',
    credit: 'Ilustrasi Hub Humas',
    takenAt: release.occurredAt,
    place: release.place,
    keywords: [...keywords, 'ilustrasi'],
    position: positions[key],
  }
  const palette = palettes[use % palettes.length] as (typeof palettes)[number]
  const render = () => photoFile(picture, palette, words)
  return { ...words, key, motif, release: release.key, unit: release.unit, uploader: release.author, render }
})

function numberedUses(releases: readonly DemoRelease[]) {
  const uses = new Map<MotifKey, number>()
  const first = Object.keys(motifs) as MotifKey[]
  return releases.flatMap((release) =>
    release.photos.map((motif) => {
      const use = uses.get(motif) ?? first.indexOf(motif)
      uses.set(motif, use + 1)
      return { motif, release, use }
    }),
  )
}
