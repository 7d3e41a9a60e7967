import type { Called } from '../endpoints/receipts'
import { longInstant } from '../rules/instants'
import { Layout } from './Layout'
import type { Site } from './site'

const ZONE = 'Asia/Jakarta'

/** Where a desk says that it took down or replaced what was called back; null: the link is none of ours. */
export function ReceiptPage({ site, called }: { site: Site; called: Called | null }) {
  if (!called)
    return (
      <Layout site={site} title={`Tautan tidak dikenal · ${site.name}`} indexed={false}>
        <h1>Tautan tidak dikenal</h1>
        <p>
          Periksa apakah tautannya tersalin utuh, atau hubungi Humas yang mengirimnya. / This link is not ours
          as it stands: copy it whole, or call the press office.
        </p>
      </Layout>
    )
  const { title, id, en } = WORDS[called.action]
  const name = called.number ? `Siaran pers nomor ${called.number}` : 'Siaran pers'
  return (
    <Layout site={site} title={`${title} · ${site.name}`} indexed={false}>
      <h1>{title}</h1>
      <p>
        <strong>{name}</strong>, {longInstant(called.at, ZONE)}
      </p>
      {called.isReplaced ? (
        <Replaced isWithdrawn={called.isWithdrawn ?? false} />
      ) : called.confirmedAt ? (
        <p role="status">
          <strong>
            Terima kasih, konfirmasi redaksi Anda tercatat {longInstant(called.confirmedAt, ZONE)}.
          </strong>{' '}
          / Thank you, your confirmation is on record.
        </p>
      ) : (
        <>
          <p>{id}</p>
          <p lang="en">{en}</p>
          <form method="post">
            <button type="submit">Ya, sudah kami laksanakan / Yes, it is done</button>
          </form>
        </>
      )}
    </Layout>
  )
}

/** The link is older than what the release has become since: its instruction would be the wrong one. */
function Replaced({ isWithdrawn }: { isWithdrawn: boolean }) {
  return isWithdrawn ? (
    <>
      <p>
        <strong>Siaran pers ini kemudian dicabut. Turunkan naskah dan berkasnya</strong>, lalu konfirmasi
        lewat tautan di surat atau pesan yang terbaru.
      </p>
      <p lang="en">
        It was withdrawn since. Take it down, then confirm by the link of the newest letter or message.
      </p>
    </>
  ) : (
    <>
      <p>
        Siaran pers ini berubah lagi sesudahnya. Pakai versi terbarunya; tautan ini tidak diperlukan lagi.
      </p>
      <p lang="en">It has changed again since. Use its newest version; this link is not needed any more.</p>
    </>
  )
}

const WORDS = {
  withdrawn: {
    title: 'Siaran pers dicabut',
    id: 'Tekan tombol ini setelah naskah dan berkasnya Anda turunkan dari semua tempat Anda menerbitkannya.',
    en: 'Press the button once you have taken the text and its files down wherever you published them.',
  },
  corrected: {
    title: 'Siaran pers diralat',
    id: 'Tekan tombol ini setelah naskah lama Anda ganti dengan versi terbaru dan ralatnya Anda muat.',
    en: 'Press the button once you have replaced the old text by the newest version and printed the correction.',
  },
} as const
