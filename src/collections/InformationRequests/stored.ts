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
  /** what the clock stamped: the ledger of the date as it stands now */
  clock?: { dueAt?: string | null } | null
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
  convertedTo?: string | null
  complaintNumber?: string | null
  refusedUnder?: string[] | null
  consequenceTest?: unknown
  neverExemptChecked?: boolean | null
  neverExemptFound?: string[] | null
  answerFiles?: unknown[] | null
  redactedCopy?: string | null
  decidedBy?: unknown
  toMerge?: unknown[] | null
  mergedInto?: unknown
  heldAt?: string | null
}

/** The instant at which the limit ends, by the calendar in force: the clock's stamp, or what was counted at receipt. */
export const dueAtOf = ({ clock, dueAt }: Pick<StoredRequest, 'clock' | 'dueAt'>): string | null =>
  clock?.dueAt ?? dueAt ?? null
