import { z } from 'zod'
import { count, exemption, optionalText, text } from './parts'

const outcomes = z.strictObject({
  granted: count,
  partly: count,
  refused: count,
  notHeld: count,
  notDocumented: count,
  withdrawn: count,
  lapsed: count,
  open: count,
})

/**
 * UU 14/2008 art. 12 and Perki 1/2021 art. 56: requests received, time taken, granted and refused with reasons,
 * disputes, obstacles, recommendations. The figures must add up or there is no report.
 */
export const yearlyReport = z
  .strictObject({
    year: z.int().min(2010).max(2200),
    policy: text,
    service: text,
    staff: optionalText,
    budget: optionalText,
    received: count,
    outcomes,
    workingDays: z.strictObject({ average: z.number().min(0), median: z.number().min(0), longest: count }),
    late: count,
    extended: count,
    refusals: z.array(z.strictObject({ exemption, number: count })),
    months: z.array(z.strictObject({ month: text, received: count, answered: count })).max(12),
    objections: z.strictObject({
      received: count,
      granted: count,
      partly: count,
      rejected: count,
      open: count,
    }),
    disputes: z.array(z.strictObject({ number: text, subject: text, outcome: text })),
    internalObstacles: text,
    externalObstacles: text,
    recommendations: text,
    followUp: text,
  })
  .refine(({ received, outcomes: parts }) => received === sum(Object.values(parts)), { path: ['outcomes'] })
  .refine(
    ({ received, months }) => months.length === 0 || received === sum(months.map((one) => one.received)),
    {
      path: ['months'],
    },
  )
  .refine(
    ({ refusals, outcomes: { refused, partly } }) =>
      sum(refusals.map((one) => one.number)) >= refused && (refusals.length > 0 || refused + partly === 0),
    { path: ['refusals'] },
  )
  .refine(({ objections: { received, ...parts } }) => received === sum(Object.values(parts)), {
    path: ['objections'],
  })

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
