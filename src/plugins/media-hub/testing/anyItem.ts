import fc from 'fast-check'
import type { PublicItem } from '../../../domain/publicItem'
import { aPublicItem } from './aPublicItem'

/** Texts with whatever a keyboard, a paste or an attacker brings: controls, halves of pairs, markup. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(']]>', '<!--', '&#0;', '<?xml?>', '%', '"><script>', '{{', '@id', '#', '!', '?'),
)
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const size = orNull(fc.integer({ min: 0, max: 9000 }))

const asset = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('photo', 'video', 'audio', 'document', 'other'),
  headline: orNull(words),
  caption: orNull(words),
  credit: orNull(words),
  creator: orNull(words),
  number: orNull(words),
  place: orNull(words),
  takenAt: orNull(instant),
  keywords: fc.array(words, { maxLength: 3 }),
  renditions: fc.array(
    fc.record({
      name: fc.constantFrom('thumbnail', 'preview', 'large'),
      url: fc.uuid().map((id) => `https://humas.example.id/v1/assets/${id}/renditions/preview`),
      width: size,
      height: size,
      mimeType: fc.constantFrom('image/jpeg', 'video/mp4', 'application/pdf'),
      bytes: fc.integer({ min: 0, max: 2_000_000_000 }),
    }),
    { maxLength: 3 },
  ),
})

/** Any public item, its texts as odd as they come. */
export const anyItem: fc.Arbitrary<PublicItem> = fc
  .record({
    version: fc.integer({ min: 1, max: 1000 }),
    number: orNull(words),
    kind: words,
    title: words,
    lead: words,
    bodyHtml: words,
    bodyText: words,
    place: orNull(words),
    occurredAt: orNull(instant),
    keywords: fc.array(words, { maxLength: 4 }),
    embargoedUntil: orNull(instant),
    rights: fc.record({ holder: words, notice: words, terms: words }),
    publishedAt: instant,
    updatedAt: instant,
    assets: fc.array(asset, { maxLength: 4 }),
    correction: fc.record(
      { note: words, at: instant, serious: fc.constant(true as const) },
      { requiredKeys: ['note', 'at'] },
    ),
  })
  .map((change) => ({ ...aPublicItem(), ...change }))
