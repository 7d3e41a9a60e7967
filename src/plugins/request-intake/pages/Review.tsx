import type { Office } from '../options'
import { askedIn, type PublicForm, type Values } from '../../../domain/publicForm'
import { Bilingual } from './Bilingual'

/** Everything that will be sent, page by page, each with the way back to it. */
export function Review({
  form,
  values,
  offices,
}: {
  form: PublicForm
  values: Values
  offices: readonly Office[]
}) {
  return form.steps.map((step, at) => (
    <section key={step.name} className="doc" aria-labelledby={`periksa-${step.name}`}>
      <h3 id={`periksa-${step.name}`}>
        <Bilingual words={step.title} />
      </h3>
      <dl>
        {askedIn(step, values).map((field) => (
          <div key={field.name}>
            <dt>
              <Bilingual words={field.label} />
            </dt>
            <dd className="typed">{shownOf(field, values[field.name] ?? '', offices) || '–'}</dd>
          </div>
        ))}
      </dl>
      <button type="submit" name="go" value={`to-${at}`} className="second">
        Ubah {step.title.id.toLowerCase()} / Change
      </button>
    </section>
  ))
}

type Shown = { kind: string; options?: ReadonlyArray<{ value: string; label: { id: string } }> }

const shownOf = ({ kind, options }: Shown, value: string, offices: readonly Office[]): string =>
  kind === 'office'
    ? (offices.find(({ code }) => code === value)?.name ?? '')
    : (options?.find((option) => option.value === value)?.label.id ?? value)
