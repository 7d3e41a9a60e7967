import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf, octets, octetsOf, textOf } from './octets'

const words = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())

it('gives back every text, and its bytes', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(textOf(octetsOf(text))).toBe(text)
      expect(bytesOf(octetsOf(text))).toEqual(Buffer.from(text))
    }),
  )
})

it('has no character beyond a byte', () => {
  expect(octetsOf('Polrès — 👮🏽‍♀️')).toMatch(/^[\0-\xff]*$/)
})

it('puts texts together without looking into them', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const whole = octets`{"a":${octetsOf(one)},"b":${octetsOf(other)}}`
      expect(textOf(whole)).toBe(`{"a":${one},"b":${other}}`)
    }),
  )
})
