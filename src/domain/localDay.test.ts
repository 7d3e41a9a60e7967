import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, endOfLocalDay, localDay, weekdayOf } from './localDay'

describe('dates of a zone', () => {
  it.each([
    ['2026-01-05T16:59:59.999Z', 'Asia/Jakarta', '2026-01-05'],
    ['2026-01-05T17:00:00.000Z', 'Asia/Jakarta', '2026-01-06'],
    ['2026-01-05T15:59:59.999Z', 'Asia/Makassar', '2026-01-05'],
    ['2026-01-05T15:00:00.000Z', 'Asia/Jayapura', '2026-01-06'],
    ['2025-12-31T17:00:00.000Z', 'Asia/Pontianak', '2026-01-01'],
    ['2026-01-05T04:59:59.999Z', 'America/New_York', '2026-01-04'],
    ['2026-01-05T18:14:00.000Z', 'Asia/Kathmandu', '2026-01-05'],
    ['2026-01-05T18:15:00.000Z', 'Asia/Kathmandu', '2026-01-06'],
  ])('%s in %s is %s', (at, zone, on) => expect(localDay(at, zone)).toBe(on))

  it.each([
    ['2026-01-20', 'Asia/Pontianak', '2026-01-20T16:59:59.999Z'],
    ['2026-01-20', 'Asia/Jayapura', '2026-01-20T14:59:59.999Z'],
    ['2026-03-08', 'America/New_York', '2026-03-09T03:59:59.999Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T04:59:59.999Z'],
  ])('%s ends in %s at %s', (on, zone, at) => expect(endOfLocalDay(on, zone)).toBe(at))

  it('a day number is the date and back, with its weekday', () => {
    for (const on of ['1969-12-31', '1970-01-01', '2024-02-29', '2026-12-31']) {
      expect(dateOf(dayNumber(on))).toBe(on)
    }
    expect(['1969-12-29', '2026-03-02', '2026-03-08'].map((on) => weekdayOf(dayNumber(on)))).toEqual([
      1, 1, 7,
    ])
  })

  it('refuses what is no zone and what is no instant', () => {
    expect(() => localDay('2026-01-05T00:00:00Z', 'Asia/Nowhere')).toThrow(RangeError)
    expect(() => localDay('kemarin', 'Asia/Jakarta')).toThrow(RangeError)
  })
})
