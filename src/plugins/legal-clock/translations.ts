type Words = { id: string; en: string }

/** A label in both languages, Indonesian first. */
export const label = (id: string, en: string): Words => ({ id, en })

export const option = (value: string, id: string, en: string) => ({ value, label: label(id, en) })

// list: what the plugin says on screens and in answers
const messages = {
  notYours: label(
    'Mengubah kalender bukan wewenang jabatan Anda.',
    'Changing a calendar is not for your posts to do.',
  ),
  ownWork: label(
    'Kalender disahkan oleh orang kedua: yang mengajukan tidak mengesahkan.',
    'A second person confirms a calendar: not who proposed it.',
  ),
  noCalendar: label('Kalender tidak ditemukan.', 'No such calendar.'),
  noUnit: label('Satuan dengan kode itu tidak ditemukan.', 'No unit has that code.'),
  notDraft: label('Kalender ini bukan usulan lagi.', 'This calendar is no proposal any more.'),
  labelTaken: label(
    'Label versi itu sudah dipakai untuk isi yang lain.',
    'Another content already has that label.',
  ),
  previewChanged: label(
    'Yang akan berubah tidak lagi sama dengan yang ditunjukkan. Lihat lagi, lalu sahkan.',
    'What would change is no longer what was shown. Look again, then confirm.',
  ),
  badFile: label('Berkas kalender tidak dapat dipakai.', 'The calendar file is not usable.'),
  badOrder: label('Isian tidak dapat dipakai.', 'The order is not usable.'),
  noNotice: label(
    'Pemberitahuan itu tidak ada, atau di luar jangkauan jabatan Anda.',
    'No such notice, or it is outside your posts.',
  ),
  clock: label('Tenggat', 'Deadline'),
  dueOn: label('Jatuh tempo', 'Due on'),
  noDeadline: label('Belum ada tenggat.', 'No deadline yet.'),
  clockStands: label('Jam berhenti sejak {{date}}.', 'The clock has stood since {{date}}.'),
  leftWorkingDays: label('sisa {{count}} hari kerja', '{{count}} working days left'),
  leftDays: label('sisa {{count}} hari', '{{count}} days left'),
  leftHours: label('sisa {{count}} jam', '{{count}} hours left'),
  lastDay: label('hari terakhir', 'the last day'),
  lateDays: label('lewat {{count}} hari', '{{count}} days late'),
  lateHours: label('lewat {{count}} jam', '{{count}} hours late'),
  everyDay: label('Setiap hari yang dihitung dan dilewati', 'Every day counted and skipped'),
  date: label('Tanggal', 'Date'),
  reason: label('Alasan', 'Reason'),
  countedBy: label(
    'Dihitung sejak {{date}} menurut {{article}}; kalender {{calendars}}.',
    'Counted from {{date}} by {{article}}; calendar {{calendars}}.',
  ),
  noneKnown: label('belum ada', 'none yet'),
  calendarDesk: label('Kalender hari kerja', 'Calendar of working days'),
  calendarDeskHelp: label(
    'Hari libur nasional, cuti bersama, dan hari setempat menentukan setiap tenggat. Kalender diajukan oleh satu orang dan disahkan oleh orang lain, setelah terlihat perkara mana yang bergeser.',
    'Holidays, collective leave and local days decide every deadline. One person proposes a calendar and another confirms it, having seen which cases move.',
  ),
  inForce: label('Berlaku', 'In force'),
  proposals: label('Usulan', 'Proposals'),
  noProposals: label('Tidak ada usulan yang menunggu.', 'No proposal is waiting.'),
  propose: label('Ajukan kalender', 'Propose a calendar'),
  file: label('Berkas JSON atau CSV', 'JSON or CSV file'),
  fileHelp: label(
    'CSV: kolom on, kind, name, decree, announcedOn; satu tahun penuh. Versi baru menggantikan seluruh versi tahun itu.',
    'CSV: columns on, kind, name, decree, announcedOn; a whole year. A new version replaces the whole version of that year.',
  ),
  unitCode: label('Kode satuan (kosong: berlaku untuk semua)', 'Code of a unit (empty: for everybody)'),
  proposed: label('Usulan tersimpan.', 'The proposal is stored.'),
  look: label('Lihat yang berubah', 'See what changes'),
  confirm: label('Sahkan kalender ini', 'Confirm this calendar'),
  confirmed: label('Kalender disahkan; {{count}} tenggat bergeser.', 'Confirmed; {{count}} deadlines move.'),
  discard: label('Batalkan usulan', 'Discard the proposal'),
  discarded: label('Usulan dibatalkan.', 'The proposal is discarded.'),
  added: label('Ditambahkan', 'Added'),
  removed: label('Dihapus', 'Removed'),
  moved: label('Dipindahkan', 'Moved'),
  noDays: label('tidak ada', 'none'),
  cases: label('Tenggat yang bergeser', 'Deadlines that move'),
  noCases: label('Tidak ada tenggat yang bergeser.', 'No deadline moves.'),
  elsewhere: label('Ditambah {{count}} di luar jangkauan jabatan Anda.', 'And {{count}} outside your posts.'),
  loss: label(
    'merugikan pemohon: berlaku setelah ia diberi tahu',
    'to the applicant’s loss: once he is told',
  ),
  waiting: label('Menunggu pemberitahuan', 'Waiting for a notice'),
  waitingHelp: label(
    'Tanggal-tanggal ini bergeser merugikan pemohon dan belum ada surat yang dapat dikirim. Tanggal lama tetap berlaku sampai pemohon diberi tahu.',
    'These dates move to the applicant’s loss and no letter could be sent. The old date stands until he is told.',
  ),
  noWaiting: label('Tidak ada.', 'None.'),
  noticeGiven: label('Pemohon sudah diberi tahu', 'The applicant was told'),
  noticeRecorded: label('Tercatat; tanggal baru berlaku.', 'Recorded; the new date stands.'),
  unanswered: label(
    'Tidak ada jawaban dari server. Periksa jaringan, lalu coba lagi.',
    'The server did not answer. Check the network, then try again.',
  ),
  everybody: label('semua satuan', 'all units'),
  daysCount: label('{{count}} hari', '{{count}} days'),
  noNextYear: label(
    'Kalender tahun {{year}} belum disahkan: setiap tenggat yang melewatinya dapat bergeser.',
    'The calendar of {{year}} is not confirmed: every deadline that goes through it may move.',
  ),
} satisfies Record<string, Words>

export type MessageKey = keyof typeof messages

const inLanguage = (language: keyof Words) =>
  Object.fromEntries(Object.entries(messages).map(([key, words]) => [key, words[language]])) as Record<
    MessageKey,
    string
  >

export const legalClockTranslations = {
  id: { legalClock: inLanguage('id') },
  en: { legalClock: inLanguage('en') },
}

/** A message in the person's language; both where there is nobody to ask. */
export const say = (req: { i18n?: { language?: string } }, key: MessageKey): string =>
  req.i18n?.language === 'en' ? messages[key].en : messages[key].id
