import type { PayloadRequest } from 'payload'

export type Words = { id: string; en: string }

/** What this plugin needs to know of an account. */
export type Account = { id: string; name?: string | null; email: string }
// oxlint-disable-next-line typescript/no-explicit-any -- an account with whatever else its collection keeps
type WholeAccount = any

/** What became of an invitation. */
export type Step = {
  action: 'invited' | 'invitation_renewed' | 'invitation_revoked' | 'invitation_accepted' | 'invitation_ended'
  account: Account
  /** Why it ended by itself. */
  reason?: Words
}

export type InvitationsOptions = {
  /** Slug of the auth collection whose accounts are invited. */
  collection: string
  /** Name of the system that invites. */
  product: string
  /** Address at which people reach it, without a slash at its end. */
  publicUrl: string
  /** Stores a letter in the transaction of the request. */
  send: (
    req: PayloadRequest,
    letter: { to: string; subject: string; text: string; html: string },
  ) => Promise<void>
  /** The posts of an account, as letter and page name them: "Operator, Polres Banjarbaru". */
  postsOf: (req: PayloadRequest, account: WholeAccount) => Promise<Words[]>
  /** May the person of this request invite the account again, and take an invitation back? */
  mayInvite: (req: PayloadRequest, account: WholeAccount) => boolean
  /** May nobody enter this account now? Its invitation ends. */
  isClosed?: (account: WholeAccount) => boolean
  /** Refuses, by throwing, who tries links too often. */
  limit?: (req: PayloadRequest) => Promise<void>
  /** Writes the trail, in the transaction of the step. */
  onStep: (req: PayloadRequest, step: Step) => Promise<void>
}
