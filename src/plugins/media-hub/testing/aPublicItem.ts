import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import { readPublicItem } from '../rules/readPublicItem'
import type { Site } from '../pages/site'

export const SITE: Site = {
  url: 'https://humas.example.id',
  name: 'Hub Humas Uji',
  kindLabels: { siaran_pers: 'Siaran pers' },
}

const rendition = (id: string, name: string, width: number) => ({
  name,
  url: `https://hub.invalid/v1/assets/${encodeURIComponent(id)}/renditions/${name}`,
  width,
  height: Math.round(width / 1.5),
  mimeType: 'image/jpeg',
  bytes: width * 80,
})

/** A photo with every field filled. */
export const aPublicPhoto = (id: string): PublicAsset => ({
  id,
  kind: 'photo',
  headline: `Apel ${id}`,
  caption: `Apel pagi di lapangan, ${id}.`,
  credit: `Humas Polres Banjarbaru/${id}`,
  creator: `Bripka ${id}`,
  number: `FOTO/${id}/2026`,
  place: `Lapangan ${id}`,
  takenAt: '2026-11-20T01:00:00.000Z',
  keywords: [`foto ${id}`, 'apel'],
  renditions: [rendition(id, 'thumbnail', 320), rendition(id, 'preview', 1024)],
})

const full = (): PublicItem => ({
  id: '019ab2c4-0000-7000-8000-000000000001',
  version: 3,
  type: 'press_release',
  slug: 'apel-siaga-a1b2c3',
  number: 'SP/12/XI/2026/POLRES BANJARBARU',
  kind: 'siaran_pers',
  title: 'Apel siaga digelar di Banjarbaru',
  lead: 'Dua puluh operator mengikuti apel.',
  bodyHtml: '<p>Apel <strong>siaga</strong> digelar.</p><p>Peserta dua puluh.</p>',
  bodyText: 'Apel siaga digelar.\n\nPeserta dua puluh.',
  language: 'id',
  unit: { code: 'BJB', name: 'Polres Banjarbaru', path: ['POLRI', 'KALSEL', 'BJB'] },
  place: 'Lapangan Murdjani, Banjarbaru',
  occurredAt: '2026-11-20T00:30:00.000Z',
  keywords: ['apel siaga', 'operator'],
  embargoedUntil: '2026-11-20T05:00:00.000Z',
  rights: { holder: 'Polres Banjarbaru', notice: '© 2026 Polres Banjarbaru', terms: 'Sebut sumber.' },
  publishedAt: '2026-11-20T06:12:44.120Z',
  updatedAt: '2026-11-20T07:00:01.005Z',
  assets: [aPublicPhoto('photo-1'), aPublicPhoto('photo-2')],
  urls: {},
  correction: { note: 'Jumlah peserta dua puluh, bukan dua belas.', at: '2026-11-20T07:00:01.005Z' },
})

/** A public item with every field filled, changed as the test needs it, read as formats read it. */
export const aPublicItem = (change: Partial<PublicItem> = {}): PublicItem =>
  readPublicItem(JSON.stringify({ ...full(), ...change }), SITE.url)

/** An item with nothing in it that may be absent. */
export const nearlyEmptyItem = (): PublicItem => {
  const { correction: _none, ...rest } = full()
  return readPublicItem(
    JSON.stringify({
      ...rest,
      version: 1,
      number: null,
      lead: '',
      bodyHtml: '',
      bodyText: '',
      place: null,
      occurredAt: null,
      keywords: [],
      embargoedUntil: null,
      rights: { ...rest.rights, terms: '' },
      updatedAt: rest.publishedAt,
      assets: [],
    }),
    SITE.url,
  )
}

export const ODD = 'a\u0000b\u0008\u001b \ufffe ]]> <b>&amp; "\' 👮🏽‍♀️ \ud800 é\u2028 \u202e'

/** Items that writers stumble over. */
export const items: Record<string, () => PublicItem> = {
  'a full item': aPublicItem,
  'a nearly empty item': nearlyEmptyItem,
  'a corrected item without files': () => aPublicItem({ assets: [] }),
  'odd characters everywhere': () =>
    aPublicItem({
      title: ODD,
      lead: ODD,
      number: ODD,
      kind: ODD,
      place: ODD,
      keywords: [ODD, ''],
      bodyText: ODD,
      bodyHtml: '<p>a &lt;b&gt; ]]&gt; 👮🏽‍♀️ \u0001</p>',
      unit: { code: 'A&B', name: ODD, path: ['A&B'] },
      rights: { holder: ODD, notice: ODD, terms: ODD },
      correction: { note: ODD, at: '2026-11-20T07:00:01.005Z' },
      assets: [
        { ...aPublicPhoto('x y/ü'), headline: ODD, caption: ODD, credit: ODD, creator: ODD, keywords: [ODD] },
      ],
    }),
  'forty files, one without renditions': () =>
    aPublicItem({
      assets: Array.from({ length: 40 }, (_, n) => ({
        ...aPublicPhoto(`photo-${n}`),
        ...(n === 0 ? { renditions: [] } : {}),
      })),
    }),
}
