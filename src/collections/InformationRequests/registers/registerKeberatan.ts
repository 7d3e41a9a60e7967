import { dayInWords } from '../../../domain/indonesianDate'
import { groundInWords } from '../papers/schemas/inWords'
import type { ObjectionRow, Register, RegisterOptions } from './rows'
import { withoutIdentity } from './withoutIdentity'

type Cells = {
  title: string
  width: number
  identity?: true
  isNumber?: true
  of: (row: ObjectionRow) => string
}

const day = (on: string | null) => (on ? dayInWords(on) : '')
const lines = (...parts: Array<string | null>) => parts.filter(Boolean).join('\n')

/** The columns of the register in their order, 11 of them; the public one has no `identity`. list: the columns */
const columns: readonly Cells[] = [
  { title: 'No. registrasi', width: 1.3, isNumber: true, of: ({ number }) => number },
  { title: 'Tanggal diterima', width: 1.2, of: ({ receivedOn }) => day(receivedOn) },
  {
    title: 'Identitas lengkap pemohon informasi dan/atau kuasanya',
    width: 2.4,
    identity: true,
    of: ({ name, address, contact, proxy }) =>
      lines(name, address, contact, ...(proxy ? [`Kuasa: ${proxy.name}`, proxy.address, proxy.contact] : [])),
  },
  {
    title: 'No. pendaftaran permohonan',
    width: 1.4,
    isNumber: true,
    of: ({ requestNumber }) => requestNumber,
  },
  { title: 'Informasi yang diminta', width: 2.2, of: ({ informationAsked }) => informationAsked },
  { title: 'Tujuan penggunaan informasi', width: 1.6, of: ({ purpose }) => purpose },
  {
    title: 'Alasan pengajuan keberatan',
    width: 2,
    of: ({ grounds }) => lines(...grounds.map(groundInWords)),
  },
  { title: 'Keputusan atasan PPID', width: 1.6, of: ({ decision }) => decision ?? '' },
  { title: 'Hari dan tanggal tanggapan', width: 1.3, of: ({ answeredOn }) => day(answeredOn) },
  {
    title: 'Nama dan jabatan atasan PPID',
    width: 1.6,
    of: ({ superiorName, superiorPosition }) => lines(superiorName, superiorPosition),
  },
  { title: 'Tanggapan pemohon informasi', width: 1.5, of: ({ response }) => response ?? '' },
]

/** The register of objections with its 11 columns; the public one without the one that says who objected. */
export function registerKeberatan(
  rows: readonly ObjectionRow[],
  { subtitle, isPublic = false }: RegisterOptions,
): Register {
  const shown = columns.filter(({ identity }) => !(isPublic && identity))
  const strike = ({ name, address, contact, proxy }: ObjectionRow, cell: string) =>
    isPublic
      ? withoutIdentity(cell, [name, address, contact, proxy?.name, proxy?.address, proxy?.contact])
      : cell
  return {
    ...{ title: 'Register keberatan', subtitle },
    columns: shown.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => shown.map(({ isNumber, of }) => (isNumber ? of(row) : strike(row, of(row))))),
  }
}
