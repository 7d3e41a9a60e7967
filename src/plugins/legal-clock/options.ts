import type { Access, CollectionConfig, Field, Payload, PayloadRequest, SendEmailOptions } from 'payload'
import type { ClockEvent, Deadline, DeadlineRule } from '../../domain/legalClock'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

/** Every question of access is answered by whoever installs the plugin; a missing one would mean "anybody signed in". */
export type StatedAccess = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock', Access>

export type CollectionOptions = Pick<CollectionConfig, 'hooks'> & { access: StatedAccess; fields?: Field[] }

/** Whose limit it is: the body must answer by it, or the applicant must act by it. Decides what a loss is. */
export type Binds = 'body' | 'applicant'

/** One deadline of a document: which rule, from which events, in which unit (its zone, profile and local days). */
export type DeadlineSpec = {
  /** Unique within the document. */
  code: string
  rule: DeadlineRule
  events: readonly ClockEvent[]
  /** id of the unit */
  unit: string
  /** Absent: the body. */
  binds?: Binds
}

/** A deadline that another calendar moves. `loss`: to the loss of the applicant. */
export type Move = {
  collection: string
  document: string
  code: string
  article: string
  /** Calendar dates; null while the clock stands. */
  from: string | null
  to: string | null
  loss: boolean
  /** The calendars it counts by from now on. */
  calendars: readonly string[]
  deadline: Deadline
}

/** A deadline that has passed, told once. */
export type Late = { collection: string; document: string; code: string; dueOn: string; dueAt: string }

/** What the plugin must know of a collection whose documents have deadlines. */
export type Subject = {
  /** The document's deadlines, the one that is shown as its date first. */
  deadlinesOf: (doc: AnyDocument, req: PayloadRequest) => DeadlineSpec[] | Promise<DeadlineSpec[]>
  /** Do its limits still run? */
  isOpen: (doc: AnyDocument) => boolean
  /**
   * Tells the people of a case that its date moves, in the transaction of the move. `unreachable`: nobody could be
   * told; a move to the applicant's loss then waits until an officer says that he was told.
   */
  tell?: (req: PayloadRequest, move: Move) => Promise<'told' | 'unreachable'>
  /** Silence is an event: called once for each deadline that has passed, in a transaction of its own. */
  onLate?: (req: PayloadRequest, late: Late) => Promise<void>
  /** May this person say that the applicant of this document was told? Absent: nobody. */
  mayTell?: (req: PayloadRequest, doc: AnyDocument) => boolean
}

/** What somebody did to a calendar, or with a notice, for a trail. */
export type ClockAct = {
  action: 'calendar.proposed' | 'calendar.confirmed' | 'calendar.discarded' | 'calendar.notice_given'
  collection: string
  document: string
  doc?: AnyDocument
  changes: Record<string, { to: unknown }>
}

export type LegalClockOptions = {
  /** Slug of the tree of units: `parent` (itself), `code` and `timeZone`. */
  units: string
  /** Collections whose documents have deadlines. */
  subjects: Record<string, Subject>
  calendars: CollectionOptions
  calendarDays: CollectionOptions
  clockProfiles: CollectionOptions
  /** May this person lay a calendar before the others: for everybody (`null`), or for one unit and all below it? */
  mayPropose: (req: PayloadRequest, unit: AnyDocument | null) => boolean
  /** May he confirm one that somebody else laid before them? */
  mayConfirm: (req: PayloadRequest, unit: AnyDocument | null) => boolean
  /** Hears of every act, in its transaction: for a trail. */
  onAct?: (req: PayloadRequest, act: ClockAct) => Promise<void>
  /** Who is warned of a year without a calendar, and how a letter is sent within a transaction. */
  alarm?: {
    to: (payload: Payload) => Promise<string[]>
    send: (req: PayloadRequest, letter: SendEmailOptions) => Promise<void>
  }
}

/** The options as the plugin left them in the configuration. */
export const optionsOf = (req: Pick<PayloadRequest, 'payload'>): LegalClockOptions =>
  req.payload.config.custom?.legalClock as LegalClockOptions
