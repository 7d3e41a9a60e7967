import type { PayloadRequest } from 'payload'

/** So many failed tries within so many seconds; the next one and all after it are refused for `pause` seconds. */
export type Limit = { tries: number; within: number; pause: number }

/** A try is counted under each of these that is given, and refused as soon as one of them is used up. */
export type Limits = {
  /** Everything from one network address (an IPv6 /64 counts as one). */
  address: Limit
  /** One account, tried from one address. */
  addressAndAccount?: Limit
  /** One account, tried from anywhere; passes the addresses its person has signed in from, so that nobody can shut him out. */
  account?: Limit
}

/** A series of tries that was just stopped. Whose it was is not told: the name tried may be anybody's secret. */
export type Stopped = { kind: string; by: keyof Limits }

export type OnStopped = (req: PayloadRequest, stopped: Stopped) => Promise<void>

/** One try that was let through. */
export type Try = {
  /** It was the right person: his failures are forgotten, and this address is known as his. */
  succeeded: (account?: string) => Promise<void>
}

/** Counts a try; `account` is any string that names the one tried. @throws APIError 429 with Retry-After */
export type LimitTries = (req: PayloadRequest, account?: string | null) => Promise<Try>

export type SignInLimitsOptions = {
  /** Slug of the auth collection. */
  collection: string
  limits: { login: Limits; forgotPassword: Limits; resetPassword: Limits }
  /** Told once per series that is stopped, not once per try. */
  onStopped?: OnStopped
}
