import type { FaceFile } from '../../../domain/publicFace'

type Props = { files: readonly FaceFile[]; address: string; number: string; code: string }

/** The files of an answer: one is handed over for one code, which the button of its own further down sends. */
export const AnswerFiles = ({ files, address, number, code }: Props) => (
  <section aria-labelledby="berkas-jawaban" className="doc">
    <h2 id="berkas-jawaban">Berkas jawaban / Files of the answer</h2>
    <p>
      Satu kode sekali pakai membuka satu berkas. Kode dikirim ke surel Anda yang tercatat dan berlaku 15
      menit. /{' '}
      <span lang="en">One code, sent to your address on record, opens one file within 15 minutes.</span>
    </p>
    <form method="post" action={address}>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="code" value={code} />
      <div className="field">
        <label htmlFor="file">Berkas / File</label>
        <select id="file" name="file">
          {files.map(({ id, title, form }) => (
            <option key={id} value={id}>
              {title} ({form.toUpperCase()})
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="once">Kode sekali pakai / One-time code</label>
        <input id="once" name="once" inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
      </div>
      <button type="submit" name="act" value="hand_over">
        Ambil berkas / Get the file
      </button>
    </form>
  </section>
)
