import fc from 'fast-check'
import { type XmlAttribute, XmlDocument, type XmlElement } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { PublicItem } from '../../../domain/publicItem'
import { anyItem } from '../testing/anyItem'
import { aPublicItem } from '../testing/aPublicItem'
import { type Field, fields, type Profile, profiles } from '../testing/releaseProfile'
import { cleanText } from './xml'

const NAMES = {
  a: 'http://www.w3.org/2005/Atom',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  nar: 'http://iptc.org/std/nar/2006-10-01/',
}

type Spot = { text: string; drop: () => void }
type Opened = { find: (at: string) => Spot[]; text: () => string; close: () => void }

/** A document as somebody else's parser reads it, whose parts can be taken out. */
function open({ type }: Profile, text: string): Opened {
  if (type === 'json') {
    const root = JSON.parse(text) as unknown
    return {
      find: (at) => inJson(root, at.split('.')),
      text: () => JSON.stringify(root),
      close: () => undefined,
    }
  }
  const document = XmlDocument.fromString(text)
  const find = (at: string) =>
    (document.find(at, NAMES) as Array<XmlElement | XmlAttribute>).map((node) => ({
      text: node.content,
      drop: () => node.remove(),
    }))
  return { find, text: () => document.toString(), close: () => document.dispose() }
}

function inJson(node: unknown, [step = '', ...rest]: string[]): Spot[] {
  if (node === null || typeof node !== 'object') return []
  const at = node as Record<string, unknown>
  const keys = step === '*' ? Object.keys(at) : step in at ? [step] : []
  return keys.flatMap((key) => {
    if (rest.length > 0) return inJson(at[key], rest)
    const value = at[key]
    return value === null || value === undefined
      ? []
      : [{ text: String(value), drop: () => void (at[key] = null) }]
  })
}

/** Writers of XML leave out what XML cannot hold, and headlines have no line breaks there: both sides alike. */
const plain = (texts: ReadonlyArray<string | null>): string[] =>
  texts
    .map((text) =>
      cleanText(text ?? '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')

/** The fields of a format, where they stand, and what must stand there for an item that has them. */
const due = ({ places }: Profile, item: PublicItem) =>
  (Object.keys(fields) as Field[]).flatMap((field) => {
    const place = places[field]
    if (typeof place === 'object' && 'lacks' in place) return []
    const at = typeof place === 'string' ? place : place.at
    const says = plain((typeof place === 'string' ? fields[field] : place.says)(item))
    return says.length > 0 ? [{ field, at, says }] : []
  })

/** Every field that is due, as it was and as the document says it. */
function compare(profile: Profile, item: PublicItem): void {
  const ordered = (texts: string[]) =>
    profile.isUnordered ? texts.toSorted((one, other) => (one < other ? -1 : 1)) : texts
  const document = open(profile, profile.write(item))
  for (const { field, at, says } of due(profile, item))
    expect([field, ordered(plain(document.find(at).map((spot) => spot.text)))]).toEqual([
      field,
      ordered(says),
    ])
  document.close()
}

/** The profile's verdict: fields that an item has and its document does not. */
function missing(profile: Profile, item: PublicItem, text: string): Field[] {
  const document = open(profile, text)
  const lost = due(profile, item).filter(
    ({ at, says }) => plain(document.find(at).map((spot) => spot.text)).length < says.length,
  )
  document.close()
  return lost.map(({ field }) => field)
}

describe.each(Object.entries(profiles))('%s', (_name, profile) => {
  const item = aPublicItem()

  it('holds each field, or says why it cannot', () => {
    expect(missing(profile, item, profile.write(item))).toEqual([])
    for (const place of Object.values(profile.places))
      if (typeof place === 'object' && 'lacks' in place) expect(place.lacks.length).toBeGreaterThan(10)
    expect(due(profile, item).length).toBeGreaterThan(11)
  })

  it.each(due(profile, item).map(({ field, at }) => [field, at] as const))(
    'without its %s it fails',
    (field, at) => {
      const document = open(profile, profile.write(item))
      for (const spot of document.find(at)) spot.drop()
      const text = document.text()
      document.close()
      expect(missing(profile, item, text)).toContain(field)
    },
  )

  it('gives back what went in', () => compare(profile, item))

  it('gives back what went in, whatever it was', () => {
    fc.assert(
      fc.property(anyItem, (any) => compare(profile, any)),
      { numRuns: 100 },
    )
  })
})
