import type { PayloadRequest } from 'payload'
import { scanWords } from '../../domain/scans'
import type { Words } from './options'

const label = (id: string, en: string): Words => ({ id, en })

/** list: what the doors answer */
const messages = {
  sign_in: label('Masuk lebih dahulu.', 'Sign in first.'),
  not_found: label(
    'Berkas ini tidak ada atau di luar jangkauan jabatan Anda.',
    'There is no such file within your posts.',
  ),
  not_yours: label('Jabatan Anda tidak mencakup tindakan ini.', 'Your posts do not cover this act.'),
  bad_order: label('Permintaan tidak terbaca.', 'The order cannot be read.'),
  file_missing: label('Tidak ada berkas yang dikirim.', 'No file was sent.'),
  unknown_kind: label('Pilih jenis dokumen dari daftar.', 'Choose the kind of paper from the list.'),
  full: label(
    'Perkara ini sudah memuat 25 berkas, batas terbanyaknya.',
    'This case holds 25 files, which is the most it may.',
  ),
  reason_needed: label(
    'Tulis alasan membaca berkas ini, 10 sampai 500 huruf.',
    'Write why you read this file, in 10 to 500 letters.',
  ),
  empty: scanWords.empty,
  too_large: scanWords.too_large,
  not_a_scan: scanWords.not_a_scan,
}
export type MessageCode = keyof typeof messages

/** A sentence in the person's language. */
export const say = (req: Pick<PayloadRequest, 'i18n'>, code: MessageCode): string =>
  messages[code][req.i18n?.language === 'en' ? 'en' : 'id']

export const panelLabel = label('Dokumen pemohon', 'Papers of the applicant')

/** list: what the panel says */
const screen = {
  title: panelLabel,
  help: label(
    'Pindaian tersimpan tersandi. Setiap pembacaan dicatat dengan nama Anda, waktu, dan alasannya.',
    'Scans are kept sealed. Each reading is recorded with your name, the time and the reason.',
  ),
  unsaved: label('Simpan permohonan lebih dahulu.', 'Save the request first.'),
  missing: label('belum ada', 'missing'),
  seen: label('diperlihatkan', 'shown at the desk'),
  attached: label('terlampir', 'attached'),
  allThere: label('Semua dokumen yang diperlukan sudah ada.', 'All papers that are needed are there.'),
  stillMissing: label('Masih kurang:', 'Still missing:'),
  kind: label('Jenis dokumen', 'Kind of paper'),
  file: label('Berkas (JPEG, PNG, atau PDF; paling besar 10 MB)', 'File (JPEG, PNG or PDF; at most 10 MB)'),
  attach: label('Lampirkan', 'Attach'),
  reason: label('Alasan membaca', 'Reason for reading'),
  open: label('Unduh', 'Download'),
  fromApplicant: label('dari pemohon', 'from the applicant'),
  fromDesk: label('dari petugas', 'from the desk'),
  done: label('Terlampir.', 'Attached.'),
  read: label('Terunduh; pembacaan ini tercatat.', 'Downloaded; this reading is recorded.'),
  working: label('Sedang dikirim…', 'Being sent…'),
  failed: label('Tidak terjawab. Coba lagi.', 'No answer. Try again.'),
} as const

/** All words by language, for Payload's i18n. */
export const sealedAttachmentsTranslations = Object.fromEntries(
  (['id', 'en'] as const).map((language) => [
    language,
    {
      sealedAttachments: Object.fromEntries(
        Object.entries(screen).map(([key, words]) => [key, words[language]]),
      ),
    },
  ]),
)
