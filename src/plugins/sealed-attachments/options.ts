import type { PayloadRequest } from 'payload'

export type Words = { id: string; en: string }

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
export type AnyDocument = any

/** A collection whose documents files are attached to. */
export type AttachedTo = {
  /** What a file may be, by a word of the project. */
  kinds: Readonly<Record<string, Words>>
  /** Which kinds this document needs, and which of them an officer has seen already. */
  needed: (req: PayloadRequest, doc: AnyDocument) => Promise<Array<{ kind: string; seen: boolean }>>
  mayHandIn: (req: PayloadRequest, doc: AnyDocument) => boolean
  /** May he read files of it, each with a reason that is recorded? */
  mayRead: (req: PayloadRequest, doc: AnyDocument) => boolean
}

/** What was done with a file, for the audit trail; in the transaction of the act. Never its bytes. */
export type AttachmentAct = {
  action: 'attached' | 'attachment_read'
  collection: string
  doc: AnyDocument
  reason?: string
  changes: Record<string, { from?: unknown; to?: unknown }>
  /** Who handed it in when nobody is signed in. */
  actor?: { id: string; name: string }
}

export type SealedAttachmentsOptions = {
  /** slug → what is attached to its documents */
  collections: Record<string, AttachedTo>
  /** The first seals, each opens. */
  secrets: readonly [string, ...string[]]
  /** Records what was done; what it throws undoes the act, and nothing is read. */
  onAct: (req: PayloadRequest, act: AttachmentAct) => Promise<void>
}
