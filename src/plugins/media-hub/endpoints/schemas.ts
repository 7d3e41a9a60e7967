import { z } from 'zod'

/*
 * Fields that later versions added are absent in what was published before: a snapshot is never rewritten.
 * What the public side answers, once: the description at /v1/openapi.json is made from it, and the tests hold every
 * answer against it. list: the shapes of answers.
 */

const id = z.string().min(1)
const instant = z.iso.datetime()
const text = z.string()
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable()
const address = z.url()

const rendition = z.strictObject({
  name: text,
  url: address,
  width: maybe(z.int().positive()),
  height: maybe(z.int().positive()),
  mimeType: text,
  bytes: z.int().min(0),
})

export const asset = z
  .strictObject({
    id,
    kind: text.meta({ examples: ['photo', 'video', 'audio', 'document'] }),
    headline: maybe(text),
    caption: maybe(text),
    credit: maybe(text).meta({ description: 'Print it beside the picture.' }),
    creator: maybe(text).optional(),
    number: maybe(text).optional(),
    place: maybe(text).optional(),
    takenAt: maybe(instant).optional(),
    keywords: z.array(text).optional(),
    renditions: z.array(rendition),
  })
  .meta({ id: 'Asset', description: 'A photo, video, audio or document that a public release carries.' })

export const release = z
  .strictObject({
    id: id.meta({ description: 'Opaque, never changes.' }),
    version: z.int().positive().meta({ description: 'Counts up; the highest you saw is the truth.' }),
    type: text,
    slug: text,
    number: maybe(text),
    kind: text.meta({ examples: ['siaran_pers', 'giat', 'klarifikasi'] }),
    title: text,
    lead: text,
    bodyHtml: text,
    bodyText: text,
    language: text,
    unit: z.strictObject({
      code: text,
      name: text,
      path: z.array(text).meta({ description: 'Codes from the root to the unit itself.' }),
    }),
    place: maybe(text),
    occurredAt: maybe(instant),
    keywords: z.array(text).optional(),
    embargoedUntil: maybe(instant).optional(),
    rights: z.strictObject({ holder: text, notice: text, terms: text }).optional(),
    publishedAt: instant,
    updatedAt: instant,
    assets: z.array(asset),
    urls: z.record(text, address).meta({ description: 'The same item in other forms; link to `html`.' }),
    correction: z
      .strictObject({
        note: text,
        at: instant,
        serious: z.literal(true).optional().meta({
          description: 'Replace what you hold of earlier versions, and confirm it at /v1/receipts.',
        }),
      })
      .optional()
      .meta({ description: 'Show it with the text.' }),
  })
  .meta({ id: 'Release', description: 'What a unit has made public, in its newest version.' })

export const tombstone = z
  .strictObject({ id, withdrawnAt: instant, reason: maybe(text) })
  .meta({ id: 'Tombstone', description: 'It was public and is no more: take it down.' })

const facet = z.array(z.strictObject({ value: text, count: z.int().positive() }))

export const releaseList = z
  .strictObject({
    items: z.array(release),
    next: maybe(text).meta({ description: 'The cursor of the next page; null at the end.' }),
    searchedFor: text.optional().meta({ description: 'Searched instead of a `q` that stands nowhere.' }),
    facets: z
      .strictObject({
        of: z.int().min(0),
        complete: z.boolean(),
        unit: facet.optional(),
        kind: facet.optional(),
        year: facet.optional(),
        place: facet.optional(),
        keyword: facet.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ReleaseList' })

const change = z.strictObject({
  seq: z.int().positive(),
  action: z.enum(['published', 'corrected', 'withdrawn']),
  type: text,
  id,
  version: z.int().positive(),
  at: instant,
  reason: text.optional(),
  item: release.optional().meta({ description: 'Only with the newest change of an item.' }),
})

export const changeList = z
  .strictObject({
    items: z.array(change),
    next: z.int().min(0).meta({ description: 'Ask with it as `after` next time.' }),
    more: z.literal(true).optional().meta({
      description: 'More lies beyond `next` already, also when this page is empty; absent at the end.',
    }),
  })
  .meta({ id: 'ChangeList' })

const unitFace = {
  code: text,
  name: text,
  kind: text,
  level: text,
  parent: maybe(text),
  timeZone: text,
  validFrom: maybe(text),
  validTo: maybe(text),
  path: z.array(text),
}

export const unit = z.strictObject({ ...unitFace, children: z.array(text) }).meta({ id: 'Unit' })
export const embargoedRelease = z
  .strictObject({
    embargoedUntil: instant.meta({ description: 'Nothing may be used before; it may move, so ask again.' }),
    clocks: z.strictObject({ WIB: text, WITA: text, WIT: text, UTC: text }),
    release: release.omit({ version: true, slug: true, publishedAt: true, updatedAt: true, urls: true }),
  })
  .meta({ id: 'EmbargoedRelease', description: 'Cleared text that waits for the end of its embargo.' })

export const embargoedList = z
  .strictObject({ terms: text, items: z.array(embargoedRelease) })
  .meta({ id: 'EmbargoedList' })

export const embargoTerms = z
  .strictObject({
    version: text,
    id: text,
    en: text,
    acceptedBy: maybe(text),
    acceptedAt: maybe(instant),
  })
  .meta({ id: 'EmbargoTerms' })

export const unitList = z.strictObject({ items: z.array(z.strictObject(unitFace)) }).meta({ id: 'UnitList' })

const used = { requests: z.int().min(0), bytes: z.int().min(0) }

export const ownKey = z
  .strictObject({
    prefix: text,
    name: text,
    outlet: z.strictObject({ name: text }),
    products: z.array(
      z.strictObject({ name: text, units: z.array(text), kinds: z.array(text), keywords: z.array(text) }),
    ),
    limits: z.strictObject({ perMinute: z.int().positive(), perDay: z.int().positive() }),
    expiresAt: maybe(instant),
    usage: z.strictObject({
      today: z.strictObject(used),
      days: z.array(z.strictObject({ day: z.iso.date(), ...used })),
    }),
  })
  .meta({ id: 'OwnKey', description: 'What the holder of a key may know of it.' })

export const called = z
  .strictObject({
    id,
    version: z.int().positive().meta({ description: 'Hold this or a later one; after a withdrawal, none.' }),
    action: z.enum(['corrected', 'withdrawn']),
    number: maybe(text),
    at: instant,
    confirmedAt: maybe(instant).optional(),
    isReplaced: z.boolean().optional().meta({ description: 'A later change took its place.' }),
    isWithdrawn: z.boolean().optional().meta({ description: 'The item is withdrawn by now.' }),
  })
  .meta({
    id: 'Called',
    description: 'A release that was called back: take it down or replace it, then confirm.',
  })

export const calledList = z.strictObject({ items: z.array(called) }).meta({ id: 'CalledList' })

export const problem = z
  .looseObject({
    type: text,
    title: text,
    status: z.int(),
    code: text.meta({ description: 'Stable; tell problems apart by it.' }),
    detail: text,
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' })
