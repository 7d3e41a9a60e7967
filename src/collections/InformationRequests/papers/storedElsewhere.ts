/** Of an objection, what its papers say. */
export type StoredObjection = {
  id: string
  number: string
  request: unknown
  requestNumber: string
  applicant: unknown
  unit: string
  grounds?: string[] | null
  reason?: string | null
  answer?: string | null
  receivedAt?: string | null
  dueOn?: string | null
  outcome?: string | null
  disputeEndsOn?: string | null
}

/** Of a consequence test. */
export type StoredTest = {
  id: string
  unit: string
  title?: string
  number?: string | null
  letters?: readonly string[] | null
  law?: string | null
  ifOpened?: string | null
  ifClosed?: string | null
  publicInterest?: string | null
  participants?: string | null
  startsAt?: string | null
  endsAt?: string | null
  signedAt?: string | null
}

/** Of an item of the list of exempt information. */
export type StoredDik = {
  id: string
  unit: string
  title: string
  law?: string | null
  ifOpened?: string | null
  ifClosed?: string | null
  consequenceTest?: unknown
  startsAt?: string | null
  endsAt?: string | null
}
