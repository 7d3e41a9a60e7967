import { expect, it } from 'vitest'
import { isOpenTo, openUntil } from './disclosure'

const at = new Date('2026-11-23T10:00:00Z')
const opened = { stage: 'opened', askedBy: 'me', openUntil: '2026-11-23T10:30:00Z' }

it.each([
  [30, '2026-11-23T10:30:00.000Z'],
  [60, '2026-11-23T11:00:00.000Z'],
  [61, '2026-11-23T11:00:00.000Z'],
  [1e9, '2026-11-23T11:00:00.000Z'],
  [-5, '2026-11-23T10:00:00.000Z'],
] as const)('an opening for %d minutes ends at %s', (minutes, end) =>
  expect(openUntil(at, minutes).toISOString()).toBe(end),
)

it.each([
  ['while it is open', opened, '2026-11-23T10:29:59.999Z', true],
  ['not at its end', opened, '2026-11-23T10:30:00Z', false],
  ['not later', opened, '2026-11-24T10:00:00Z', false],
  ['not for somebody else', { ...opened, askedBy: 'you' }, '2026-11-23T10:10:00Z', false],
  ['not while it is only asked for', { ...opened, stage: 'asked' }, '2026-11-23T10:10:00Z', false],
  ['not once it was closed', { ...opened, stage: 'closed' }, '2026-11-23T10:10:00Z', false],
  ['not without an end', { ...opened, openUntil: null }, '2026-11-23T10:10:00Z', false],
] as const)('reads %s', (_case, disclosure, now, open) =>
  expect(isOpenTo(disclosure, 'me', new Date(now))).toBe(open),
)
