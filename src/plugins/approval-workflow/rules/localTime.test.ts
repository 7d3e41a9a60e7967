import { afterEach, beforeEach, expect, it } from 'vitest'
import { localValue, withOffset } from './localTime'

const zone = process.env.TZ
const inZone = (name: string) => {
  process.env.TZ = name
}
beforeEach(() => inZone('Asia/Makassar'))
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

it.each([
  ['Asia/Jakarta', '2026-11-23T08:30:00+07:00'],
  ['Asia/Makassar', '2026-11-23T08:30:00+08:00'],
  ['Asia/Kolkata', '2026-11-23T08:30:00+05:30'],
  ['America/St_Johns', '2026-11-23T08:30:00-03:30'],
] as const)('says the offset of %s', (name, iso) => {
  inZone(name)
  expect(withOffset('2026-11-23T08:30')).toBe(iso)
})

it.each(['', '2026-11-23', '2026-13-45T10:00', 'besok'])('finds no instant in %j', (value) =>
  expect(withOffset(value)).toBeNull(),
)

it('shows an instant on the clock of the place', () => {
  expect(localValue(new Date('2026-11-23T00:30:00Z'))).toBe('2026-11-23T08:30')
})
