import { dayInWords } from '../../../domain/indonesianDate'
import type { Register, RegisterOptions, RequestRow } from './rows'
import { withoutIdentity } from './withoutIdentity'

type Cells = {
  title: string
  group?: string
  width: number
  identity?: true
  isNumber?: true
  of: (row: RequestRow) => string
}

const yes = (is: boolean) => (is ? '✓' : '')
const day = (on: string | null) => (on ? dayInWords(on) : '')

/** The columns of the register in their order, 21 of them; the public one has no `identity`. list: the columns */
const columns: readonly Cells[] = [
  { title: 'No.', width: 1.8, isNumber: true, of: ({ number }) => number },
  { title: 'Tanggal diterima', width: 1.2, of: ({ receivedOn }) => day(receivedOn) },
  { title: 'Nama', width: 1.4, identity: true, of: ({ name }) => name },
  { title: 'Alamat', width: 1.6, identity: true, of: ({ address }) => address },
  { title: 'Nomor kontak', width: 1.4, identity: true, of: ({ contact }) => contact ?? '' },
  { title: 'Pekerjaan', width: 1.1, identity: true, of: ({ occupation }) => occupation ?? '' },
  { title: 'Informasi yang diminta', width: 2.6, of: ({ informationAsked }) => informationAsked },
  { title: 'Tujuan penggunaan informasi', width: 1.7, of: ({ purpose }) => purpose },
  {
    title: 'Ya',
    group: 'Status informasi: di bawah penguasaan',
    width: 0.7,
    of: ({ held }) => yes(held === 'yes'),
  },
  {
    title: 'Tidak',
    group: 'Status informasi: di bawah penguasaan',
    width: 1.3,
    of: ({ held, holder }) => (held === 'no' ? (holder ?? '✓') : ''),
  },
  { title: 'Belum didokumentasikan', width: 1.6, of: ({ held }) => yes(held === 'not_documented') },
  {
    title: 'Softcopy',
    group: 'Bentuk informasi yang dikuasai',
    width: 1.1,
    of: ({ softcopy }) => yes(softcopy),
  },
  {
    title: 'Hardcopy',
    group: 'Bentuk informasi yang dikuasai',
    width: 1.1,
    of: ({ hardcopy }) => yes(hardcopy),
  },
  {
    title: 'Melihat/mendengar',
    group: 'Jenis permohonan',
    width: 1.3,
    of: ({ seeOrHear }) => yes(seeOrHear),
  },
  { title: 'Meminta salinan', group: 'Jenis permohonan', width: 1.1, of: ({ copy }) => yes(copy) },
  { title: 'Keputusan', width: 1.3, of: ({ decision }) => decision ?? '' },
  { title: 'Alasan penolakan', width: 1.8, of: ({ refusalReason }) => refusalReason ?? '' },
  {
    title: 'Pemberitahuan tertulis',
    group: 'Hari dan tanggal',
    width: 1.5,
    of: ({ noticeOn }) => day(noticeOn),
  },
  { title: 'Pemberian informasi', group: 'Hari dan tanggal', width: 1.3, of: ({ givenOn }) => day(givenOn) },
  {
    title: 'Biaya',
    group: 'Biaya dan cara pembayaran',
    width: 1.1,
    of: ({ cost }) => (cost === null ? '' : `Rp${cost.toLocaleString('id-ID')}`),
  },
  { title: 'Cara', group: 'Biaya dan cara pembayaran', width: 1, of: ({ paymentWay }) => paymentWay ?? '' },
]

/** The register of requests with its 21 columns; the public one without the four that say who asked. */
export function registerPermohonan(
  rows: readonly RequestRow[],
  { subtitle, isPublic = false }: RegisterOptions,
): Register {
  const shown = columns.filter(({ identity }) => !(isPublic && identity))
  const strike = ({ name, address, contact }: RequestRow, cell: string) =>
    isPublic ? withoutIdentity(cell, [name, address, contact]) : cell
  return {
    ...{ title: 'Register permohonan informasi publik', subtitle },
    columns: shown.map(({ title, group, width }) => ({ title, width, ...(group ? { group } : {}) })),
    rows: rows.map((row) => shown.map(({ isNumber, of }) => (isNumber ? of(row) : strike(row, of(row))))),
  }
}
