import { describe, expect, it } from 'vitest'
import { consequenceTestProblems } from './consequenceTest'

const whole = {
  letters: ['a1'],
  law: 'UU 14/2008 pasal 17 huruf a angka 1',
  ifOpened: 'Penyidikan terganggu.',
  ifClosed: 'Penyidikan terlindungi.',
  publicInterest: 'Kepentingan penyelesaian perkara lebih besar.',
  participants: 'PPID, Kasat Reskrim',
  startsAt: '2026-01-05T00:00:00.000Z',
  endsAt: '2031-01-05T00:00:00.000Z',
}
const codes = (more: object) => consequenceTestProblems({ ...whole, ...more }).map(({ code }) => code)

describe('a consequence test', () => {
  it.each([
    ['is ready when every step of the test is written', {}, []],
    ['names a letter of art. 17', { letters: [] }, ['test.letters']],
    ['names the law relied on', { law: ' ' }, ['test.law']],
    ['weighs both consequences', { ifOpened: '', ifClosed: null }, ['test.ifOpened', 'test.ifClosed']],
    ['weighs the public interest', { publicInterest: undefined }, ['test.publicInterest']],
    ['names who took part', { participants: '' }, ['test.participants']],
    ['a letter of a to f has an end', { endsAt: null }, ['test.endsAt']],
    ['a letter of g to j needs none', { letters: ['h2'], endsAt: null }, []],
    ['ends after it begins', { endsAt: '2025-01-05T00:00:00.000Z' }, ['test.ends_first']],
    ['law enforcement: thirty years to the day', { endsAt: '2056-01-05T00:00:00.000Z' }, []],
    ['law enforcement: not a day more', { endsAt: '2056-01-06T00:00:00.000Z' }, ['test.too_long']],
    ['other letters may be longer', { letters: ['c'], endsAt: '2066-01-06T00:00:00.000Z' }, []],
  ] as const)('%s', (_case, more, expected) => expect(codes(more)).toEqual(expected))
})
