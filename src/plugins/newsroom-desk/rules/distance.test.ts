import { expect, it } from 'vitest'
import { distance } from './distance'

const now = new Date('2026-11-23T08:00:00Z')

it.each([
  ['2026-11-23T07:59:40Z', 'menit ini', 'this minute'],
  ['2026-11-23T07:15:00Z', '45 menit yang lalu', '45 minutes ago'],
  ['2026-11-22T09:00:00Z', '23 jam yang lalu', '23 hours ago'],
  ['2026-11-22T07:00:00Z', 'kemarin', 'yesterday'],
  ['2026-11-18T07:00:00Z', '5 hari yang lalu', '5 days ago'],
  ['2026-11-01T07:00:00Z', '3 minggu yang lalu', '3 weeks ago'],
  ['2026-11-23T10:30:00Z', 'dalam 2 jam', 'in 2 hours'],
] as const)('%s is %s', (at, indonesian, english) => {
  expect(distance(new Date(at), now, 'id-ID')).toBe(indonesian)
  expect(distance(new Date(at), now, 'en-GB')).toBe(english)
})
