type Words = {
  codes: Record<string, string>
  notReady: string
  lastStep: (step: string, actor: string, at: string) => string
  edited: string
  created: string
  system: string
  inPlaceOf: (absentee: string, actor: string) => string
}

const when = (at: string, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(at))

const id: Words = {
  codes: {
    'workflow.unknown_action': 'Langkah ini tidak dikenal.',
    'workflow.not_your_role': 'Langkah ini bukan wewenang jabatan Anda.',
    'workflow.not_from_here': 'Langkah ini tidak dapat diambil dari tahap sekarang.',
    'workflow.own_work': 'Anda ikut menulis naskah ini. Minta pengesah lain memeriksanya.',
    'workflow.second_approver_needed':
      'Naskah ini memuat hal yang harus dilindungi (anak, kekerasan seksual, atau tersangka terlihat). Pengesah kedua dari satuan di atasnya harus mengesahkan lebih dahulu.',
    'workflow.second_from_above':
      'Pengesahan ini hanya oleh pengesah satuan di atasnya, karena naskah memuat hal yang harus dilindungi. Mintalah kepadanya.',
    'workflow.second_is_another':
      'Anda sudah mengesahkan naskah ini. Pengesahan kedua harus oleh orang lain.',
    'workflow.must_escalate':
      'Satuan ini belum dipercaya menerbitkan sendiri. Minta pengesah satuan di atasnya menerbitkan naskah ini.',
    'workflow.nothing_to_correct':
      'Tidak ada yang berubah sejak terakhir diterbitkan. Ubah naskah atau keterangan materinya, simpan, lalu terbitkan ralat.',
    'workflow.not_needed': 'Langkah ini tidak berlaku untuk dokumen ini sekarang.',
    'workflow.note_needed': 'Tulis catatan: apa alasannya dan apa yang perlu dibuat.',
    'workflow.time_needed': 'Tentukan waktu tayang.',
    'workflow.time_passed': 'Waktu tayang sudah lewat. Pilih waktu yang akan datang.',
    'workflow.not_found': 'Dokumen tidak ditemukan atau di luar jangkauan jabatan Anda.',
    'workflow.locked':
      'Naskah pada tahap ini tidak dapat diubah. Kembalikan lebih dahulu, atau minta editor satuan.',
    'workflow.not_editable':
      'Pada tahap ini naskah tidak dapat Anda ubah. Editor yang menanganinya, atau tunggu dikembalikan.',
    'workflow.no_restore':
      'Versi lama tidak dapat dipulihkan langsung. Salin teksnya ke naskah, lalu ajukan.',
    'workflow.stale':
      'Naskah ini sudah diubah atau dipindahkan orang lain sejak Anda membukanya. Salin tulisan Anda, muat ulang halaman, lalu coba lagi.',
    'workflow.unseen':
      'Naskah ini diubah orang lain sejak Anda membacanya. Muat ulang halaman, baca lagi, lalu ambil langkah.',
    'workflow.bad_order': 'Permintaan langkah tidak terbaca. Kirim {"action", "note", "at", "updatedAt"}.',
    'completeness.title': 'Judul belum diisi.',
    'completeness.lead': 'Teras berita belum diisi.',
    'completeness.body': 'Isi belum ditulis.',
    'completeness.place': 'Tempat kejadian belum diisi.',
    'completeness.occurredAt': 'Waktu kejadian belum diisi.',
    'completeness.exempt':
      'Naskah ini digolongkan sebagai informasi yang dikecualikan, jadi tidak dapat keluar. Periksa klasifikasinya.',
    'completeness.exempt_asset':
      'Ada materi yang digolongkan sebagai informasi yang dikecualikan. Lepaskan materi itu, atau periksa klasifikasinya.',
    'completeness.before_embargo':
      'Waktu tayang lebih awal daripada akhir embargo. Pilih waktu setelah embargo berakhir.',
    'completeness.embargo':
      'Embargo belum berakhir. Pilih Jadwalkan, atau Cabut embargo dan terbitkan dengan catatan.',
    'completeness.embargo_of_public':
      'Naskah ini sudah terbit, jadi batas embargo tidak boleh di waktu yang akan datang. Kosongkan atau kembalikan batas itu, lalu terbitkan ralat.',
  },
  notReady: 'Naskah belum siap.',
  lastStep: (step, actor, at) => `Terakhir: ${step} oleh ${actor}, ${when(at, 'id-ID')} WIB.`,
  edited: 'Menyunting',
  created: 'Membuat',
  system: 'Sistem',
  inPlaceOf: (absentee, actor) => `a.n. ${absentee}, ${actor}`,
}

const en: Words = {
  codes: {
    'workflow.unknown_action': 'There is no such step.',
    'workflow.not_your_role': 'Your posts do not allow this step.',
    'workflow.not_from_here': 'This step is not possible from the current stage.',
    'workflow.own_work': 'You helped to write this text. Ask another approver to look at it.',
    'workflow.second_approver_needed':
      'This text shows somebody who must be protected (a child, sexual violence, a suspect). A second approver from a higher unit must approve it first.',
    'workflow.second_from_above':
      'Only an approver of a higher unit takes this step, because the text shows somebody who must be protected. Ask there.',
    'workflow.second_is_another': 'You have approved this text. The second approval is for somebody else.',
    'workflow.must_escalate':
      'This unit is not trusted to publish by itself. Ask an approver of the unit above to publish it.',
    'workflow.nothing_to_correct':
      'Nothing has changed since it last went out. Change the text or the words of its assets, save, then publish the correction.',
    'workflow.not_needed': 'This step means nothing for this document now.',
    'workflow.note_needed': 'Write a note: why, and what is to be done.',
    'workflow.time_needed': 'Say when it is to go out.',
    'workflow.time_passed': 'That time has passed. Choose one in the future.',
    'workflow.not_found': 'No such document, or it is outside your posts.',
    'workflow.locked': 'The text cannot be changed at this stage. Return it first, or ask the unit’s editor.',
    'workflow.not_editable':
      'You cannot change the text at this stage. The editor has it, or wait until it is returned.',
    'workflow.no_restore': 'An old version cannot be restored directly. Copy its text and submit it.',
    'workflow.stale':
      'Somebody has changed or moved this document since you opened it. Copy what you wrote, reload the page and try again.',
    'workflow.unseen':
      'Somebody has changed this document since you read it. Reload the page, read it again, then take the step.',
    'workflow.bad_order': 'The order of the step cannot be read. Send {"action", "note", "at", "updatedAt"}.',
    'completeness.title': 'The title is missing.',
    'completeness.lead': 'The lead is missing.',
    'completeness.body': 'The body is missing.',
    'completeness.place': 'The place is missing.',
    'completeness.occurredAt': 'The time of the event is missing.',
    'completeness.exempt':
      'This text is classed as exempt information, so it cannot go out. Check its class.',
    'completeness.exempt_asset':
      'An asset is classed as exempt information. Take it off, or check its class.',
    'completeness.before_embargo': 'That time is before the end of the embargo. Choose a later one.',
    'completeness.embargo':
      'The embargo has not ended. Schedule it, or lift the embargo and publish, with a note.',
    'completeness.embargo_of_public':
      'This text is public already, so its embargo cannot end in the future. Empty or restore that time, then publish the correction.',
  },
  notReady: 'The text is not ready.',
  lastStep: (step, actor, at) => `Last: ${step} by ${actor}, ${when(at, 'en-GB')} WIB.`,
  edited: 'Edited',
  created: 'Created',
  system: 'System',
  inPlaceOf: (absentee, actor) => `for ${absentee}, ${actor}`,
}

/** The plugin's words in a language; Indonesian unless English is asked for. */
export const wordsOf = (language: string | undefined): Words => (language === 'en' ? en : id)

/** What a code says: in the noun's own words where it has some. */
export function sayCode(
  code: string,
  language: string | undefined,
  own?: Readonly<Record<string, { id: string; en: string }>>,
): string {
  return own?.[code]?.[language === 'en' ? 'en' : 'id'] ?? wordsOf(language).codes[code] ?? code
}

/** Who took a step, as the history reads it: in whose place, when not in his own. */
export function whoActed(
  { actor, actingFor }: { actor: string | null; actingFor: string | null },
  language: string | undefined,
): string {
  const { inPlaceOf, system } = wordsOf(language)
  if (actor === null) return system
  return actingFor ? inPlaceOf(actingFor, actor) : actor
}

/** Words of the admin's screens, under the key `workflow`. */
export const workflowTranslations = {
  id: {
    workflow: {
      steps: 'Tahap dan langkah',
      stage: 'Tahap',
      history: 'Riwayat ({{count}})',
      noteBy: '{{step}}, catatan dari {{actor}}:',
      note: 'Catatan',
      noteHelp: 'Wajib diisi. Terbaca oleh penulis dan tersimpan di riwayat.',
      noteMissing: 'Tulis catatan: apa alasannya dan apa yang perlu dibuat.',
      time: 'Waktu tayang',
      timeHelp: 'Menurut jam perangkat Anda ({{zone}}).',
      timeMissing: 'Tentukan tanggal dan jam tayang.',
      sure: 'Setelah ini dokumen berada pada tahap “{{stage}}”. Lanjutkan?',
      cancel: 'Batal',
      sending: 'Mengirim …',
      saveFirst: 'Simpan perubahan lebih dahulu, lalu pilih langkah.',
      saveToBegin: 'Langkah berikutnya terbuka setelah disimpan.',
      done: '{{step}}: berhasil. Tahap sekarang: {{stage}}.',
      failed: 'Langkah belum terkirim. Isian Anda tetap ada; periksa jaringan, lalu coba lagi.',
      unread: 'Langkah tidak dapat dimuat.',
      again: 'Muat ulang',
      notYet: '{{step}} belum dapat dilakukan:',
      closedText: 'Tidak dapat diubah pada tahap ini',
      closedHere: 'Pada tahap ini Anda dapat membaca, tetapi tidak mengubah isinya.',
      changes: 'Perubahan teks',
      added: '[ditambahkan:',
      removed: '[dihapus:',
      markEnd: ']',
      noHistory: 'Belum ada riwayat.',
      showOlder: 'Tampilkan yang lebih lama',
    },
  },
  en: {
    workflow: {
      steps: 'Stage and steps',
      stage: 'Stage',
      history: 'History ({{count}})',
      noteBy: '{{step}}, note by {{actor}}:',
      note: 'Note',
      noteHelp: 'Required. The author reads it, and it stays in the history.',
      noteMissing: 'Write a note: why, and what is to be done.',
      time: 'Time of release',
      timeHelp: 'By the clock of your device ({{zone}}).',
      timeMissing: 'Say on which date and at what time it goes out.',
      sure: 'After this the document stands at “{{stage}}”. Continue?',
      cancel: 'Cancel',
      sending: 'Sending …',
      saveFirst: 'Save your changes first, then choose a step.',
      saveToBegin: 'Save to open the next steps.',
      done: '{{step}}: done. Stage now: {{stage}}.',
      failed: 'The step was not sent. What you typed is still here; check the network and try again.',
      unread: 'The steps could not be loaded.',
      again: 'Load again',
      notYet: '{{step}} is not possible yet:',
      closedText: 'Cannot be changed at this stage',
      closedHere: 'At this stage you may read but not change the content.',
      changes: 'Changes in the text',
      added: '[added:',
      removed: '[removed:',
      markEnd: ']',
      noHistory: 'No history yet.',
      showOlder: 'Show older entries',
    },
  },
}
