import { label } from '../../../fields/labels'

export const registerWords = {
  title: label('Register', 'Register'),
  which: label('Register', 'Register'),
  requests: label('Permohonan', 'Requests'),
  objections: label('Keberatan', 'Objections'),
  year: label('Tahun', 'Year'),
  unit: label('Satuan dan jajarannya', 'Unit and all below'),
  allUnits: label('Semua dalam jangkauan', 'All in reach'),
  show: label('Tampilkan', 'Show'),
  none: label('Tidak ada perkara yang diterima pada tahun itu.', 'No case was received in that year.'),
  files: label('Unduh dengan identitas disamarkan', 'Download with masked identities'),
  total: label('Jumlah perkara', 'Cases'),
  notYours: label(
    'Register dibuka petugas PPID, atasan PPID, dan auditor.',
    'Registers are for information officers, their superiors and auditors.',
  ),
  open: label('Unduh dengan identitas, atau untuk umum', 'Download with identities, or for the public'),
  openHelp: label(
    'Setiap identitas yang dibaca untuk berkas ini dicatat: siapa, kapan, dan alasannya.',
    'Each identity that is read for this file is recorded: who, when and why.',
  ),
  identity: label('Isi', 'Content'),
  full: label('Lengkap dengan identitas', 'Full, with identities'),
  public: label('Untuk umum, tanpa identitas', 'For the public, without identities'),
  format: label('Bentuk', 'Form'),
  reason: label('Alasan (10 sampai 500 huruf)', 'Reason (10 to 500 letters)'),
  download: label('Unduh', 'Download'),
  done: label('Berkas terunduh.', 'The file is downloaded.'),
  failed: label('Tidak berhasil. Coba lagi.', 'It did not work. Try again.'),
} as const

export type Said = { id: string; en: string }
/** Words in the language of the screen. */
export const speak =
  (language: string) =>
  (words: Said): string =>
    language === 'en' ? words.en : words.id

export const reportWords = {
  report: label('Laporan tahunan', 'Yearly report'),
  due: label(
    'Laporan selesai dan disampaikan kepada Komisi Informasi paling lambat',
    'Due, with a copy to the Commission, on',
  ),
  addsUp: label('Semua angka cocok dengan jumlah bagiannya.', 'Every figure is the sum of its parts.'),
  doesNotAddUp: label(
    'Angka ini tidak cocok dengan jumlah bagiannya; periksa perkaranya:',
    'These figures are not the sum of their parts; look at their cases:',
  ),
  requests: label('Permohonan', 'Requests'),
  objections: label('Keberatan', 'Objections'),
  time: label('Waktu menjawab, dalam hari kerja', 'Time to answer, in working days'),
  average: label('rata-rata', 'average'),
  median: label('tengah', 'median'),
  longest: label('terlama', 'longest'),
  nothingAnswered: label('Belum ada yang dijawab.', 'Nothing was answered yet.'),
  refusals: label('Alasan penolakan', 'Reasons of refusals'),
  months: label('Menurut bulan diterima', 'By month of receipt'),
  month: label('Bulan', 'Month'),
  received: label('Diterima', 'Received'),
  answered: label('Dijawab', 'Answered'),
  only: label('Hanya:', 'Only:'),
} as const

export const loadWords = {
  load: label('Beban satuan', 'Load per unit'),
  none: label('Tidak ada permohonan yang menunggu jawaban.', 'No request waits for an answer.'),
  unit: label('Satuan', 'Unit'),
  open: label('Terbuka', 'Open'),
  late: label('Lewat waktu', 'Late'),
  atRisk: label('Sisa tiga hari kerja atau kurang', 'Three working days left or fewer'),
  next: label('Jatuh tempo berikutnya', 'Due next'),
  days: label('hari', 'days'),
} as const
