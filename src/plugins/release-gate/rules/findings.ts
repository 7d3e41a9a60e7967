import { createHash } from 'node:crypto'

/** What a file can hold that its reader does not see, or that nobody outside may know. list: the kinds */
export const findingKinds = {
  hidden_sheet: { id: 'Lembar tersembunyi', en: 'Hidden sheet', removable: true },
  hidden_row: { id: 'Baris tersembunyi', en: 'Hidden row', removable: true },
  hidden_column: { id: 'Kolom tersembunyi', en: 'Hidden column', removable: true },
  filtered_rows: { id: 'Baris tersaring', en: 'Filtered rows', removable: true },
  grouped: { id: 'Baris atau kolom berkelompok', en: 'Grouped rows or columns', removable: true },
  hidden_value: { id: 'Nilai yang tidak tampak', en: 'Value that does not show', removable: true },
  far_cell: { id: 'Sel jauh dari tabelnya', en: 'Cell far from its table', removable: false },
  comment: { id: 'Komentar', en: 'Comment', removable: true },
  pivot: { id: 'Tabel pivot dan simpanan datanya', en: 'Pivot table and its cache', removable: true },
  external_link: { id: 'Tautan ke berkas atau data luar', en: 'Link to outside data', removable: true },
  data_model: { id: 'Model data', en: 'Data model', removable: true },
  embedded_file: { id: 'Berkas di dalam berkas', en: 'File within the file', removable: true },
  defined_name: { id: 'Nama yang menunjuk ke data tersembunyi', en: 'Name of hidden data', removable: true },
  macro: { id: 'Makro atau skrip', en: 'Macro or script', removable: true },
  custom_data: { id: 'Data tambahan buatan program', en: 'Custom data', removable: true },
  drawing: {
    id: 'Gambar atau grafik beserta datanya',
    en: 'Drawing or chart with its data',
    removable: true,
  },
  metadata: { id: 'Metadata', en: 'Metadata', removable: true },
  formula_like: {
    id: 'Isi yang akan dijalankan sebagai rumus',
    en: 'Content that runs as a formula',
    removable: true,
  },
  tracked_change: { id: 'Perubahan terlacak', en: 'Tracked change', removable: false },
  header_footer: { id: 'Kepala atau kaki halaman', en: 'Header or footer', removable: true },
  hidden_slide: { id: 'Salindia tersembunyi', en: 'Hidden slide', removable: false },
  notes: { id: 'Catatan pembicara', en: 'Speaker notes', removable: false },
  annotation: { id: 'Anotasi', en: 'Annotation', removable: true },
  form_field: { id: 'Isian formulir', en: 'Form field', removable: true },
  hidden_layer: { id: 'Lapisan', en: 'Layer', removable: true },
  hidden_text: { id: 'Teks yang tidak tampak', en: 'Text that does not show', removable: true },
  hidden_picture: { id: 'Bagian gambar yang tertutup', en: 'Covered part of a picture', removable: true },
  earlier_version: { id: 'Sisa versi sebelumnya', en: 'Remains of an earlier version', removable: true },
  unused_object: { id: 'Objek yang tidak dipakai', en: 'Unused object', removable: true },
  active_content: { id: 'Isi yang bertindak sendiri', en: 'Content that acts by itself', removable: true },
  foreign_bytes: { id: 'Data asing di sela berkas', en: 'Bytes that belong to nothing', removable: true },
  unknown_part: { id: 'Bagian yang tidak dikenal', en: 'Unknown part', removable: true },
  nik: { id: 'NIK atau nomor KK', en: 'National identity number', removable: false },
  nip: { id: 'NIP', en: 'Civil servant number', removable: false },
  nrp: { id: 'NRP', en: 'Police service number', removable: false },
  plate: { id: 'Nomor kendaraan', en: 'Vehicle plate', removable: false },
  phone: { id: 'Nomor telepon', en: 'Telephone number', removable: false },
  bank_account: { id: 'Nomor rekening', en: 'Bank account', removable: false },
  email: { id: 'Alamat surel', en: 'E-mail address', removable: false },
  malware: { id: 'Perangkat perusak', en: 'Malware', removable: false },
} as const

export type FindingKind = keyof typeof findingKinds

/** What an officer decides about one by one. `id` stays the same for the same thing in the file that leaves. */
export type Finding = {
  id: string
  kind: FindingKind
  /** where, as a reader would say it: "Data!B5", "hal. 3" */
  places: string[]
  /** masked where it is an identity number */
  excerpt: string
}

/** What the machine could not look at; no fault, yet the signer has to know. */
export type Note = { code: 'gate.page_is_picture' | 'gate.no_scanner'; place: string }

/** Whom nobody may let through with a reason. */
export const neverAccepted: readonly FindingKind[] = [
  'malware',
  'macro',
  'active_content',
  'embedded_file',
  'earlier_version',
  'foreign_bytes',
  'unknown_part',
  'hidden_text',
  'hidden_picture',
  'unused_object',
]

/** The same thing has the same name, in the file that came and in the one that leaves. */
export const findingId = (kind: FindingKind, whole: string, place = ''): string =>
  createHash('sha256').update(`${kind}\0${whole}\0${place}`).digest('hex').slice(0, 24)

/** Collects findings; the same thing at ten places is one finding with ten places. */
export function findingList() {
  const found = new Map<string, Finding>()
  const add = (kind: FindingKind, place: string, excerpt: string, whole = excerpt, apart = false): void => {
    const id = findingId(kind, whole, apart ? place : '')
    const known = found.get(id)
    if (!known) found.set(id, { id, kind, places: [place], excerpt: short(excerpt) })
    else if (!known.places.includes(place) && known.places.length < mostPlaces) known.places.push(place)
    if (found.size > mostFindings) throw new TooManyFindings()
  }
  return { add, all: () => [...found.values()] }
}

export type FindingList = ReturnType<typeof findingList>

/** A file with more than this has to be made anew by its author; nobody decides so many one by one. */
const mostFindings = 2_000
const mostPlaces = 50

export class TooManyFindings extends Error {}

const short = (text: string): string => {
  // oxlint-disable-next-line no-control-regex -- what a terminal or a screen would act upon
  const line = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
