import { expect, it } from 'vitest'
import { startOfWeek } from './startOfWeek'

it.each([
  ['a Wednesday afternoon', '2026-11-25T07:30:12.345Z', 'Asia/Jakarta', '2026-11-22T17:00:00.000Z'],
  ['Sunday night is still the old week', '2026-11-29T16:59:59Z', 'Asia/Jakarta', '2026-11-22T17:00:00.000Z'],
  ['Monday midnight is the new one', '2026-11-29T17:00:00Z', 'Asia/Jakarta', '2026-11-29T17:00:00.000Z'],
  ['the same instant further east', '2026-11-29T15:30:00Z', 'Asia/Jayapura', '2026-11-29T15:00:00.000Z'],
  ['over the turn of the year', '2027-01-01T03:00:00Z', 'Asia/Makassar', '2026-12-27T16:00:00.000Z'],
] as const)('%s', (_case, now, zone, start) =>
  expect(startOfWeek(new Date(now), zone).toISOString()).toBe(start),
)
