import { isLawEnforcement, longestPeriod, needsEnd } from './exemptions'

export type ConsequenceTest = {
  letters?: readonly string[] | null
  law?: string | null
  ifOpened?: string | null
  ifClosed?: string | null
  publicInterest?: string | null
  participants?: string | null
  startsAt?: string | null
  endsAt?: string | null
}
type Problem = { field: string; code: string }

const words = ['law', 'ifOpened', 'ifClosed', 'publicInterest', 'participants'] as const

/**
 * What keeps a consequence test from being signed: the steps of Perki 1/2021 art. 49 (item, law, interest,
 * consequence), and its period: a to f are never exempt for ever (UU 14/2008 art. 20), law enforcement at most thirty
 * years (PP 61/2010).
 */
export function consequenceTestProblems(test: ConsequenceTest): Problem[] {
  const letters = test.letters ?? []
  const problems: Problem[] = words
    .filter((field) => !test[field]?.trim())
    .map((field) => ({ field, code: `test.${field}` }))
  if (letters.length === 0) problems.push({ field: 'letters', code: 'test.letters' })
  if (!test.startsAt) problems.push({ field: 'startsAt', code: 'test.startsAt' })
  if (!test.endsAt && letters.some(needsEnd)) problems.push({ field: 'endsAt', code: 'test.endsAt' })
  if (test.startsAt && test.endsAt) {
    if (new Date(test.endsAt) <= new Date(test.startsAt))
      problems.push({ field: 'endsAt', code: 'test.ends_first' })
    else if (
      letters.some(isLawEnforcement) &&
      new Date(test.endsAt) > yearsAfter(test.startsAt, longestPeriod)
    )
      problems.push({ field: 'endsAt', code: 'test.too_long' })
  }
  return problems
}

function yearsAfter(at: string, years: number): Date {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date
}
