import type { PayloadRequest } from 'payload'
import { localDay } from '../../../domain/localDay'
import { workingDaysBetween } from '../../../domain/workingDays'
import { inTransaction } from '../../../hooks/inTransaction'
import type { CaseOffice } from '../office'
import { type Case, casesIn } from '../registers/casesIn'
import { dueAtOf } from '../stored'
import {
  type CountedRequest,
  type Counts,
  countsOf,
  objectionFigures,
  requestFigures,
  spread,
  whatDoesNotAddUp,
} from './figures'

export type YearlyFigures = {
  year: number
  /** Of which unit and all below it; null: all that the person reads. */
  of: string | null
  /** The last day of the report, 31 March of the next year (Perki 1/2021 art. 56). */
  dueOn: string
  requests: Counts<keyof typeof requestFigures>
  objections: Counts<keyof typeof objectionFigures>
  /** Working days from receipt to the written notice. */
  workingDays: ReturnType<typeof spread>
  refusals: Array<{ letter: string; count: number }>
  months: Array<{ month: number; received: number; answered: number }>
  /** Empty, or there is no report: what is not the sum of its parts. */
  doesNotAddUp: string[]
}

const answered = ['diberikan', 'diberikan_sebagian', 'ditolak', 'tidak_dikuasai', 'tidak_didokumentasikan']

/** The figures of the yearly report, from the cases that the person reads; in a transaction, as the clock asks for one. */
export const yearlyFigures = (...asked: Parameters<typeof countYear>): Promise<YearlyFigures> =>
  inTransaction(asked[1], () => countYear(...asked))

async function countYear(
  office: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  { year, unit }: { year: number; unit: string | null },
  now: Date,
): Promise<YearlyFigures> {
  const span = { unit, from: `${year}-01-01`, to: `${year}-12-31` }
  const { cases, of } = await casesIn(req, 'information-requests', span)
  const { cases: objected } = await casesIn(req, 'keberatan', span)
  const counted = cases.map((one) => countedOf(one, now))
  const requests = countsOf(requestFigures, counted)
  const objections = countsOf(
    objectionFigures,
    objected.map(({ stage, outcome }) => ({ stage, outcome: outcome ?? null })),
  )
  const taken = await daysTaken(office, req, cases.filter(isAnswered))
  const months = Array.from({ length: 12 }, (_, at) => monthOf(at + 1, cases, taken))
  return {
    ...{ year, of, dueOn: `${year + 1}-03-31`, requests, objections, months },
    workingDays: spread([...taken.values()].map(({ days }) => days)),
    refusals: lettersOf(counted),
    doesNotAddUp: whatDoesNotAddUp(requests, objections, months),
  }
}

/** A request as the figures ask about it. */
export function countedOf(one: Case, now: Date): CountedRequest {
  const dueAt = dueAtOf(one)
  const answeredAt = isAnswered(one) ? one.decidedAt : null
  const isOver = one.outcome && !answeredAt && !requestFigures.open.of(one)
  return {
    ...{ stage: one.stage, outcome: one.outcome ?? null, receivedOn: one.receivedOn },
    isLate: Boolean(dueAt) && !isOver && new Date(answeredAt ?? now) > new Date(dueAt ?? now),
    isExtended: Boolean(one.extension?.at),
    letters: one.refusedUnder ?? [],
  }
}

/** Answered in writing, and not taken up again since. */
const isAnswered = (one: Case): boolean =>
  Boolean(one.decidedAt) && answered.includes(one.outcome) && !requestFigures.open.of(one)

type Taken = Map<string, { on: string; days: number }>

/** When each was answered and in how many working days, by the calendar of its unit. */
async function daysTaken(
  { clockOf }: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  cases: readonly Case[],
): Promise<Taken> {
  const settings = new Map<string, Awaited<ReturnType<CaseOffice['clockOf']>>>()
  const taken: Taken = new Map()
  for (const one of cases) {
    const unit = String(one.unit)
    const setting = settings.get(unit) ?? (await clockOf(req, unit))
    settings.set(unit, setting)
    const on = localDay(one.decidedAt, setting.zone)
    const days = workingDaysBetween(one.receivedOn, on, setting.calendar, setting.profile)
    taken.set(String(one.id), { on, days })
  }
  return taken
}

const monthOf = (month: number, cases: readonly Case[], taken: Taken) => {
  const of = cases.filter(({ receivedOn }) => Number(receivedOn.slice(5, 7)) === month)
  return { month, received: of.length, answered: of.filter(({ id }) => taken.has(String(id))).length }
}

/** How often each letter of art. 17 stood in a refusal, whole or in part; the most used first. */
function lettersOf(cases: readonly CountedRequest[]): YearlyFigures['refusals'] {
  const refused = cases.filter((one) => requestFigures.refused.of(one) || requestFigures.partly.of(one))
  const counts = new Map<string, number>()
  for (const letter of refused.flatMap(({ letters }) => letters))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts]
    .map(([letter, count]) => ({ letter, count }))
    .sort((one, other) => other.count - one.count || one.letter.localeCompare(other.letter))
}
