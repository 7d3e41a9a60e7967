import { z } from 'zod'

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
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** Whoever asks: UU 14/2008 art. 22(2) has name and address recorded. */
export const applicant = z.strictObject({ name: text, address: text, contact: optionalText })
