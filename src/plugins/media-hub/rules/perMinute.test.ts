import { expect, it } from 'vitest'
import { perDay, perMinute } from './perMinute'

it('counts down, refuses what is over, and begins anew with the minute', () => {
  let at = 30_000
  const count = perMinute(() => at)
  expect(count('a', 2)).toEqual({ limit: 2, left: 1, resets: 30, over: false })
  expect(count('a', 2)).toEqual({ limit: 2, left: 0, resets: 30, over: false })
  expect(count('a', 2)).toEqual({ limit: 2, left: 0, resets: 30, over: true })
  expect(count('b', 2).left).toBe(1)
  at = 59_999
  expect(count('a', 2)).toMatchObject({ over: true, resets: 1 })
  at = 60_000
  expect(count('a', 2)).toEqual({ limit: 2, left: 1, resets: 60, over: false })
})

it('lets a count be asked for without counting', () => {
  const count = perMinute(() => 0)
  count('a', 1)
  expect(count('a', 1, 0)).toMatchObject({ left: 0, over: false })
})

it('lets whoever comes after a hundred thousand share one count', () => {
  const count = perMinute(() => 0)
  for (let n = 0; n < 100_000; n += 1) count(`address ${n}`, 1)
  expect(count('late', 1).over).toBe(false)
  expect(count('later', 1).over).toBe(true)
  expect(count('address 7', 1).over).toBe(true)
})

it('counts a day as one window, from midnight UTC', () => {
  let now = Date.UTC(2026, 10, 30, 23, 59, 59)
  const count = perDay(() => now)
  expect(count('a', 2)).toMatchObject({ left: 1, resets: 1, over: false })
  now += 500
  expect(count('a', 2)).toMatchObject({ left: 0, over: false })
  expect(count('a', 2)).toMatchObject({ over: true })
  now += 500
  expect(count('a', 2)).toMatchObject({ left: 1, resets: 86_400, over: false })
})
