import { z } from 'zod'
import { applicant, calendarDate, count, exemption, instant, optionalText, rupiah, text } from './parts'

/** What a request lacks, and by when it is completed. */
export const incompletenessNotice = z.strictObject({
  registrationNumber: text,
  receivedAt: instant,
  applicant,
  missing: z.array(z.strictObject({ item: text, explanation: optionalText })).min(1),
  completeByOn: calendarDate,
  howToComplete: text,
})

/** Hands a request to the units that hold what is asked; whoever asks is none of their business and is not named. */
export const dispositionMemo = z.strictObject({
  registrationNumber: text,
  from: text,
  to: z.array(text).min(1),
  receivedAt: instant,
  informationAsked: text,
  purpose: optionalText,
  instructions: text,
  answerByOn: calendarDate,
  noticeDueOn: calendarDate,
})

/** UU 14/2008 art. 22(8): once, at most seven working days, with its reason. */
export const extensionNotice = z.strictObject({
  registrationNumber: text,
  receivedAt: instant,
  applicant,
  informationAsked: text,
  firstDueOn: calendarDate,
  days: z.int().min(1).max(7),
  dueOn: calendarDate,
  reason: text,
})

const cost = z.strictObject({ what: text, sheets: count.nullable(), price: rupiah, total: rupiah })

/** Art. 22(7) d-g, part A of the form: what is given, how, and what it costs. */
const given = z.strictObject({
  heldBy: z.enum(['us', 'other']),
  holder: optionalText,
  materials: z.array(text).min(1),
  forms: z.array(z.enum(['softcopy', 'hardcopy'])).min(1),
  means: text,
  costs: z.array(cost),
  paymentWay: optionalText,
  daysToProvide: count,
  blackedOut: z.array(z.strictObject({ part: text, exemption, reason: text })),
})

/** Part B: why it is not given. */
const notGiven = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('not_held'), holder: optionalText }),
  z.strictObject({ reason: z.literal('not_documented'), documentedByOn: calendarDate.nullable() }),
  z.strictObject({ reason: z.literal('exempt'), exemption, decisionNumber: text }),
])

/** UU 14/2008 art. 22(7) a-g: part A, part B, or both where a part is given. */
export const writtenNotice = z
  .strictObject({
    registrationNumber: text,
    requestedOn: calendarDate,
    applicant,
    informationAsked: text,
    given: given.nullable(),
    notGiven: notGiven.nullable(),
    objectUntilOn: calendarDate,
  })
  .refine((notice) => notice.given ?? notice.notGiven, { path: ['given'] })
  .refine(({ given: part }) => part?.heldBy !== 'other' || part.holder, { path: ['given', 'holder'] })
  .refine(
    ({ given: part }) =>
      part?.costs.every(({ sheets, price, total }) => total === (sheets ?? 1) * price) ?? true,
    { path: ['given', 'costs'] },
  )
