import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/posts'
import type { Clearance, Workflow } from '../../domain/workflow'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

/** A procedure and what its noun adds to it. */
export type CollectionWorkflow = {
  table: Workflow
  /** The words of a document: frozen at every step, compared in the history. */
  content: (doc: AnyDocument) => Record<string, string>
  /** What keeps the content from taking this step; empty when it may. */
  problems?: (asking: {
    action: string
    doc: AnyDocument
    at: Date | null
    now: Date
    req: PayloadRequest
  }) => Promise<Array<{ field: string; code: string }>>
  /** The roles that count for the steps of this document, where they are fewer than the person holds over it. */
  rolesThatCount?: (asking: { req: PayloadRequest; doc: AnyDocument; roles: Role[] }) => Promise<Role[]>
  /** Whether one approver is enough for this document, and whether this person may be the one. */
  clearance?: (asking: {
    req: PayloadRequest
    doc: AnyDocument
    /** ids of those who wrote its text */
    writers: ReadonlySet<string>
    /** id of the person who asks; null when the clock does */
    person: string | null
  }) => Promise<Pick<Clearance, 'guarded' | 'escalates' | 'fromAbove'> & { alsoWrote: boolean; ask?: string }>
  /** Was anything that the public sees changed since it last went out? Asked for steps that need a change. */
  changed?: (asking: { req: PayloadRequest; doc: AnyDocument }) => Promise<boolean>
  /** Steps that mean nothing for this document as it stands; they are not offered. */
  without?: (doc: AnyDocument, now: Date) => string[]
  /** Steps that are closed to everybody now, with the code of the reason; they are shown with it. */
  barred?: (doc: AnyDocument, now: Date) => Record<string, string>
  /** What the noun's own codes say. */
  words?: Readonly<Record<string, { id: string; en: string }>>
  /** Fields a step writes besides the stage, in its transaction. */
  writes?: (taken: {
    action: string
    doc: AnyDocument
    note: string | null
    at: Date | null
    now: Date
    req: PayloadRequest
  }) => Promise<Record<string, unknown>>
  /** The instant meant when a step that needs one is given none. */
  timeOf?: (doc: AnyDocument) => Date | null
}

export type StepTaken = {
  collection: string
  doc: AnyDocument
  action: string
  from: string
  to: string
  note: string | null
  /** `actingFor`: name of the person in whose place he took the step */
  actor: { id: string; name: string; actingFor?: string | null } | null
}

export type ApprovalWorkflowOptions = {
  /** slug → procedure */
  collections: Record<string, CollectionWorkflow>
  /** The roles the signed-in person holds over a document. */
  rolesAt: (req: PayloadRequest, doc: AnyDocument) => Role[]
  /** Do these roles over a document of the collection let one see its history? Absent: any role does. */
  seesHistory?: (collection: string, roles: readonly Role[]) => boolean
  /** The name of the person in whose place the signed-in one acts when he uses one of these roles over a document. */
  actingFor?: (req: PayloadRequest, doc: AnyDocument, roles: readonly Role[]) => string | null
  /** Called last in the transaction of every step, for the audit trail. */
  onStep?: (req: PayloadRequest, step: StepTaken) => Promise<void>
  /** Awaited after the commit of a person's step, before he is told that it is done; must not throw. */
  beforeAnswer?: (req: PayloadRequest) => Promise<void>
}

/** The signed-in person as the history keeps him, using one of these roles over a document. */
export function actorOf(req: PayloadRequest, doc: AnyDocument, roles: readonly Role[]): StepTaken['actor'] {
  if (!req.user) return null
  const { id, name } = req.user as { id: unknown; name?: string }
  return { id: String(id), name: name ?? '', actingFor: optionsOf(req).actingFor?.(req, doc, roles) ?? null }
}

/** The options as the plugin left them in the configuration. */
export function optionsOf(req: Pick<PayloadRequest, 'payload'>): ApprovalWorkflowOptions {
  return req.payload.config.custom?.approvalWorkflow as ApprovalWorkflowOptions
}
