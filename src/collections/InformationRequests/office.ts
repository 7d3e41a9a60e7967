import type { PayloadRequest, SendEmailOptions } from 'payload'
import type { ClockSetting } from '../../domain/legalClock'
import type { CasePaper } from './papers/casePaper'
import type { Register } from './registers/rows'

/** What the cases are told of by the project: its post office, its vault, its calendar, its printer. */
export type CaseOffice = {
  /** Stores a letter in the transaction of the request. */
  send: (req: PayloadRequest, letter: SendEmailOptions) => Promise<void>
  /** The same, sealed: for a letter to an applicant, who stands in no table in clear. */
  sendSealed: (
    req: PayloadRequest,
    letter: SendEmailOptions & {
      enclosures?: readonly string[]
      about?: { collection: string; id: string; title: string }
    },
  ) => Promise<void>
  /** Reads what a letter to the applicant needs; the reading stands in the trail first. */
  readIdentity: (
    req: PayloadRequest,
    asked: { collection: string; id: string; fields: string[]; reason: string },
  ) => Promise<Record<string, string | null>>
  /**
   * Reads an identity for the signed-in person: entered in the trail first; null where his post does not open it.
   * Absent: no identity is opened.
   */
  readAsPerson?: (
    req: PayloadRequest,
    asked: { collection: string; id: string; reason: string },
  ) => Promise<Record<string, string | null> | null>
  /** Makes files of tables. The PDF may fail, where the typesetter does. Absent: none is made. */
  tables?: {
    csv: (table: Register) => string
    xlsx: (table: Register) => Uint8Array
    pdf: (table: Register, at: Date) => Promise<Uint8Array>
  }
  /** The calendar, profile and zone by which a unit counts days. */
  clockOf: (req: PayloadRequest, unit: string) => Promise<ClockSetting>
  /** Takes a step of another case because of this one, in its transaction and for no person. */
  follow: (
    req: PayloadRequest,
    step: { collection: string; id: string; action: string; note?: string | null },
  ) => Promise<void>
  /** Has the release gate let this file through? Absent: nothing has been. */
  isReleased?: (req: PayloadRequest, file: string) => Promise<boolean>
  /**
   * Writes the paper, in the transaction of its cause, and says by which id it is enclosed; null for one that would say
   * nothing. Absent: none is written.
   */
  issue?: (req: PayloadRequest, paper: CasePaper) => Promise<string | null>
}
