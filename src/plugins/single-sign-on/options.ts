import type { PayloadRequest } from 'payload'

// oxlint-disable-next-line typescript/no-explicit-any -- an account with whatever its collection keeps of a person
type WholeAccount = any

/** An OpenID provider and our place there. */
export type ProviderSettings = {
  /** Its issuer: https, or http on this very machine. */
  issuer: string
  clientId: string
  clientSecret: string
  /** How the button names it. */
  label: string
  /** Values of `amr` or `acr` that show a second factor which counts here; empty: none does. */
  secondFactors: readonly string[]
}

/** Why nobody was let in; each has its sentence on the sign-in page. */
export type Refusal =
  | 'away'
  | 'cancelled'
  | 'expired'
  | 'not_trusted'
  | 'not_verified'
  | 'no_account'
  | 'linked_elsewhere'

export type Step = { action: 'linked' | 'identified' | 'unlinked'; account: WholeAccount }

export type SingleSignOnOptions = {
  /** Slug of the auth collection whose people sign in. */
  collection: string
  /** Address at which people reach the hub, without a slash at its end. */
  publicUrl: string
  /** Absent: there is no button, and the addresses answer 404. */
  provider?: ProviderSettings
  /**
   * Takes over once the person is known, where signing in needs more: the answer it gives is the browser's. Null: the
   * session is opened. `secondFactorShown`: the provider has asked for one that counts.
   */
  beforeSession?: (
    req: PayloadRequest,
    account: WholeAccount,
    known: { secondFactorShown: boolean; returnTo: string },
  ) => Promise<Response | null>
  /** May the person of this request cut an account's link to the provider? */
  mayUnlink: (req: PayloadRequest, account: WholeAccount) => boolean
  /** Refuses, by throwing, who tries too often. */
  limit?: (req: PayloadRequest) => Promise<unknown>
  /** Writes the trail, in the transaction of the step. */
  onStep: (req: PayloadRequest, step: Step) => Promise<void>
  /** Writes the trail of a refusal, outside any transaction; it never says whose. */
  onRefusal: (req: PayloadRequest, refusal: Refusal) => Promise<void>
}
