import { expect, it } from 'vitest'
import { isInstant } from './isInstant'

it.each([
  ['2026-11-23T08:00:00+08:00', true],
  ['2026-11-23T08:00Z', true],
  ['2028-02-29T00:00:00.123Z', true],
  ['2027-02-29T00:00:00Z', false],
  ['2027-02-30T00:00:00Z', false],
  ['2027-04-31T00:00:00Z', false],
  ['2026-13-01T00:00:00Z', false],
  ['2026-11-23T25:00:00Z', false],
  ['2026-11-23T08:00:00', false],
  ['2026-11-23', false],
  ['3000-01-01T00:00:00Z', false],
  ['besok', false],
])('%s: %s', (text, is) => expect(isInstant(text)).toBe(is))
