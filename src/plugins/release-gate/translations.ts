import type { PayloadRequest } from 'payload'
import { findingKinds } from './rules/findings'
import { type RefusalCode, refusals } from './rules/refusal'

export type Words = { id: string; en: string }
export const label = (id: string, en: string): Words => ({ id, en })

/** list: what the gate answers */
const messages = {
  'gate.sign_in': label('Masuk lebih dahulu.', 'Sign in first.'),
  'gate.not_found': label(
    'Berkas ini tidak ada atau di luar jangkauan jabatan Anda.',
    'There is no such file within your posts.',
  ),
  'gate.not_yours': label('Jabatan Anda tidak mencakup tindakan ini.', 'Your posts do not cover this act.'),
  'gate.bad_order': label('Permintaan tidak terbaca.', 'The order cannot be read.'),
  'gate.file_missing': label('Tidak ada berkas yang dikirim.', 'No file was sent.'),
  'gate.stage': label(
    'Berkas ini tidak lagi pada tahap itu. Muat ulang halaman.',
    'The file is no longer at that stage. Reload the page.',
  ),
  'gate.unknown_finding': label('Temuan ini tidak ada pada berkas ini.', 'There is no such finding.'),
  'gate.unknown_verdict': label('Keputusan hanya: dihapus atau diterima.', 'A verdict is: remove or accept.'),
  'gate.never_accepted': label(
    'Temuan jenis ini tidak dapat diterima. Hapus, atau minta berkas baru.',
    'This kind of finding is never accepted. Remove it, or have the file made anew.',
  ),
  'gate.reason_needed': label(
    'Tulis alasannya, 10 sampai 500 huruf.',
    'Write the reason in 10 to 500 letters.',
  ),
  'gate.undecided': label('Masih ada temuan yang belum diputuskan.', 'Some findings are not decided yet.'),
  'gate.still_found': label(
    'Berkas keluar masih memuat temuan yang tidak diterima. Tutup dengan kotak, atau minta berkas baru.',
    'The outgoing file still holds findings that were not accepted. Black them out, or have the file made anew.',
  ),
  'gate.second_person': label(
    'Yang mengajukan, memutuskan, atau menyiapkan berkas tidak menandatanganinya. Minta orang kedua.',
    'Whoever put up, decided or prepared a file does not sign it. Ask a second person.',
  ),
} as const

export type MessageCode = keyof typeof messages | RefusalCode

/** A sentence of the gate in the person's language. */
export function say(req: Pick<PayloadRequest, 'i18n'>, code: MessageCode): string {
  const isEnglish = req.i18n?.language === 'en'
  if (code in messages) return messages[code as keyof typeof messages][isEnglish ? 'en' : 'id']
  return refusals[code as RefusalCode][isEnglish ? 1 : 0]
}

export const stages = {
  inspected: label('Diperiksa', 'Inspected'),
  prepared: label('Siap ditandatangani', 'Ready to be signed'),
  released: label('Dilepas', 'Released'),
  blocked: label('Ditahan', 'Blocked'),
} as const

/** list: what the panel says */
const screen = {
  title: label('Gerbang pelepasan', 'Release gate'),
  file: label('Berkas', 'File'),
  putUp: label('Ajukan dan periksa', 'Put up and inspect'),
  working: label('Sedang diperiksa…', 'Being inspected…'),
  none: label('Tidak ada temuan.', 'Nothing was found.'),
  remove: label('Hapus', 'Remove'),
  accept: label('Terima', 'Accept'),
  removed: label('Akan dihapus', 'Will be removed'),
  accepted: label('Diterima', 'Accepted'),
  reason: label('Alasan', 'Reason'),
  prepare: label('Siapkan berkas keluar', 'Prepare the outgoing file'),
  sign: label('Periksa ulang dan tanda tangani', 'Inspect again and sign'),
  block: label('Tahan berkas ini', 'Block this file'),
  withdraw: label('Tarik berkas ini', 'Withdraw this file'),
  outgoing: label('Unduh berkas keluar', 'Download the outgoing file'),
  unit: label('Satuan', 'Unit'),
  name: label('Judul', 'Title'),
  redact: label('Menghitamkan bagian berkas', 'Black out parts of the file'),
  showPage: label('Tampilkan halaman', 'Show the page'),
  page: label('Halaman', 'Page'),
  before: label('Sebelumnya', 'Previous'),
  after: label('Berikutnya', 'Next'),
  addBox: label('Tambah kotak', 'Add a box'),
  box: label('Kotak', 'Box'),
  boxes: label('Kotak penghitaman', 'Redaction boxes'),
  howToDraw: label(
    'Seret di atas gambar untuk menggambar kotak, atau tekan Tambah kotak lalu isi angkanya. Satuan: titik halaman.',
    'Drag on the picture to draw a box, or press Add a box and fill in its numbers, in page units.',
  ),
  untested: label(
    'Setiap kotak membutuhkan uji konsekuensi. Isi yang ditandai, lalu simpan lagi.',
    'Each box needs its consequence test. Fill in those marked and keep again.',
  ),
  removeBox: label('Hapus kotak', 'Remove the box'),
  keepBoxes: label('Simpan kotak', 'Keep the boxes'),
  x: label('Dari kiri', 'From the left'),
  y: label('Dari atas', 'From the top'),
  width: label('Lebar', 'Width'),
  height: label('Tinggi', 'Height'),
  letter: label('Pasal 17 huruf', 'Article 17 letter'),
  test: label('Uji konsekuensi', 'Consequence test'),
  failed: label('Tidak terjawab. Coba lagi.', 'No answer. Try again.'),
  picture: label(
    'Halaman ini berupa gambar: nomor di dalamnya tidak terbaca mesin. Lihat sendiri.',
    'This page is a picture: no machine looked for numbers on it. Look yourself.',
  ),
  noScanner: label('Tidak ada pemindai perusak.', 'No malware scanner is set.'),
} as const

/** All words by language, for Payload's i18n. */
export const releaseGateTranslations = Object.fromEntries(
  (['id', 'en'] as const).map((language) => [
    language,
    {
      releaseGate: {
        ...Object.fromEntries(Object.entries(screen).map(([key, words]) => [key, words[language]])),
        ...Object.fromEntries(Object.entries(findingKinds).map(([key, words]) => [key, words[language]])),
      },
    },
  ]),
)
