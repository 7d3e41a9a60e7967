import { createHash } from 'node:crypto'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type CalendarDay, dayKinds } from '../../../domain/workingDays'

/** One calendar as a file gives it; `label` and `unit` (a code) may be missing. */
export type CalendarFile = {
  label: string | null
  year: number
  unit: string | null
  announcedOn: string | null
  decree: string
  days: Array<CalendarDay & { announcedOn: string | null }>
}

/** What is wrong with a file: where, and which rule it breaks. */
export type FileProblem = { field: string; code: string; message: string }

export class CalendarFileError extends Error {
  constructor(readonly problems: FileProblem[]) {
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('\n'))
    this.name = 'CalendarFileError'
  }
}

const text = (most: number) => z.string().trim().min(1).max(most)
const date = z.iso.date()
const dayShape = z.strictObject({
  on: date,
  kind: z.enum(dayKinds),
  name: text(200),
  decree: text(200),
  announcedOn: date.nullish(),
})
const versionShape = z.strictObject({
  version: text(60).nullish(),
  year: z.int().min(2000).max(2200),
  unit: text(60).nullish(),
  announcedOn: date.nullish(),
  amends: z.string().nullish(),
  days: z.array(dayShape).min(1).max(400),
})
const fileShape = z.union([
  z.object({ versions: z.array(versionShape).min(1).max(20) }).transform(({ versions }) => versions),
  versionShape.transform((version) => [version]),
])

/**
 * Reads calendars from JSON (one version, or `versions`) or CSV (on,kind,name,decree,announcedOn; one year).
 * @throws CalendarFileError with every problem
 */
export function readCalendarFile(content: string): CalendarFile[] {
  const isJson = /^\s*[[{]/.test(content)
  const read = fileShape.safeParse(isJson ? jsonOf(content) : asVersion(csvOf(content)))
  if (!read.success) throw new CalendarFileError(read.error.issues.flatMap(problemsOf).slice(0, 20))
  const files = read.data.map(
    ({ version, year, unit, announcedOn, days }): CalendarFile => ({
      label: version ?? null,
      year,
      unit: unit ?? null,
      announcedOn: announcedOn ?? null,
      decree: [...new Set(days.map(({ decree }) => decree))].join('; '),
      days: days
        .map((day) => ({ ...day, announcedOn: day.announcedOn ?? announcedOn ?? null }))
        .toSorted((one, other) => (one.on + one.kind < other.on + other.kind ? -1 : 1)),
    }),
  )
  const problems = files.flatMap(faultsOf)
  if (problems.length > 0) throw new CalendarFileError(problems.slice(0, 20))
  return files
}

/** The same content has the same hash, whoever typed it and in which order. */
export const contentHash = ({ year, unit, days }: Pick<CalendarFile, 'year' | 'unit' | 'days'>): string =>
  createHash('sha256')
    .update(JSON.stringify([year, unit, days.map(({ on, kind, name, decree }) => [on, kind, name, decree])]))
    .digest('hex')

function faultsOf({ year, days }: CalendarFile): FileProblem[] {
  const seen = new Set<string>()
  return days.flatMap(({ on, kind }) => {
    if (!on.startsWith(`${year}-`))
      return [problem(on, 'calendar.other_year', `bukan tahun ${year} / not of ${year}`)]
    if (seen.has(on + kind)) return [problem(on, 'calendar.twice', 'tercantum dua kali / stands there twice')]
    seen.add(on + kind)
    return []
  })
}

const problem = (field: string, code: string, message: string): FileProblem => ({ field, code, message })

function problemsOf(issue: z.core.$ZodIssue): FileProblem[] {
  // of the two shapes a file may have, the one it looks like speaks
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one))[0] ?? []
    return nearest.flatMap(problemsOf)
  }
  return [problem(issue.path.join('.') || 'file', 'calendar.bad_file', issue.message)]
}

const depthOf = (issues: z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new CalendarFileError([
      problem('file', 'calendar.bad_file', 'Bukan JSON yang sah. / Not usable JSON.'),
    ])
  }
}

function csvOf(content: string): Array<Record<string, string>> {
  try {
    return parse(content, { bom: true, trim: true, skip_empty_lines: true, columns: true })
  } catch (error) {
    if (error instanceof CsvError)
      throw new CalendarFileError([
        problem('file', 'calendar.bad_file', `Bukan CSV yang sah. / Not usable CSV: ${error.message}`),
      ])
    throw error
  }
}

/** The lines of a CSV are one version; its year is that of the first day. */
const asVersion = (lines: Array<Record<string, string>>) => ({
  year: Number(lines[0]?.on?.slice(0, 4)),
  announcedOn: lines.find(({ announcedOn }) => announcedOn)?.announcedOn,
  days: lines.map(({ announcedOn, ...line }) => ({ ...line, ...(announcedOn ? { announcedOn } : {}) })),
})
