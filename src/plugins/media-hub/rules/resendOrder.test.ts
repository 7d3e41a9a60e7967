import { expect, it } from 'vitest'
import { resendOrder } from './resendOrder'

it.each([
  ['one delivery', { seq: 7 }, { seq: 7 }],
  ['everything after a position', { after: 7 }, { after: 7 }],
  ['everything', { after: 0 }, { after: 0 }],
])('reads %s', (_case, body, order) => expect(resendOrder(body)).toEqual(order))

it.each([
  ['both', { seq: 7, after: 7 }],
  ['neither', {}],
  ['something else beside it', { seq: 7, force: true }],
  ['words', { seq: '7' }],
  ['a position before the first', { seq: 0 }],
  ['a negative position', { after: -1 }],
  ['half a position', { seq: 1.5 }],
  ['a position past counting', { seq: 2 ** 53 }],
  ['nothing', null],
  ['a list', [7]],
  ['a bare number', 7],
])('refuses %s', (_case, body) => expect(resendOrder(body)).toBeUndefined())
