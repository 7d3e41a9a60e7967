import type { PayloadRequest } from 'payload'
import type { Presented } from '../../../domain/publicItem'
import type { Action } from '../rules/nextState'
import { transactionQuery } from './query'
import { type Recorded, recordPublication } from './recordPublication'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of a collection we do not know, as Payload's own hooks type it
export type Doc = any

/** What the hub is told about one collection whose documents become public. */
export type Source = {
  /** Type of the items and prefix of their events: `press_release` gives `press_release.published`. */
  type: string
  /** What a saved change means to the public; undefined when it means nothing. */
  announces(doc: Doc, previousDoc: Doc | undefined): Action | undefined
  /** Words for the tombstone; they are public. */
  withdrawalReason(doc: Doc): string
  /** The end (ISO 8601) of the embargo under which a cleared document waits; null while nobody outside may have it. */
  embargoedUntil?(doc: Doc): string | null
  /** May this person know which outlets read the document early? Absent: nobody. */
  seesEarlyReaders?(req: PayloadRequest, doc: Doc): boolean
  /** May this person hand out links to a document that is not public? Absent: nobody. */
  mayPreview?(req: Pick<PayloadRequest, 'user'>, doc: Doc): boolean
  /** May this person see who holds what was called back of it? Absent: nobody, and there is no recall desk. */
  seesRecalls?(req: PayloadRequest, doc: Doc): boolean
  /** May this person write down a confirmation, and ask once more? Absent: nobody. */
  followsRecalls?(req: PayloadRequest, doc: Doc): boolean
  /** Is the document still to become public? Others have no preview. */
  isUnpublished?(doc: Doc): boolean
  /** The public face of the document as it stands. */
  present(args: { doc: Doc; req: PayloadRequest }): Promise<Presented>
  /** First publication elsewhere, for archives that move in; absent: the moment of the step. */
  firstPublishedAt?(doc: Doc): string | null | undefined
}

/**
 * Makes one change public, in the transaction of the request: all of it happens with the step, or none.
 * @throws AnnouncementRefused when it contradicts what is public now; an error when the request has no transaction
 */
export async function publishSnapshot(
  req: PayloadRequest,
  { source, doc, action }: { source: Source; doc: Doc; action: Action },
): Promise<Recorded> {
  const query = await transactionQuery(req)
  const { type } = source
  if (action === 'withdrawn') {
    const reason = source.withdrawalReason(doc)
    return recordPublication(query, { action, type, itemId: String(doc.id), reason })
  }
  const presented = await source.present({ doc, req })
  if (presented.id !== String(doc.id))
    throw new Error(`media-hub: ${doc.id} presents itself as ${presented.id}`)
  return recordPublication(query, {
    action,
    type,
    presented,
    firstPublishedAt: source.firstPublishedAt?.(doc),
  })
}
