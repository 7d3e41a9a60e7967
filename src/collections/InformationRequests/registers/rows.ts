/** What the register says of one request; dates are calendar dates in the unit's zone, the cost is in rupiah. */
export type RequestRow = {
  number: string
  receivedOn: string
  name: string
  address: string
  contact: string | null
  occupation: string | null
  informationAsked: string
  purpose: string
  held: 'yes' | 'no' | 'not_documented' | null
  /** Who holds it, where we do not. */
  holder: string | null
  softcopy: boolean
  hardcopy: boolean
  seeOrHear: boolean
  copy: boolean
  decision: string | null
  refusalReason: string | null
  noticeOn: string | null
  givenOn: string | null
  cost: number | null
  paymentWay: string | null
}

/** What the register says of one objection. */
export type ObjectionRow = {
  number: string
  receivedOn: string
  name: string
  address: string
  contact: string | null
  proxy: { name: string; address: string; contact: string | null } | null
  requestNumber: string
  informationAsked: string
  purpose: string
  /** Letters of UU 14/2008 art. 35(1). */
  grounds: ReadonlyArray<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'>
  decision: string | null
  answeredOn: string | null
  superiorName: string | null
  superiorPosition: string | null
  response: string | null
}

/** A table whose cells are text. */
export type Register = {
  title: string
  subtitle: string
  columns: Array<{ title: string; group?: string; width: number }>
  rows: string[][]
}

export type RegisterOptions = {
  /** Whose register, and of when. */
  subtitle: string
  /** The public one leaves out who asked, and strikes it from the words of others. */
  isPublic?: boolean
}
