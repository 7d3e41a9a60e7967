import type { FaceAction } from '../../../domain/publicFace'
import type { Shown, Waiting } from '../endpoints/receive'
import type { Words } from '../../../domain/publicForm'
import { AnswerFiles } from './AnswerFiles'
import { Bilingual } from './Bilingual'
import { Scans } from './Scans'
import { longDay, longTime } from './dates'
import { Due } from './Due'

export type StatusPageProps = {
  address: string
  number: string
  /** Carried on so that an act need not be signed in for again; never in an address. */
  code: string
  shown?: Shown | Waiting | null
  said?: Words
  now: Date
  /** What was typed for an act that was not taken: it stays in its place. */
  kept?: { act: string; words: string }
  /** A new act's id: pressing a button twice does it once. */
  nextAct: string
}

/** Asks for number and code, and shows the case of those who have both. */
export function StatusPage({ address, number, code, shown, said, nextAct, now, kept }: StatusPageProps) {
  if (shown && shown.number === null) return <StillWaiting shown={shown} />
  if (shown) return <Case {...{ address, number, code, said, nextAct, now, kept }} shown={shown as Shown} />
  return (
    <>
      <h1>Status permohonan informasi / Status of a request</h1>
      {said ? (
        <div className="stop" role="alert">
          <p>
            <Bilingual words={said} />
          </p>
        </div>
      ) : null}
      <form method="post" action={address} noValidate>
        <div className="field">
          <label htmlFor="number">Nomor pendaftaran / Registration number</label>
          <input
            id="number"
            name="number"
            defaultValue={number}
            maxLength={100}
            autoComplete="off"
            aria-required
          />
        </div>
        <div className="field">
          <label htmlFor="code">Kode rahasia / Secret code</label>
          <p className="meta" id="code-bantuan">
            18 huruf dan angka pada tanda bukti; tanda hubung boleh dilewati. / 18 letters and digits.
          </p>
          <input
            id="code"
            name="code"
            maxLength={40}
            autoComplete="off"
            aria-required
            aria-describedby="code-bantuan"
          />
        </div>
        <button type="submit">Lihat / Show</button>
      </form>
    </>
  )
}

const StillWaiting = ({ shown }: { shown: Waiting }) => (
  <>
    <h1>Permohonan Anda sudah kami terima / Received</h1>
    <p role="status">
      Diterima {longTime(shown.receivedAt)}. Nomor pendaftarannya sedang dibuat; buka lagi halaman ini
      beberapa menit lagi. / <span lang="en">Its number is being made; come back in a few minutes.</span>
    </p>
  </>
)

type CaseProps = Omit<StatusPageProps, 'shown'> & { shown: Shown }

function Case({ shown, said, address, number, code, nextAct, now, kept }: CaseProps) {
  const {
    kind,
    subject,
    unit,
    stage,
    receivedAt,
    due,
    missing,
    events,
    outcome,
    answer,
    files,
    actions,
    acts,
  } = shown
  return (
    <>
      <p className="kind">
        <Bilingual words={kind} />
      </p>
      <h1>{shown.number}</h1>
      {said ? (
        <p className="note" role="status">
          <Bilingual words={said} />
        </p>
      ) : null}
      <dl className="receipt">
        <dt>Perihal / Subject</dt>
        <dd>{subject}</dd>
        <dt>Ditangani oleh / Handled by</dt>
        <dd>{unit}</dd>
        <dt>Tahap / Stage</dt>
        <dd>
          <strong>
            <Bilingual words={stage} />
          </strong>
        </dd>
        <dt>Diterima / Received</dt>
        <dd>{longTime(receivedAt)}</dd>
        {outcome ? (
          <>
            <dt>Hasil / Outcome</dt>
            <dd>
              <Bilingual words={outcome} />
            </dd>
          </>
        ) : null}
      </dl>
      {missing ? (
        <section className="stop" aria-labelledby="lengkapi">
          <h2 id="lengkapi">Perlu Anda lengkapi / To be completed by you</h2>
          <p className="typed">{missing.words}</p>
          <p>
            Paling lambat <strong>{longDay(missing.until)}</strong>.
          </p>
        </section>
      ) : null}
      {due ? <Due due={due} isLate={now > new Date(due.at)} /> : null}
      {answer ? (
        <section aria-labelledby="jawaban">
          <h2 id="jawaban">Pemberitahuan kepada Anda / Notice to you</h2>
          <p className="typed">{answer}</p>
        </section>
      ) : null}
      {files && files.length > 0 ? <AnswerFiles {...{ files, address, number, code }} /> : null}
      <section aria-labelledby="riwayat">
        <h2 id="riwayat">Yang sudah terjadi / What has happened</h2>
        <ol>
          {events.map(({ at, words }) => (
            <li key={`${at} ${words.id}`}>
              {longTime(at)}: <Bilingual words={words} />
            </li>
          ))}
          {acts.map(({ act, at, waits, answer: told }) => (
            <li key={`${at} ${act}`}>
              {longTime(at)}:{' '}
              {actions.find((one) => one.act === act)?.label.id ?? ownActs[act] ?? act.replaceAll('_', ' ')}
              {waits ? ' – sedang diteruskan / being passed on' : told ? ` – ${told}` : ''}
            </li>
          ))}
        </ol>
      </section>
      {actions.map((action) => (
        <form
          key={action.act}
          method="post"
          action={address}
          className="doc"
          {...(action.files ? { encType: 'multipart/form-data' } : {})}
        >
          <h2>
            <Bilingual words={action.label} />
          </h2>
          <p>
            <Bilingual words={action.help} />
            {action.until ? ` Paling lambat ${longDay(action.until)}.` : ''}
          </p>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="entry" value={nextAct} />
          {action.isPlain ? null : (
            <div className="field">
              <label htmlFor={`words-${action.act}`}>
                Keterangan / Words
                {action.needsWords ? null : <span className="meta"> (boleh kosong / optional)</span>}
              </label>
              <textarea
                id={`words-${action.act}`}
                name="words"
                rows={4}
                defaultValue={kept?.act === action.act ? kept.words : ''}
                maxLength={5000}
                aria-required={action.needsWords}
              />
            </div>
          )}
          {action.files ? <Scans scans={action.files} under={`${action.act}-`} /> : null}
          {action.choices ? <Choices act={action.act} choices={action.choices} /> : null}
          <button type="submit" name="act" value={action.act}>
            <Bilingual words={action.label} />
          </button>
        </form>
      ))}
    </>
  )
}

/** Acts that no button takes alone, or whose button may be gone. */
const ownActs: Record<string, string> = {
  hand_over: 'Berkas jawaban diserahkan / A file was handed over',
  send_code: 'Kode sekali pakai diminta / A one-time code was asked for',
}

const Choices = ({ act, choices }: { act: string; choices: NonNullable<FaceAction['choices']> }) => (
  <div className="field">
    <label htmlFor={`choice-${act}`}>
      <Bilingual words={choices.label} />
    </label>
    <select id={`choice-${act}`} name="choice" defaultValue={choices.proposed}>
      {choices.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label.id}
        </option>
      ))}
    </select>
  </div>
)
