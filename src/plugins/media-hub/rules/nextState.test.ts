import { expect, it } from 'vitest'
import { nextState } from './nextState'

it.each([
  ['published', undefined, 'public'],
  ['published', 'withdrawn', 'public'],
  ['corrected', 'public', 'public'],
  ['withdrawn', 'public', 'withdrawn'],
] as const)('%s from %s makes it %s', (action, current, next) =>
  expect(nextState(action, current)).toBe(next),
)

it.each([
  ['published', 'public', 'media_hub.already_public'],
  ['corrected', undefined, 'media_hub.not_public'],
  ['corrected', 'withdrawn', 'media_hub.not_public'],
  ['withdrawn', undefined, 'media_hub.not_public'],
  ['withdrawn', 'withdrawn', 'media_hub.not_public'],
] as const)('%s from %s is refused', (action, current, code) => {
  expect(() => nextState(action, current)).toThrow(expect.objectContaining({ code }))
})
