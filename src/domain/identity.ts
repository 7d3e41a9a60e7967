/** Who asks for information (UU 14/2008 art. 1 no. 12; Perki 1/2021): a person, a group, a legal body, or a proxy. */
export const applicantKinds = ['person', 'group', 'legal_body', 'proxy'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

export type NikProblem = 'not_sixteen_digits' | 'no_birth_date' | 'no_serial'

/**
 * What is wrong with a NIK (UU 23/2006 art. 13): region (6), birth date DDMMYY with 40 added to a woman's day (6),
 * serial (4). The region is not looked up: regions split and old numbers stay. Null when it may be one.
 */
export function nikProblem(nik: string): NikProblem | null {
  if (!/^\d{16}$/.test(nik)) return 'not_sixteen_digits'
  const day = Number(nik.slice(6, 8)) % 40
  const month = Number(nik.slice(8, 10))
  const year = Number(nik.slice(10, 12))
  const isDate = [1900 + year, 2000 + year].some((full) => isCalendarDate(full, month, day))
  if (Number(nik.slice(6, 8)) > 71 || !isDate) return 'no_birth_date'
  return nik.endsWith('0000') ? 'no_serial' : null
}

/** The last four digits: all of a NIK that a screen ever shows. */
export const nikTail = (nik: string): string => `…${nik.slice(-4)}`

/** The initials of a name, at most four: "Siti Contoh Rahayu" is "S. C. R." */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 4)
    .map((word) => `${(Array.from(word)[0] ?? '').toUpperCase()}.`)
    .join(' ')

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
