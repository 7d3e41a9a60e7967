import { z } from 'zod'
import {
  applicant,
  calendarDate,
  count,
  exemption,
  exemptions,
  grounds,
  instant,
  optionalDate,
  optionalText,
  text,
} from './parts'

/** No refusal without a letter of art. 17, the consequence test behind it, and the way to object. */
export const refusalDecision = z.strictObject({
  registrationNumber: text,
  receivedAt: instant,
  applicant,
  occupation: optionalText,
  informationAsked: text,
  exemption: exemptions,
  otherLaw: optionalText,
  consequenceTestNumber: text,
  consequenceTestOn: calendarDate,
  closedUntilOn: optionalDate,
  reason: text,
  howToObject: text,
  objectUntilOn: calendarDate,
})

/** What was blacked out of a document, box by box, each with its letter and its test. */
export const redactionList = z.strictObject({
  registrationNumber: text,
  document: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  boxes: z
    .array(
      z.strictObject({
        page: z.int().min(1),
        part: text,
        exemption,
        consequenceTestNumber: text,
        reason: text,
      }),
    )
    .min(1),
})

/** What was handed over, how, and to whom. */
export const handoverProof = z.strictObject({
  registrationNumber: text,
  applicant,
  items: z
    .array(z.strictObject({ title: text, form: text, pages: count.nullable(), sha256: optionalText }))
    .min(1),
  handedOverAt: instant,
  way: text,
  receiver: text,
  receiverCapacity: text,
})

/** UU 14/2008 art. 36: an objection was received; the superior answers within thirty working days. */
export const keberatanReceipt = z.strictObject({
  objectionNumber: text,
  receivedAt: instant,
  requestNumber: text,
  applicant,
  proxy: applicant.nullable(),
  informationAsked: text,
  purpose: text,
  ground: grounds,
  casePosition: text,
  answerDueOn: calendarDate,
})

/** UU 14/2008 art. 36(2)-(3): the superior's answer; with reasons where he upholds, and the way to the commission. */
export const keberatanAnswer = z
  .strictObject({
    objectionNumber: text,
    receivedAt: instant,
    requestNumber: text,
    applicant,
    informationAsked: text,
    ground: grounds,
    outcome: z.enum(['granted', 'partly', 'rejected']),
    considerations: text,
    orders: optionalText,
    carriedOutByOn: optionalDate,
    commission: text,
    commissionUntilOn: calendarDate,
  })
  .refine(({ outcome, orders }) => outcome === 'rejected' || orders, { path: ['orders'] })

const weighed = z.strictObject({
  information: text,
  exemption,
  legalBasis: text,
  ifOpened: text,
  ifClosed: text,
  publicInterest: text,
  result: z.enum(['closed', 'partly', 'opened']),
  closedUntilOn: optionalDate,
})

/** UU 14/2008 art. 19, Perki 1/2021 art. 49: what was weighed, by whom, when and why. */
export const consequenceTest = z.strictObject({
  occasion: z.enum(['before_request', 'request', 'dispute']),
  registrationNumber: optionalText,
  heldOn: calendarDate,
  place: text,
  items: z.array(weighed).min(1),
  participants: z.array(z.strictObject({ name: text, position: text })).min(1),
})

/** The list of exempt information as it is decided, with the columns of the DIK. */
export const dikDecision = z.strictObject({
  considerations: z.array(text).min(1),
  consequenceTests: z.array(z.strictObject({ number: text, heldOn: calendarDate })).min(1),
  items: z
    .array(
      z.strictObject({
        information: text,
        exemption,
        legalBasis: text,
        ifOpened: text,
        ifClosed: text,
        period: text,
      }),
    )
    .min(1),
  effectiveOn: calendarDate,
})
