import { expect, it } from 'vitest'
import { longInstant } from './instants'

it.each([
  ['Asia/Jakarta', 'Senin, 23 November 2026, 23.30 WIB'],
  ['Asia/Makassar', 'Selasa, 24 November 2026, 00.30 WITA'],
  ['Asia/Jayapura', 'Selasa, 24 November 2026, 01.30 WIT'],
])('in %s', (zone, words) => expect(longInstant('2026-11-23T16:30:00.000Z', zone)).toBe(words))
