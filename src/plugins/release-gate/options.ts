import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import type { Engine } from './engine/askEngine'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of the collection, with the fields its project added
export type ReleasedFile = any

/** What was done with a file, for the audit trail; in the transaction of the act. */
export type GateAct = {
  action:
    | 'put_up'
    | 'decided'
    | 'redacted'
    | 'prepared'
    | 'released'
    | 'blocked'
    | 'withdrawn'
    | 'original_read'
  collection: string
  doc: ReleasedFile
  reason?: string
  changes?: Record<string, { from?: unknown; to?: unknown }>
}

export type ReleaseGateOptions = {
  files: {
    slug?: string
    access: CollectionConfig['access']
    /** fields of the project: the unit a file belongs to */
    fields?: Field[]
    hooks?: CollectionConfig['hooks']
    admin?: CollectionConfig['admin']
  }
  engine: Engine
  /** where clamd listens; set and not answering means that nothing is released */
  scanner?: string | undefined
  /** the first seals stored bytes, each opens */
  secrets: readonly [string, ...string[]]
  /** may he put up files of a unit at all, asked before anything is inspected */
  mayPutUp: (req: PayloadRequest) => boolean
  /** may he decide about findings, draw boxes and prepare the outgoing file of this document */
  mayDecide: (req: PayloadRequest, doc: ReleasedFile) => boolean
  /** may he sign it; the plugin itself asks that he is a second person */
  mayRelease: (req: PayloadRequest, doc: ReleasedFile) => boolean
  /** may he read the original, with a reason that is recorded */
  mayReadOriginal: (req: PayloadRequest, doc: ReleasedFile) => boolean
  /** records what was done; what it throws undoes the act */
  onAct: (req: PayloadRequest, act: GateAct) => Promise<void>
}

export const slugOf = ({ files }: ReleaseGateOptions): string => files.slug ?? 'released-files'
