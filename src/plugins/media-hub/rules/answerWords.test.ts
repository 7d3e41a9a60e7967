import { expect, it } from 'vitest'
import { answerWords } from './answerWords'

it.each([
  ['{"error": "quota"}', '{"error": "quota"}'],
  ['satu\r\ndua\t\u0000tiga\u001b[31m', 'satu dua tiga [31m'],
  ['kiri\u202ekanan\u2066', 'kiri kanan'],
  ['  \n ', null],
  ['', null],
  ['\ud800x', 'x'],
])('makes %j into %j', (said, words) => expect(answerWords(said)).toBe(words))

it('keeps three hundred characters and cuts none in half', () =>
  expect(Array.from(answerWords('😀'.repeat(500)) ?? '')).toEqual(Array(300).fill('😀')))
