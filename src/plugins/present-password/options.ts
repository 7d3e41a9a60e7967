import type { PayloadRequest } from 'payload'

export type PresentPasswordOptions = {
  /** Slug of the auth collection. */
  collection: string
  /** Is this the password of the account with this address? Counts and limits wrong ones. */
  isPassword: (req: PayloadRequest, email: string, password: string) => Promise<boolean>
  /** Names what opens the account among what is about to be stored; nothing when nothing does. */
  opens: (data: Record<string, unknown>, before: Record<string, unknown> | undefined) => string[]
}

/** The account of a request, and the session it came in; a key has none. */
export type Actor = { id: string; email: string; collection: string; _sid?: string }
