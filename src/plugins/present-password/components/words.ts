/** What the panel says, Indonesian first. */
export const words = {
  id: {
    title: 'Ganti kata sandi, surel, atau kunci API',
    help: 'Isi dulu kata sandi sekarang. Berlaku 10 menit di sesi ini.',
    present: 'Kata sandi sekarang',
    check: 'Periksa',
    good: 'Cocok. Sampai pukul {{at}} Anda dapat mengganti kata sandi di sini, dan surel atau kunci API di atas.',
    next: 'Kata sandi baru',
    hint: 'Paling sedikit 12 karakter; empat kata yang tidak berhubungan mudah diingat dan sulit ditebak.',
    show: 'Tampilkan',
    change: 'Ganti kata sandi',
    changed: 'Kata sandi sudah diganti. Semua sesi lain dan kunci API berakhir.',
    working: 'Sebentar …',
    empty: 'Isi kata sandinya dahulu.',
    lost: 'Server tidak menjawab. Isian Anda masih ada; periksa jaringan, lalu coba lagi.',
    forgot: 'Lupa, atau belum pernah punya kata sandi?',
  },
  en: {
    title: 'Change password, address or API key',
    help: 'Enter your present password first. It holds for 10 minutes in this session.',
    present: 'Present password',
    check: 'Check',
    good: 'It matches. Until {{at}} you can change the password here, and address or API key above.',
    next: 'New password',
    hint: 'At least 12 characters; four unrelated words are easy to keep and hard to guess.',
    show: 'Show',
    change: 'Change the password',
    changed: 'The password is changed. All other sessions and the API key have ended.',
    working: 'One moment …',
    empty: 'Enter the password first.',
    lost: 'The server does not answer. What you typed is still here; check the network and try again.',
    forgot: 'Forgotten, or never had a password?',
  },
}

export type Words = (typeof words)['id']
