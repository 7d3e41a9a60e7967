import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugify } from './slugify'

it.each([
  ['Polres Banjarbaru Gelar Apel Siaga', /^polres-banjarbaru-gelar-apel-siaga-[a-z0-9]{6}$/],
  ['  Kapolda: "Jaga Pemilu!" — 2026  ', /^kapolda-jaga-pemilu-2026-[a-z0-9]{6}$/],
  ['Ékspor é à Pontianak', /^ekspor-e-a-pontianak-[a-z0-9]{6}$/],
  ['警察', /^[a-z0-9]{6}$/],
])('%s', (title, slug) => expect(slugify(title, 'id-1')).toMatch(slug))

it('differs for two items with one title, and is the same for one item', () => {
  expect(slugify('Apel', 'a')).not.toBe(slugify('Apel', 'b'))
  expect(slugify('Apel', 'a')).toBe(slugify('Apel', 'a'))
})

it('cuts a long title between words', () => {
  const slug = slugify('kata yang panjang '.repeat(20), 'id')
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^(kata-yang-panjang-)+(kata-|kata-yang-)?[a-z0-9]{6}$/)
})

it('is a clean path segment for any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugify(title, 'id')),
    ),
  )
})
