import { APIError } from 'payload'

export const formats = ['json', 'csv', 'xlsx', 'pdf'] as const
export type Format = (typeof formats)[number]

/** `masked`: initials, and what was typed without numbers; `public`: no column of who asked; `full`: as on record. */
export const identities = ['masked', 'public', 'full'] as const
export type Identity = (typeof identities)[number]

/** Which register is asked for: of a unit and all below it, received between two calendar dates. */
export type Order = {
  unit: string | null
  from: string
  to: string
  format: Format
  identity: Identity
  reason: string | null
}
type Told = Readonly<Record<string, unknown>>

const known = ['unit', 'from', 'to', 'format', 'identity', 'reason']
const reasonLength = { least: 10, most: 500 }

/** @throws APIError 422 naming each field that is of no use */
export function readOrder(told: Told, today: string): Order {
  const problems: Problem[] = []
  for (const name of Object.keys(told)) if (!known.includes(name)) problems.push(problem(name, 'unknown'))
  const text = (name: string, otherwise: string) => {
    const value = told[name] ?? otherwise
    if (typeof value === 'string' && value.length <= 500 && !value.includes('\0')) return value.trim()
    problems.push(problem(name, 'not_text'))
    return otherwise
  }
  const year = today.slice(0, 4)
  const unit = text('unit', '') || null
  const [from, to] = [text('from', `${year}-01-01`), text('to', `${year}-12-31`)]
  for (const [name, on] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(on)) problems.push(problem(name, 'no_date'))
  if (problems.length === 0 && from > to) problems.push(problem('to', 'before_from'))
  const format = oneOf(formats, text('format', 'json'), () => problems.push(problem('format', 'no_choice')))
  const identity = oneOf(identities, text('identity', 'masked'), () =>
    problems.push(problem('identity', 'no_choice')),
  )
  const reason = text('reason', '')
  const isTooShort = reason.length < reasonLength.least || reason.length > reasonLength.most
  if (identity !== 'masked' && isTooShort) problems.push(problem('reason', 'reason_needed'))
  if (problems.length > 0) throw badOrder(problems)
  return { unit, from, to, format, identity, reason: reason || null }
}

type Problem = { field: string; code: string; message: string }

const said: Record<string, string> = {
  unknown: 'tidak dikenal / is not known',
  not_text: 'harus berupa teks pendek / must be a short text',
  no_date: 'harus tanggal seperti 2026-01-31 / must be a date such as 2026-01-31',
  before_from: 'mendahului tanggal awal / is before the first date',
  no_choice: 'bukan salah satu pilihan / is none of the choices',
  reason_needed: 'tulis alasannya dalam 10 sampai 500 huruf / give a reason of 10 to 500 letters',
  no_year: 'harus tahun seperti 2026 / must be a year such as 2026',
  no_unit: 'satuan tidak dikenal / no such unit',
  too_many: 'terlalu banyak perkara, persempit jangka waktunya / too many cases, narrow the span',
}

export const problem = (field: string, code: string): Problem => ({
  ...{ field, code: `register.${code}` },
  message: `${field}: ${said[code] ?? code}`,
})

export const badOrder = (problems: readonly Problem[]) =>
  new APIError(
    problems.map(({ message }) => message).join('. '),
    422,
    { code: 'register.bad_order', problems },
    true,
  )

function oneOf<T extends string>(choices: readonly T[], told: string, otherwise: () => void): T {
  const chosen = choices.find((choice) => choice === told)
  if (!chosen) otherwise()
  return chosen ?? (choices[0] as T)
}

/** A date that the calendar has, in the years of the law. */
function isDay(on: string): boolean {
  return (
    /^20\d\d-\d\d-\d\d$/.test(on) && new Date(Date.parse(`${on}T00:00:00Z`) || 0).toISOString().startsWith(on)
  )
}
