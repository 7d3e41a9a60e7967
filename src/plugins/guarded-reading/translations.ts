import type { PayloadRequest } from 'payload'

type Words = { id: string; en: string }

const label = (id: string, en: string): Words => ({ id, en })

const messages = {
  signIn: label('Masuk lebih dahulu.', 'Sign in first.'),
  notFound: label(
    'Data ini tidak ada atau di luar jangkauan jabatan Anda. Minta kepada petugas PPID satuan itu.',
    'There is no such record, or it is outside your posts. Ask the PPID officer of that unit.',
  ),
  reasonNeeded: label(
    'Tulis alasan membaca identitas ini, sedikitnya 10 dan paling banyak 500 huruf.',
    'Write why you read this identity, in 10 to 500 letters.',
  ),
  badOrder: label(
    'Permintaan tidak terbaca. Kirim {"reason": "…"}.',
    'The order cannot be read. Send {"reason": "…"}.',
  ),
}

/** A sentence of the hub in the person's language. */
export const say = (req: Pick<PayloadRequest, 'i18n'>, key: keyof typeof messages): string =>
  messages[key][req.i18n?.language === 'en' ? 'en' : 'id']

export const panelLabel = label('Identitas', 'Identity')

const screen = {
  title: panelLabel,
  help: label(
    'Identitas terkunci. Setiap pembacaan dicatat dengan nama Anda, waktu, dan alasannya.',
    'The identity is locked. Each reading is recorded with your name, the time and the reason.',
  ),
  unsaved: label(
    'Isi identitas di bawah ini. Setelah disimpan, isinya terkunci dan hanya terbaca dengan alasan.',
    'Fill in the identity below. Once saved it is locked and read only with a reason.',
  ),
  reason: label('Alasan membaca', 'Reason for reading'),
  reasonHint: label(
    'Misalnya: mengirim jawaban permohonan kepada pemohon.',
    'For example: sending the answer to the applicant.',
  ),
  byException: label(
    'Anda membaca berdasarkan pembukaan darurat yang disetujui; alasannya ikut dicatat.',
    'You read by an emergency opening that was approved; its reason is recorded.',
  ),
  show: label('Baca identitas', 'Read the identity'),
  hide: label('Sembunyikan', 'Hide'),
  shown: label(
    'Identitas ditampilkan dan pembacaan ini tercatat. Tertutup sendiri setelah lima menit.',
    'The identity is shown and this reading is recorded. It closes by itself after five minutes.',
  ),
  hidden: label('Identitas disembunyikan.', 'The identity is hidden.'),
  none: label('tidak diisi', 'not given'),
  lost: label('Tidak ada jawaban dari server. Coba lagi.', 'The server did not answer. Try again.'),
} satisfies Record<string, Words>

const wordsOf = (language: 'id' | 'en') =>
  Object.fromEntries(Object.entries(screen).map(([key, words]) => [key, words[language]])) as Record<
    keyof typeof screen,
    string
  >

/** The screens' words, under `guardedReading:`. */
export const guardedReadingTranslations = {
  id: { guardedReading: wordsOf('id') },
  en: { guardedReading: wordsOf('en') },
}
