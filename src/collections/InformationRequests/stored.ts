import type { Scope } from '../../domain/posts'

/** A request as the database gives it, with its relations as ids. */
export type StoredRequest = {
  id: string
  stage: string
  number: string
  unit: string
  scope: Scope
  applicant: string
  subject: string
  description: string
  purpose?: string | null
  channel: string
  receivedAt: string
  registeredAt?: string | null
  dueOn?: string | null
  dueAt?: string | null
  checkAt?: string | null
  completeOn?: string | null
  completeAt?: string | null
  incompleteNote?: string | null
  objectionEndsOn?: string | null
  extension?: { at?: string | null; days?: number | null; reason?: string | null } | null
  daysToExtend?: number | null
  papersShown?: string[] | null
  isClear?: boolean | null
  assignedTo?: unknown[] | null
  assignmentNote?: string | null
  answer?: string | null
  heldBy?: string | null
  refusedUnder?: string[] | null
  consequenceTest?: unknown
  neverExemptChecked?: boolean | null
  neverExemptFound?: string[] | null
  redactedCopy?: string | null
  decidedBy?: unknown
}
