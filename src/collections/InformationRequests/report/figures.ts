import { label } from '../../../fields/labels'
import { openStages } from '../workflow'

/** What the figures are counted from; `closedOn` and `isLate` are told by the clock of the unit. */
export type CountedRequest = {
  stage: string
  outcome: string | null
  receivedOn: string
  isLate: boolean
  isExtended: boolean
  letters: readonly string[]
}
export type CountedObjection = { stage: string; outcome: string | null }

const isOpen = ({ stage }: { stage: string }) => (openStages as readonly string[]).includes(stage)
const closedAs = (outcome: string) => (one: CountedRequest) => !isOpen(one) && one.outcome === outcome
const refusesSome = (one: CountedRequest) => closedAs('ditolak')(one) || closedAs('diberikan_sebagian')(one)

/**
 * The figures of UU 14/2008 art. 12 and Perki 1/2021 art. 56, each a question about one request: what is counted is
 * what its list shows. list: the figures
 */
export const requestFigures = {
  received: { label: label('Diterima', 'Received'), of: () => true },
  open: { label: label('Masih ditangani', 'Still open'), of: isOpen },
  closed: { label: label('Selesai ditangani', 'Closed'), of: (one) => !isOpen(one) },
  granted: { label: label('Diberikan', 'Given'), of: closedAs('diberikan') },
  partly: { label: label('Diberikan sebagian', 'Given in part'), of: closedAs('diberikan_sebagian') },
  refused: { label: label('Ditolak', 'Refused'), of: closedAs('ditolak') },
  notHeld: { label: label('Tidak dikuasai', 'Not held'), of: closedAs('tidak_dikuasai') },
  notDocumented: {
    label: label('Belum didokumentasikan', 'Not documented'),
    of: closedAs('tidak_didokumentasikan'),
  },
  converted: {
    label: label('Dilanjutkan sebagai pengaduan', 'Went on as a complaint'),
    of: closedAs('dikonversi'),
  },
  withdrawn: { label: label('Dicabut pemohon', 'Withdrawn'), of: closedAs('dicabut') },
  lapsed: { label: label('Gugur', 'Lapsed'), of: closedAs('gugur') },
  late: { label: label('Lewat waktu', 'Late'), of: ({ isLate }) => isLate },
  extended: { label: label('Diperpanjang', 'Extended'), of: ({ isExtended }) => isExtended },
  withoutReason: {
    label: label('Ditolak tanpa huruf pasal 17', 'Refused without a letter of article 17'),
    of: (one) => refusesSome(one) && one.letters.length === 0,
  },
} as const satisfies Record<string, Figure<CountedRequest>>

const answeredAs = (outcome: string) => (one: CountedObjection) => one.outcome === outcome
export const objectionFigures = {
  received: { label: label('Keberatan diterima', 'Objections received'), of: () => true },
  open: {
    label: label('Menunggu tanggapan', 'Waiting for an answer'),
    of: ({ stage, outcome }) => stage === 'diterima' && !outcome,
  },
  granted: { label: label('Dikabulkan', 'Granted'), of: answeredAs('dikabulkan') },
  partly: { label: label('Dikabulkan sebagian', 'Granted in part'), of: answeredAs('dikabulkan_sebagian') },
  rejected: { label: label('Ditolak atasan PPID', 'Rejected'), of: answeredAs('ditolak') },
  withdrawn: {
    label: label('Dicabut pemohon', 'Withdrawn'),
    of: ({ stage, outcome }) => stage === 'dicabut' && !outcome,
  },
  unanswered: {
    label: label('Tidak ditanggapi sampai jangkanya berakhir', 'Never answered'),
    of: ({ stage, outcome }) => stage === 'selesai' && !outcome,
  },
} as const satisfies Record<string, Figure<CountedObjection>>

type Figure<T> = { label: { id: string; en: string }; of: (one: T) => boolean }
export type Counts<Name extends string> = Record<Name, number>

/** The figures of these cases. */
export function countsOf<T, Name extends string>(
  figures: Record<Name, Figure<T>>,
  cases: readonly T[],
): Counts<Name> {
  const counts = Object.entries<Figure<T>>(figures).map(([name, { of }]) => [name, cases.filter(of).length])
  return Object.fromEntries(counts) as Counts<Name>
}

type Sum = { whole: string; parts: readonly string[] }
const requestSums: readonly Sum[] = [
  { whole: 'received', parts: ['open', 'closed'] },
  {
    whole: 'closed',
    parts: [
      ...['granted', 'partly', 'refused', 'notHeld'],
      ...['notDocumented', 'converted', 'withdrawn', 'lapsed'],
    ],
  },
]
const objectionSums: readonly Sum[] = [
  { whole: 'received', parts: ['open', 'granted', 'partly', 'rejected', 'withdrawn', 'unanswered'] },
]

/** Names of the wholes that are not their parts, and of what must not be: nothing, where the report adds up. */
export function whatDoesNotAddUp(
  requests: Counts<keyof typeof requestFigures>,
  objections: Counts<keyof typeof objectionFigures>,
  months: ReadonlyArray<{ received: number }>,
): string[] {
  const broken = (counts: Record<string, number>, sums: readonly Sum[], of: string) =>
    sums
      .filter(({ whole, parts }) => counts[whole] !== sum(parts.map((part) => counts[part] ?? 0)))
      .map(({ whole }) => `${of}.${whole}`)
  return [
    ...broken(requests, requestSums, 'requests'),
    ...broken(objections, objectionSums, 'objections'),
    ...(sum(months.map(({ received }) => received)) === requests.received ? [] : ['months.received']),
    ...(requests.withoutReason === 0 ? [] : ['requests.withoutReason']),
  ]
}

/** Average, median and longest of whole days; null where there is none. */
export function spread(days: readonly number[]): { average: number; median: number; longest: number } | null {
  if (days.length === 0) return null
  const sorted = [...days].sort((one, other) => one - other)
  const at = (place: number) => sorted[place] ?? 0
  const middle = sorted.length / 2
  return {
    average: Math.round((sum(days) / days.length) * 10) / 10,
    median: sorted.length % 2 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2,
    longest: at(sorted.length - 1),
  }
}

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
