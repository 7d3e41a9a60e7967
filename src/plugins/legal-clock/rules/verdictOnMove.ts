import type { Binds } from '../options'

export type Verdict = 'none' | 'apply' | 'needs_notice' | 'stays'

/** Is this move to the applicant's loss: his own limit ends earlier, or his answer comes later? */
export const isLoss = (binds: Binds, from: string | null, to: string | null): boolean =>
  from !== null && to !== null && (binds === 'applicant' ? to < from : to > from)

/**
 * What becomes of a move (calendar dates in the unit's zone). To the applicant's loss it takes effect with its
 * notice, never before; a right of his that would already have ended by the new date keeps the old one.
 */
export function verdictOnMove(binds: Binds, from: string | null, to: string | null, today: string): Verdict {
  if (from === to) return 'none'
  if (!isLoss(binds, from, to)) return 'apply'
  return binds === 'applicant' && to !== null && to <= today ? 'stays' : 'needs_notice'
}
