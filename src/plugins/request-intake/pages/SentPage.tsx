import type { Received } from '../endpoints/receive'

/** The receipt on the screen: number, code, and what comes next. */
export function SentPage({ received, status }: { received: Received; status: string }) {
  const { number, code, isAgain } = received
  return (
    <>
      <h1>Permohonan Anda diterima / Received</h1>
      {isAgain ? (
        <p className="note">
          Permohonan ini sudah pernah terkirim; yang berlaku adalah kiriman pertama. / It had been sent
          before; the first one counts.
        </p>
      ) : null}
      <dl className="receipt">
        <dt>Nomor pendaftaran / Registration number</dt>
        <dd>
          <strong>
            {number ??
              'Sedang dibuat; lihat halaman status beberapa menit lagi. / Being made; see the status page soon.'}
          </strong>
        </dd>
        <dt>Kode rahasia / Secret code</dt>
        <dd>
          <strong className="code">{code}</strong>
        </dd>
      </dl>
      <p className="stop" role="note">
        <strong>Catat atau foto kode ini sekarang: hanya ditampilkan sekali.</strong> Dengan nomor dan kode
        ini Anda melihat jawaban, melengkapi, mencabut, atau berkeberatan. Jangan berikan kepada orang lain. /{' '}
        <span lang="en">
          Write the code down or take a picture now: it is shown once. With it you see the answer, add,
          withdraw or object.
        </span>
      </p>
      <p>
        <a href={status}>Lihat status permohonan / See the status</a>
      </p>
    </>
  )
}
