import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import type { Withdrawn } from '../endpoints/releaseItem'
import { kindLabel, type Site } from '../pages/site'
import { correctionMark } from '../rules/correctionLine'
import { releaseUri } from './addresses'

/** A release as a text to read or paste: title, the correction, lead, body, then one line per fact. */
export function plainTextOf(item: PublicItem, site: Site): string {
  const { correction, rights, unit } = item
  const blocks = [
    item.title,
    correction ? `${correctionMark(correction).toUpperCase()} (${correction.at}): ${correction.note}` : '',
    item.lead,
    item.bodyText,
    item.assets.map((asset, nth) => fileLines(asset, nth + 1)).join('\n\n'),
    lines([
      ['Jenis', `${kindLabel(site, item.kind)} (${item.kind})`],
      ['Nomor', item.number],
      ['Satuan', `${unit.name} (${unit.path.join(' > ')})`],
      ['Tempat', item.place],
      ['Waktu kejadian', item.occurredAt],
      ['Kata kunci', item.keywords.join(', ') || null],
      ['Terbit', item.publishedAt],
      ['Versi', `${item.version} (${item.updatedAt})`],
      ['Embargo sampai', item.embargoedUntil],
      ['Bahasa', item.language],
      ['Pemegang hak', rights.holder],
      ['Hak cipta', rights.notice],
      ['Ketentuan', rights.terms || null],
      ['Alamat', item.urls.html ?? null],
      ['Pengenal', releaseUri(site, item.id)],
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** What stands for a withdrawn release. */
export const withdrawnText = ({ id, withdrawnAt, reason }: Withdrawn, site: Site): string =>
  `RILIS DICABUT\n\n${reason}\n\n${lines([
    ['Dicabut', withdrawnAt],
    ['Pengenal', releaseUri(site, id)],
  ])}\n`

function fileLines(asset: PublicAsset, nth: number): string {
  return lines([
    [`Berkas ${nth}`, asset.headline ?? asset.kind],
    ['Keterangan', asset.caption],
    ['Pembuat', asset.creator],
    ['Kredit', asset.credit],
    ['Nomor berkas', asset.number],
    ['Tempat', asset.place],
    ['Waktu', asset.takenAt],
    ['Kata kunci', asset.keywords.join(', ') || null],
    ...asset.renditions.map(({ name, url }): [string, string] => [`Alamat ${name}`, url]),
  ])
}

const lines = (facts: Array<[string, string | null]>): string =>
  facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n')
