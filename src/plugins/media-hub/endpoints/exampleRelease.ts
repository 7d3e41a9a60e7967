import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { readPublicItem } from '../rules/readPublicItem'

const PHOTO = '019ab2f0-0000-7000-8000-000000000002'
const rendition = (name: string, width: number, bytes: number) => ({
  ...{ name, url: `${PUBLIC_BASE}/v1/assets/${PHOTO}/renditions/${name}` },
  ...{ width, height: Math.round((width * 2) / 3), mimeType: 'image/jpeg', bytes },
})

const EXAMPLE: PublicItem = {
  ...{ id: '019ab2f0-0000-7000-8000-000000000001', version: 1, type: 'press_release' },
  ...{ slug: 'pelatihan-operator-019ab2f0', number: 'SP/12/XI/2026/POLRES BANJARBARU', kind: 'siaran_pers' },
  title: 'Dua puluh operator mengikuti pelatihan di Banjarbaru',
  lead: 'Polres Banjarbaru melatih dua puluh operator layanan informasi.',
  bodyHtml: '<p>Polres Banjarbaru melatih dua puluh operator layanan informasi.</p>',
  bodyText: 'Polres Banjarbaru melatih dua puluh operator layanan informasi.',
  language: 'id',
  unit: {
    ...{ code: 'BANJARBARU', name: 'Polres Banjarbaru' },
    path: ['POLRI', 'POLDA.KALSEL', 'BANJARBARU'],
  },
  ...{ place: 'Banjarbaru', occurredAt: '2026-11-20T02:00:00.000Z', keywords: ['pelatihan'] },
  embargoedUntil: null,
  rights: { holder: 'Polres Banjarbaru', notice: '© 2026 Polres Banjarbaru', terms: 'Sebut sumber.' },
  ...{ publishedAt: '2026-11-20T06:12:44.120Z', updatedAt: '2026-11-20T06:12:44.120Z' },
  assets: [
    {
      ...{ id: PHOTO, kind: 'photo', headline: 'Pelatihan operator', caption: 'Peserta pelatihan.' },
      ...{ credit: 'Humas Polres Banjarbaru', creator: null, number: null, place: 'Banjarbaru' },
      ...{ takenAt: '2026-11-20T02:30:00.000Z', keywords: ['pelatihan'] },
      renditions: [rendition('thumbnail', 320, 21_044), rendition('preview', 1024, 84_211)],
    },
  ],
  urls: {},
}

/** An invented release, as examples show it before anything is public. */
export const exampleRelease = (url: string): PublicItem => readPublicItem(JSON.stringify(EXAMPLE), url)
