import type { PayloadRequest } from 'payload'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

/** Which fields of a collection are guarded, and of them those that may be read in clear at all. */
export type GuardedCollection = { fields: readonly string[]; readable: readonly string[] }

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
