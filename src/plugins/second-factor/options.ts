import type { PayloadRequest } from 'payload'

export type Words = { id: string; en: string }

/** What this plugin needs to know of an account. */
export type Account = { id: string; name?: string | null; email: string }
// oxlint-disable-next-line typescript/no-explicit-any -- an account with whatever else its collection keeps
type WholeAccount = any

export type Kind = 'totp' | 'passkey' | 'recovery_code'

/** What happened to the second factor of an account. */
export type Step = {
  action:
    | 'second_factor_added'
    | 'second_factor_removed'
    | 'second_factor_reset'
    | 'second_factor_refused'
    | 'recovery_codes_renewed'
    | 'recovery_code_used'
  account: Account
  kind?: Kind
  /** What its person calls a passkey. */
  name?: string
  /** Why an administrator took the factors away. */
  reason?: string
}

export type Letter = { to: string; subject: string; text: string; html: string }

export type SecondFactorOptions = {
  /** Slug of the auth collection. */
  collection: string
  /** Name of the system, as authenticator apps, passkeys and letters name it. */
  product: string
  /** Address at which people reach it, without a slash at its end; passkeys are bound to its host. */
  publicUrl: string
  /** 32 or more characters that every server of the installation shares; keys are derived from it. */
  secret: string
  /** Must this account have a second factor now? */
  requires: (req: PayloadRequest, account: WholeAccount) => Promise<boolean>
  /** Where it is said who must: a change of this field ends the sessions that now lack a factor. */
  saidIn?: { collection: string; field: string }
  /** May the person of this request take the factors of this account away? Never asked about his own. */
  mayReset: (req: PayloadRequest, account: WholeAccount) => Promise<boolean>
  /** Stores a letter in the transaction of the request. */
  send: (req: PayloadRequest, letter: Letter) => Promise<void>
  /** Writes the trail, in the transaction of the step. */
  onStep: (req: PayloadRequest, step: Step) => Promise<void>
  /** Told when a password was right though no session opens yet: whoever counts failures takes this one back. */
  onPasswordRight?: (req: PayloadRequest) => Promise<void>
  /** Refuses, by throwing, who proves too often; counts besides the five tries of a ticket and twenty codes an hour. */
  limit?: (req: PayloadRequest, account: string) => Promise<{ succeeded: () => Promise<void> }>
}
