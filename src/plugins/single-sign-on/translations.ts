/** The plugin's words on screen, Indonesian first. */
export const singleSignOnTranslations = {
  id: {
    singleSignOn: {
      button: 'Masuk dengan {{label}}',
      or: 'atau',
      away: '{{label}} tidak menjawab. Coba lagi sebentar lagi, atau masuk dengan surel dan kata sandi.',
      cancelled:
        'Masuk dengan {{label}} tidak diselesaikan. Coba lagi, atau masuk dengan surel dan kata sandi.',
      expired: 'Upaya masuk sudah lewat waktu atau sudah dipakai. Mulai lagi dari halaman ini.',
      not_trusted:
        'Jawaban {{label}} tidak dapat dipastikan kebenarannya. Coba lagi; bila terulang, beri tahu pengelola Hub.',
      not_verified:
        '{{label}} belum memastikan alamat surel Anda. Pastikan dahulu alamat itu di {{label}}, lalu coba lagi.',
      no_account:
        'Tidak ada akun Hub yang dapat Anda masuki dengan {{label}}. Minta administrator satuan Anda membuat atau membuka akun dengan alamat surel yang sama.',
      linked_elsewhere:
        'Akun Hub dengan alamat surel Anda terkait dengan identitas lain di {{label}}. Minta administrator satuan Anda melepas kaitan itu.',
      linked: 'Terkait dengan {{label}} sejak {{at}}.',
      unlink: 'Lepas kaitan',
      unlinkNow: 'Ya, lepas',
      unlinked: 'Kaitan dilepas. Pada masuk berikutnya alamat surel dicocokkan lagi.',
      unanswered: 'Tidak ada jawaban dari server. Periksa jaringan, lalu coba lagi.',
    },
  },
  en: {
    singleSignOn: {
      button: 'Sign in with {{label}}',
      or: 'or',
      away: '{{label}} does not answer. Try again shortly, or sign in with your address and password.',
      cancelled: 'Signing in with {{label}} was not finished. Try again, or use your address and password.',
      expired: 'This attempt to sign in is too old or was used already. Begin again from this page.',
      not_trusted:
        'The answer of {{label}} could not be proved. Try again; if it happens again, tell those who run the hub.',
      not_verified: '{{label}} has not verified your e-mail address. Verify it there first, then try again.',
      no_account:
        'There is no account here that you can enter with {{label}}. Ask the administrator of your unit to make or open one with the same address.',
      linked_elsewhere:
        'The account with your address is linked to another identity at {{label}}. Ask the administrator of your unit to cut that link.',
      linked: 'Linked to {{label}} since {{at}}.',
      unlink: 'Cut the link',
      unlinkNow: 'Yes, cut it',
      unlinked: 'The link is cut. At the next sign-in the address is matched again.',
      unanswered: 'The server does not answer. Check the network and try again.',
    },
  },
}
