import { dateOf, dayNumber } from './localDay'

/** What of a case decides how long who asked must be known. Dates are calendar dates in the zone of its body. */
export type CaseToForget = {
  /** the procedure has come to its end: closed, withdrawn or lapsed */
  hasEnded: boolean
  endedOn: string | null
  /** last day for an objection, where an answer or silence opened that window */
  objectionEndsOn: string | null
  objections: readonly {
    hasEnded: boolean
    endedOn: string | null
    /** last day for a dispute, where an answer or silence opened that window */
    disputeEndsOn: string | null
    disputes: readonly { endedOn: string | null }[]
  }[]
  isOnHold: boolean
  /** days after the last remedy, as the body has decided; null: it has not, and nothing is destroyed */
  retentionDays: number | null
}

/** Why an identity is kept for now. */
export type Kept = 'on_hold' | 'open' | 'no_period'

/**
 * The last day on which the identity in a case is kept: the end of the last remedy (UU 14/2008 art. 35-38) and the
 * period of the body after it (UU 27/2022 art. 42-44). A case before a commission or a court is never at its end.
 */
export function keptUntil(found: CaseToForget): { until: string } | { because: Kept } {
  if (found.isOnHold) return { because: 'on_hold' }
  const { objections, retentionDays } = found
  const disputes = objections.flatMap((objection) => objection.disputes)
  const isOver =
    found.hasEnded &&
    objections.every(({ hasEnded }) => hasEnded) &&
    disputes.every(({ endedOn }) => endedOn !== null)
  const days = [
    found.endedOn,
    found.objectionEndsOn,
    ...objections.flatMap(({ endedOn, disputeEndsOn }) => [endedOn, disputeEndsOn]),
    ...disputes.map(({ endedOn }) => endedOn),
  ].filter((day) => day !== null)
  const last = days.toSorted().at(-1)
  if (!isOver || !last) return { because: 'open' }
  if (retentionDays === null) return { because: 'no_period' }
  return { until: dateOf(dayNumber(last) + retentionDays) }
}

/**
 * May a person's identity be destroyed today? Only when all of his cases say so; he stands in the vault once, however
 * often he asked. Somebody without a case is in the middle of being recorded.
 * @returns the last day it was kept, or null
 */
export function forgottenAfter(cases: readonly CaseToForget[], today: string): string | null {
  const ends = cases.map(keptUntil).flatMap((end) => ('until' in end ? [end.until] : []))
  if (ends.length === 0 || ends.length < cases.length || ends.some((end) => end >= today)) return null
  return ends.toSorted().at(-1) ?? null
}
