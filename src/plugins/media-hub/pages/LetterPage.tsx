import { Layout } from './Layout'
import type { Site } from './site'

/** What the link of a letter shows: a button first, because mail scanners open links but press nothing. */
export function LetterPage({
  site,
  answer,
}: {
  site: Site
  answer: 'asked' | 'confirmed' | 'stopped' | 'unknown'
}) {
  const { title, words } = SAID[answer]
  return (
    <Layout site={site} title={`${title} · ${site.name}`} indexed={false}>
      <h1>{title}</h1>
      <p>{words}</p>
      {answer === 'asked' && (
        <form method="post">
          <button type="submit">Ya, lanjutkan / Yes, go on</button>
        </form>
      )}
    </Layout>
  )
}

const SAID = {
  asked: {
    title: 'Surat siaran pers',
    words:
      'Tekan tombol ini untuk melanjutkan apa yang tertulis di surat Anda. / Press the button to do what your letter says.',
  },
  confirmed: {
    title: 'Alamat dikonfirmasi',
    words: 'Siaran pers berikutnya dikirim ke alamat Anda. / The next releases are sent to your address.',
  },
  stopped: {
    title: 'Kiriman dihentikan',
    words:
      'Tidak ada surat lagi ke alamat Anda, juga tidak ralat dan pencabutan. / No more letters to your address, corrections and withdrawals included.',
  },
  unknown: {
    title: 'Tautan tidak berlaku lagi',
    words:
      'Tautan ini sudah dipakai, diganti, atau lewat tujuh hari. Minta surat baru kepada Humas. / This link was used, replaced or is older than seven days. Ask the press office for a new letter.',
  },
} as const
