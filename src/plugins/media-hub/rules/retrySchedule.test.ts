import { expect, it } from 'vitest'
import { retryAfterSeconds, WAITS, waitAfter } from './retrySchedule'

it.each([
  [1, 5],
  [2, 300],
  [3, 1800],
  [4, 7200],
  [5, 18_000],
  [6, 36_000],
  [7, 50_400],
  [8, 72_000],
  [9, 86_400],
])('after %i failed tries about %i seconds', (tries, seconds) => {
  expect(waitAfter(tries, 0.5)).toBeCloseTo(seconds, 6)
  expect(waitAfter(tries, 0)).toBeCloseTo(seconds * 0.9, 6)
  expect(waitAfter(tries, 1)).toBeCloseTo(seconds * 1.1, 6)
})

it('ends after the last wait', () => expect(waitAfter(WAITS.length + 1, 0.5)).toBeUndefined())

it.each([
  ['waits as long as the receiver asks', 1, 600, 600],
  ['not longer than a day', 1, 9_999_999, 86_400],
  ['not shorter than planned', 2, 1, 300],
])('%s', (_case, tries, asked, seconds) => expect(waitAfter(tries, 0.5, asked)).toBeCloseTo(seconds, 6))

it.each([
  ['120', 120],
  ['Mon, 23 Nov 2026 00:02:00 GMT', 120],
  ['Sun, 22 Nov 2026 00:00:00 GMT', 0],
  ['soon', 0],
  [undefined, 0],
])('Retry-After %s is %i seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, new Date('2026-11-23T00:00:00Z'))).toBe(seconds)
})
