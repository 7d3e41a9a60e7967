import type { PayloadRequest } from 'payload'

export type Account = { id: string; scope?: object | null }
export type Ended = { account: Account; which: 'all' | 'others' | 'one' }

export type SessionListOptions = {
  /** Slug of the auth collection; it has `useSessions`. */
  collection: string
  /** An account that nobody uses now, whatever he shows: sessions and keys of it are refused at every request. */
  isClosed: (user: unknown) => boolean
  /** The account whose sessions this person may see and end; null when it is none of his business. */
  accountToManage: (req: PayloadRequest, id: string) => Promise<Account | null>
  /** Told in the transaction in which sessions end. */
  onEnded?: (req: PayloadRequest, ended: Ended) => Promise<void>
}
