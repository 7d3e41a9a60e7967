import type { Office } from '../options'
import {
  askedIn,
  type Fault,
  type PublicForm,
  type FormStep,
  type Values,
  type Words,
} from '../../../domain/publicForm'
import { Bilingual } from './Bilingual'
import { Scans } from './Scans'
import { Question } from './Question'
import { Review } from './Review'

export type FormPageProps = {
  form: PublicForm
  /** Which page of the form; one beyond the last is the review. */
  at: number
  entry: string
  values: Values
  offices: readonly Office[]
  faults: readonly Fault[]
  /** Why nothing was sent, when that is not a matter of one answer. */
  refused?: Words
  challenge?: string
  address: string
}

/** One page of the form. What was typed on the others travels along, so nothing is lost and nothing is kept here meanwhile. */
export function FormPage(props: FormPageProps) {
  const { form, at, entry, values, faults, refused, challenge, address } = props
  const step = form.steps[at]
  const shown = step ? askedIn(step, values).map(({ name }) => name) : []
  const carried = Object.entries(values).filter(([name, value]) => value !== '' && !shown.includes(name))
  const scans = step ? [] : (form.files?.asked(values) ?? [])
  const title = step?.title ?? { id: 'Periksa lalu kirim', en: 'Check, then send' }
  return (
    <>
      <h1>
        <Bilingual words={form.title} />
      </h1>
      {at === 0 ? (
        <p>
          <Bilingual words={form.intro} />
        </p>
      ) : null}
      <p className="meta">
        Langkah {at + 1} dari {form.steps.length + 1} / Step {at + 1} of {form.steps.length + 1}
      </p>
      {faults.length > 0 || refused ? <Faults faults={faults} form={form} refused={refused} /> : null}
      <form
        method="post"
        action={address}
        noValidate
        {...(scans.length > 0 ? { encType: 'multipart/form-data' } : {})}
        {...(challenge ? { 'data-challenge': challenge } : {})}
      >
        <h2>
          <Bilingual words={title} />
        </h2>
        {step?.intro ? (
          <p>
            <Bilingual words={step.intro} />
          </p>
        ) : null}
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="at" value={at} />
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {step ? (
          <Questions {...props} step={step} />
        ) : (
          <Review form={form} values={values} offices={props.offices} />
        )}
        {challenge ? <input type="hidden" name="proof" value="" /> : null}
        {form.files && scans.length > 0 ? (
          <section aria-labelledby="berkas" className="doc">
            <h3 id="berkas">
              <Bilingual words={form.files.title} />
            </h3>
            <p>
              <Bilingual words={form.files.intro} />
            </p>
            <Scans scans={scans} faults={faults} />
          </section>
        ) : null}
        <p role="status" aria-live="polite" />
        <div className="steps">
          <button type="submit" name="go" value={step ? 'next' : 'send'}>
            {step ? 'Lanjut / Continue' : 'Kirim permohonan / Send'}
          </button>
          {at > 0 ? (
            <button type="submit" name="go" value="back" className="second">
              Kembali / Back
            </button>
          ) : null}
        </div>
      </form>
    </>
  )
}

const Questions = ({ step, values, faults, offices }: FormPageProps & { step: FormStep }) =>
  askedIn(step, values).map((field) => (
    <Question
      key={field.name}
      field={field}
      values={values}
      offices={offices}
      fault={faults.find((one) => one.field === field.name)}
    />
  ))

type FaultsProps = { faults: readonly Fault[]; form: PublicForm; refused?: Words }

/** What has to be mended, each a way to its question. */
function Faults({ faults, refused }: FaultsProps) {
  return (
    <div className="stop" role="alert" id="galat" tabIndex={-1}>
      <p>
        <strong>Belum terkirim; isian Anda tetap ada. / Not sent yet; what you typed is kept.</strong>
      </p>
      {refused ? (
        <p>
          <Bilingual words={refused} />
        </p>
      ) : null}
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`}>
              <Bilingual words={words} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
