import { z } from 'zod'
import { exemptionInWords, groundInWords, isExemption } from './inWords'

const mostLetters = 20_000

/** Words that have to be there. */
export const text = z.string().trim().min(1).max(mostLetters)
/** Words that may be missing; printed as a dash. */
export const optionalText = z
  .string()
  .trim()
  .max(mostLetters)
  .nullish()
  .transform((value) => value || null)
/** A date of a calendar, `2026-12-01`. */
export const calendarDate = z.iso.date()
export const optionalDate = calendarDate.nullish().transform((value) => value ?? null)
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()
/** How many. */
export const count = z.int().min(0).max(1_000_000)
/** Rupiah. */
export const rupiah = z.int().min(0).max(1_000_000_000_000)

/** Whoever asks: UU 14/2008 art. 22(2) has name and address recorded. */
export const applicant = z.strictObject({ name: text, address: text, contact: optionalText })

/** A letter of UU 14/2008 art. 17 such as `a` or `h3`; printed as the article is cited. */
export const exemption = z.string().refine(isExemption).transform(exemptionInWords)
/** Several of them, in one sentence. */
export const exemptions = z
  .array(exemption)
  .min(1)
  .transform((several) => several.join('; '))
/** Grounds of UU 14/2008 art. 35(1), `a` to `g`; printed as the law words them. */
export const grounds = z
  .array(z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g']).transform(groundInWords))
  .min(1)
  .transform((several) => several.join('; '))
