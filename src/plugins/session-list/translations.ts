const words = {
  title: ['Sesi yang sedang berjalan', 'Running sessions'],
  help: [
    'Perangkat yang sedang masuk dengan akun ini. Bila ada yang tidak dikenal, akhiri sesinya lalu ganti kata sandi: mengganti kata sandi mengakhiri semua sesi lain dan mematikan kunci API.',
    'Devices signed in to this account. End one you do not know, then change the password: a new password ends every other session and the API key.',
  ],
  unknownDevice: ['Perangkat tidak dikenal', 'Unknown device'],
  current: ['Sesi ini', 'This session'],
  started: ['Masuk {{at}}', 'Signed in {{at}}'],
  seen: ['terakhir dipakai {{at}}', 'last used {{at}}'],
  seenFrom: ['terakhir dipakai {{at}} dari {{address}}', 'last used {{at}} from {{address}}'],
  end: ['Akhiri', 'End'],
  endNamed: ['Akhiri sesi {{device}}, masuk {{at}}', 'End the session on {{device}}, signed in {{at}}'],
  endOthers: ['Akhiri semua sesi lain', 'End all other sessions'],
  endAll: ['Akhiri semua sesi', 'End all sessions'],
  sure: ['Ya, akhiri', 'Yes, end them'],
  ended: ['Sesi telah diakhiri.', 'The session has ended.'],
  failed: [
    'Sesi tidak dapat diakhiri. Periksa jaringan, lalu coba lagi.',
    'The session could not be ended. Check the network and try again.',
  ],
  unread: [
    'Daftar sesi tidak dapat dibaca. Periksa jaringan, lalu muat ulang halaman.',
    'The sessions could not be read. Check the network and load the page again.',
  ],
  none: ['Tidak ada sesi yang berjalan.', 'No session is running.'],
  loading: ['Membaca daftar sesi …', 'Reading the sessions …'],
} as const satisfies Record<string, readonly [id: string, en: string]>

type Key = keyof typeof words

const inLanguage = (at: 0 | 1) => ({
  sessionList: Object.fromEntries(Object.entries(words).map(([key, pair]) => [key, pair[at]])) as Record<
    Key,
    string
  >,
})

/** The plugin's words, Indonesian first. */
export const sessionListTranslations = { id: inLanguage(0), en: inLanguage(1) }
