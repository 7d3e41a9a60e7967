import { dateIn, dateInWords } from '../../../domain/indonesianDate'
import { script } from './compareScript'
import { style } from './style'

/** What the database says of a paper to whoever has its code. */
export type Checked = {
  title: string
  number: string
  unit: string
  issuedOn: string
  sha256: string | null
  pages: number | null
  state: 'signed' | 'revoked'
  revokedAt: string | null
}

/** @param checked null: no paper has this code; undefined: none was asked for yet */
export function CheckPage({ siteName, checked }: { siteName: string; checked: Checked | null | undefined }) {
  const title = checked ? 'Hasil pemeriksaan surat' : 'Periksa keaslian surat'
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${siteName}`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* oxlint-disable-next-line react/no-danger -- our own constant, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <a href="/">{siteName}</a>
        </header>
        <main>
          <h1>{title}</h1>
          {checked ? <Found checked={checked} /> : <Ask isUnknown={checked === null} />}
        </main>
        {checked?.sha256 ? (
          // oxlint-disable-next-line react/no-danger -- our own constant, allowed by its hash
          <script dangerouslySetInnerHTML={{ __html: script }} />
        ) : null}
      </body>
    </html>
  )
}

function Ask({ isUnknown }: { isUnknown: boolean }) {
  return (
    <>
      {isUnknown ? (
        <div className="box stop" role="status">
          <p>
            <strong>Tidak ada surat dengan kode ini.</strong> Periksa kembali kode di kiri bawah surat. Bila
            kodenya sudah benar, surat itu bukan terbitan kami: hubungi satuan yang namanya tercantum di kop
            surat.
          </p>
          <p lang="en">No paper has this code. Check it once more; if it is right, the paper is not ours.</p>
        </div>
      ) : null}
      <form action="/verifikasi" method="get">
        <label htmlFor="kode">Kode pemeriksaan (16 huruf dan angka, tercetak di samping kode QR)</label>
        <input id="kode" name="kode" required autoComplete="off" autoCapitalize="characters" maxLength={40} />
        <button type="submit">Periksa</button>
      </form>
    </>
  )
}

function Found({ checked }: { checked: Checked }) {
  const { title, number, unit, issuedOn, sha256, pages, state, revokedAt } = checked
  return (
    <>
      {state === 'revoked' ? (
        <div className="box stop" role="status">
          <p>
            <strong>Surat ini sudah dicabut</strong>
            {revokedAt ? ` pada ${dateInWords(dateIn(new Date(revokedAt), 'Asia/Jakarta'))}` : ''} dan tidak
            berlaku lagi. Tanyakan penggantinya kepada satuan yang menerbitkan.
          </p>
          <p lang="en">This paper was revoked and is no longer in force.</p>
        </div>
      ) : (
        <div className="box good" role="status">
          <p>
            <strong>Surat dengan kode ini kami terbitkan dan masih berlaku.</strong> Cocokkan isian di bawah
            dengan surat yang Anda pegang.
          </p>
          <p lang="en">We issued a paper with this code, and it is in force. Compare it with yours.</p>
        </div>
      )}
      <dl>
        <dt>Jenis</dt>
        <dd>{title}</dd>
        <dt>Nomor</dt>
        <dd>{number}</dd>
        <dt>Satuan</dt>
        <dd>{unit}</dd>
        <dt>Tanggal</dt>
        <dd>{dateInWords(issuedOn)}</dd>
        {pages ? (
          <>
            <dt>Jumlah halaman</dt>
            <dd>{pages}</dd>
          </>
        ) : null}
      </dl>
      {sha256 ? <Compare sha256={sha256} /> : <p>Berkasnya sedang disiapkan. Buka lagi sebentar lagi.</p>}
    </>
  )
}

function Compare({ sha256 }: { sha256: string }) {
  return (
    <section aria-labelledby="berkas">
      <h2 id="berkas">Apakah berkas PDF Anda sama dengan aslinya?</h2>
      <p>
        Sidik (SHA-256) berkas asli: <code id="sidik">{sha256}</code>
      </p>
      <noscript>
        <p>
          Peramban Anda tidak menjalankan skrip. Hitung sidik berkas Anda dengan perintah{' '}
          <code>sha256sum berkas.pdf</code> (Linux), <code>shasum -a 256 berkas.pdf</code> (macOS), atau{' '}
          <code>certutil -hashfile berkas.pdf SHA256</code> (Windows), lalu bandingkan.
        </p>
      </noscript>
      <div id="banding" hidden>
        <label htmlFor="pilih">
          Pilih berkas PDF, atau jatuhkan di sini. Berkas tidak dikirim ke mana pun; sidiknya dihitung di
          perangkat Anda.
        </label>
        <input id="pilih" type="file" accept="application/pdf,.pdf" />
        <p id="hasil" role="status" />
      </div>
    </section>
  )
}
