/** Words in both languages. */
export type Words = { id: string; en: string }

/** What was typed, by name of the field. */
export type Values = Readonly<Record<string, string>>

/** One question of a form. Everything typed is text; `problem` says in words what to mend. */
export type PublicField = {
  name: string
  label: Words
  help?: Words
  kind: 'text' | 'textarea' | 'email' | 'tel' | 'digits' | 'select' | 'office'
  /** Longest text, in characters. */
  most: number
  options?: ReadonlyArray<{ value: string; label: Words }>
  autoComplete?: string
  isAsked?: (values: Values) => boolean
  isNeeded?: (values: Values) => boolean
  problem?: (value: string, values: Values) => Words | null
}

/** A page of the form. */
export type FormStep = { name: string; title: Words; intro?: Words; fields: readonly PublicField[] }

/** A scan that may come along: what it shows. */
export type AskedFile = { name: string; label: Words }

/** Scans are chosen on the last page, since no page can carry them along. */
export type FormFiles = { title: Words; intro: Words; asked: (values: Values) => readonly AskedFile[] }

/** The whole form, in the order in which it is asked. */
export type PublicForm = { title: Words; intro: Words; steps: readonly FormStep[]; files?: FormFiles }

/** What is wrong with one answer. */
export type Fault = {
  field: string
  code: 'needed' | 'too_long' | 'not_an_option' | 'not_usable'
  words: Words
}

/** Fields of a step that are asked, given the answers so far. */
export const askedIn = (step: FormStep, values: Values): PublicField[] =>
  step.fields.filter(({ isAsked }) => isAsked?.(values) ?? true)

/** All faults of the answers to some steps, in the order of the form. `offices` are the values an office may have. */
export function faultsOf(steps: readonly FormStep[], values: Values, offices: ReadonlySet<string>): Fault[] {
  return steps.flatMap((step) =>
    askedIn(step, values).flatMap((field) => {
      const fault = faultOf(field, values, offices)
      return fault ? [{ field: field.name, ...fault }] : []
    }),
  )
}

/** The answers to questions that are asked, trimmed and without control characters; others are left out. */
export function answersTo(form: PublicForm, values: Values): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const step of form.steps)
    for (const { name } of askedIn(step, values)) if (tidy(values[name])) answers[name] = tidy(values[name])
  return answers
}

/** A text as it is kept: one way of writing accents, no control characters but line breaks, no blanks around it. */
export const tidy = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .normalize('NFC')
    .trim()

function faultOf(
  field: PublicField,
  values: Values,
  offices: ReadonlySet<string>,
): Omit<Fault, 'field'> | null {
  const value = tidy(values[field.name])
  if (value === '') return field.isNeeded?.(values) ? { code: 'needed', words: needed(field) } : null
  if (Array.from(value).length > field.most) return { code: 'too_long', words: tooLong(field) }
  const options =
    field.kind === 'office' ? offices : field.options && new Set(field.options.map((one) => one.value))
  if (options && !options.has(value)) return { code: 'not_an_option', words: chooseOne(field) }
  const words = field.problem?.(value, values)
  return words ? { code: 'not_usable', words } : null
}

const isChosen = ({ kind }: PublicField) => kind === 'select' || kind === 'office'
const needed = (field: PublicField): Words =>
  isChosen(field)
    ? chooseOne(field)
    : { id: `Belum diisi: ${field.label.id}.`, en: `Not filled in: ${field.label.en}.` }
const chooseOne = ({ label }: PublicField): Words => ({
  id: `Belum dipilih dari daftar: ${label.id}.`,
  en: `Not chosen from the list: ${label.en}.`,
})
const tooLong = ({ label, most }: PublicField): Words => ({
  id: `${label.id}: paling banyak ${most} huruf. Persingkat isinya.`,
  en: `${label.en}: at most ${most} characters. Please shorten it.`,
})
