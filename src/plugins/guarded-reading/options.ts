import type { PayloadRequest } from 'payload'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

/** Which fields of a collection are guarded, and of them those that may be read in clear at all. */
export type GuardedCollection = {
  fields: readonly string[]
  readable: readonly string[]
  retention?: Retention
}

/** When guarded values are destroyed. Each question is asked by the worker, for no person. */
export type Retention = {
  /** Ids of documents that may be due, in order, after the one given; the end is reached with fewer than asked for. */
  candidates: (req: PayloadRequest, after: string | null, most: number) => Promise<string[]>
  /** Why the values of this document go now; null: not yet. It locks what it judges, until the end of the transaction. */
  dueReason: (req: PayloadRequest, id: string) => Promise<string | null>
  /** Writes the entry, and takes out what the collection itself still says; in the transaction of the destruction. */
  onDestroy: (
    req: PayloadRequest,
    destroyed: { collection: string; doc: AnyDocument; fields: readonly string[]; reason: string },
  ) => Promise<void>
}

/** Leave to read: by right, or by an exception that has an id and a reason of its own. */
export type Leave = { exception?: { id: string; reason: string } }

/** A reading as it goes into the trail, before anything is read. */
export type Reading = {
  collection: string
  doc: AnyDocument
  fields: readonly string[]
  reason: string
  exception: string | null
  /** Who reads when no person does: what the system writes a letter with. */
  actor?: { id: string; name: string }
}

export type GuardedReadingOptions = {
  /** slug → its guarded fields */
  collections: Record<string, GuardedCollection>
  /** The first secret seals; each of them opens. */
  secrets: readonly [string, ...string[]]
  /** May the signed-in person read this document's guarded fields now, and by what? */
  mayRead: (req: PayloadRequest, collection: string, doc: AnyDocument) => Promise<Leave | null>
  /** Writes the entry of a reading; called before it, in its transaction. What it throws refuses the reading. */
  onRead: (req: PayloadRequest, reading: Reading) => Promise<void>
  /** Writes the entry of a correction: which fields were given anew. */
  onCorrect: (
    req: PayloadRequest,
    change: { collection: string; doc: AnyDocument; fields: readonly string[] },
  ) => Promise<void>
  /** Collections that ask for an exception, by slug; their form shows the panel to the asker while it is open. */
  exceptions?: Record<string, Exception>
}

/** Whose document it names in which field, and which fields hold the id of the asker and the instant of its end. */
export type Exception = { collection: string; field: string; asker: string; until: string }
