import { type Finding, neverAccepted } from './findings'

/** What an officer decided about one finding: gone by rewriting, or let through with a reason. */
export type Decision = {
  finding: string
  verdict: 'remove' | 'accept'
  reason: string
  by: string
  byName: string
  at: string
}

export type Answer = { ok: true } | { ok: false; code: string }

const leastReason = 10

/** May this be decided about this finding? */
export function mayDecideSo(finding: Finding | undefined, verdict: unknown, reason: string): Answer {
  if (!finding) return { ok: false, code: 'gate.unknown_finding' }
  if (verdict !== 'remove' && verdict !== 'accept') return { ok: false, code: 'gate.unknown_verdict' }
  if (verdict === 'accept' && neverAccepted.includes(finding.kind))
    return { ok: false, code: 'gate.never_accepted' }
  if (verdict === 'accept' && reason.length < leastReason) return { ok: false, code: 'gate.reason_needed' }
  return { ok: true }
}

/** The decision about a finding that counts: a decision is followed by another, never rewritten. */
export const inForce = (finding: string, decisions: readonly Decision[]): Decision | undefined =>
  decisions.findLast((one) => one.finding === finding)

/** Findings nobody has decided about; none may be left before a file is prepared. */
export const undecided = (findings: readonly Finding[], decisions: readonly Decision[]): Finding[] =>
  findings.filter(({ id }) => !decisions.some(({ finding }) => finding === id))

/** What is still in the file that would leave, and was not let through: it does not leave. */
export const notLetThrough = (left: readonly Finding[], decisions: readonly Decision[]): Finding[] =>
  left.filter(({ id, kind }) => {
    const decision = inForce(id, decisions)
    return decision?.verdict !== 'accept' || neverAccepted.includes(kind)
  })

/** Everybody who had a hand in a file, also one whose work was done over by somebody else; none of them signs it. */
export function hands({ putUpBy, preparedBy, redactedBy, decisions }: Handled): ReadonlySet<string> {
  const all = [putUpBy, preparedBy, redactedBy].flatMap((ids) => (ids ?? '').split(' '))
  return new Set([...all, ...(decisions ?? []).map(({ by }) => by)].filter(Boolean))
}

type Handled = {
  putUpBy?: string | null
  /** ids, separated by spaces, of all who ever did */
  preparedBy?: string | null
  redactedBy?: string | null
  decisions?: readonly Decision[] | null
}

/** One more id among those who did something. */
export const withHand = (ids: string | null | undefined, id: string): string =>
  [...new Set([...(ids ?? '').split(' '), id].filter(Boolean))].join(' ')
