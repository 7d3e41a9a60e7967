import type { Tone } from '../../../domain/workflow'

export type Problem = { field: string; code: string; message: string }

/** One step as GET …/steps tells it. */
export type StepAnswer = {
  action: string
  label: string
  toLabel: string
  open: boolean
  fromHere: boolean
  needsNote: boolean
  needsTime: boolean
  undoes: boolean
  confirm: boolean
  suggestedAt?: string | null
  why?: { code: string; message: string }
  problems?: Problem[]
}

export type Change = { field: string; before: string; after: string }

export type HistoryEntry = {
  id: string
  action: string
  label: string
  from: string | null
  to: string
  actor: string
  note: string | null
  at: string
  /** which fields; the texts are asked for one entry at a time */
  changes: Array<{ field: string }>
}

/** The whole answer of GET …/steps. */
export type StepsAnswer = {
  stage: string
  /** Of the document as it was when this was answered; sent back with an order. */
  updatedAt?: string
  stageLabel: string
  tone: Tone
  editable: boolean
  actions: StepAnswer[]
  lastStep: { action: string; label: string; actor: string; note: string | null; at: string } | null
  /** one page, oldest first */
  history: HistoryEntry[]
  historyCount: number
}

export type StepOrder = { action: string; note?: string; at?: string; updatedAt?: string }

/** How an order ended: taken, refused by the server with its reason, or never answered. */
export type Outcome =
  | { kind: 'taken' }
  | { kind: 'refused'; status: number; code: string; message: string; problems: Problem[] }
  | { kind: 'unanswered' }
