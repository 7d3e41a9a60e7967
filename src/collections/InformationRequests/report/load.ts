import { type Deadline, daysLeft } from '../../../domain/legalClock'

/** An open request with its clock. */
export type OpenRequest = { id: string; number: string; unit: string; clock?: Deadline | null }
export type UnitLoad = {
  unit: string
  open: number
  late: number
  /** With so few working days left that it may become late. */
  atRisk: number
  /** What is due first, and the days it has left; less than none when late. */
  next: { id: string; number: string; daysLeft: number } | null
}

/** With so many working days left, or fewer, an answer that still goes round may come late. */
const FEW = 3

/** The open requests by the unit that handles them: what is late first, then what is at risk, then the most. */
export function loadByUnit(cases: readonly OpenRequest[], now: Date): UnitLoad[] {
  const units = [...new Set(cases.map(({ unit }) => unit))]
  return units
    .map((unit) => loadOf(unit, cases, now))
    .sort(
      (one, other) =>
        other.late - one.late ||
        other.atRisk - one.atRisk ||
        other.open - one.open ||
        one.unit.localeCompare(other.unit),
    )
}

function loadOf(unit: string, all: readonly OpenRequest[], now: Date): UnitLoad {
  const cases = all.filter((one) => one.unit === unit)
  const counted = cases
    .flatMap(({ id, number, clock }) => {
      const left = clock ? daysLeft(clock, now) : null
      return left === null ? [] : [{ id, number, daysLeft: left }]
    })
    .sort((one, other) => one.daysLeft - other.daysLeft)
  return {
    ...{ unit, open: cases.length, next: counted[0] ?? null },
    late: counted.filter((one) => one.daysLeft < 0).length,
    atRisk: counted.filter((one) => one.daysLeft >= 0 && one.daysLeft <= FEW).length,
  }
}
