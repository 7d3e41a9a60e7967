import sharp from 'sharp'
import { type Doc, principalOf, unitId, type World } from './world'
import type { Place } from './places'
import { deskOf, everybody, wholeTreeOf } from '../tokens/audiences'
import type { Token } from '../tokens/registry'

/** How an asset stands: at work, offered, offered but showing a child, put away, carried by a published release. */
const kinds = ['plain', 'offered', 'guarded', 'archived', 'carried'] as const
type Kind = (typeof kinds)[number]

/** Puts pictures into the bank of a place. @returns the id of the one that a published release carries */
export async function makeAssets(world: World, place: Place): Promise<string> {
  let carried = ''
  for (const kind of place.isFull ? kinds : (['plain', 'carried'] as const)) {
    const id = await makeAsset(world, place, kind)
    if (kind === 'carried') carried = id
  }
  return carried
}

async function makeAsset(world: World, { key, unit, writer, approver }: Place, kind: Kind): Promise<string> {
  const inside = kind === 'offered' ? wholeTreeOf(unit) : deskOf(unit)
  const shown = kind === 'carried' ? everybody(unit) : inside
  const name = `${key}-${kind}`
  const issue = (field: string, verdict: Token['verdict'], only?: RegExp) =>
    world.registry.issue('asset', name, field, verdict, only)
  const bytes = await photo(
    issue('exif', inside, original),
    issue('xmp', inside, original),
    issue('bytes', inside, original),
  )
  const doc = await principalOf(world, writer).person.upload(bytes, `${issue('filename', inside)}.jpg`, {
    unit: unitId(world, unit),
    headline: issue('headline', shown),
    caption: issue('caption', shown),
    credit: issue('credit', shown),
    creator: issue('creator', shown),
    place: issue('place', shown),
    keywords: [issue('keyword', shown)],
    ...(kind === 'guarded' ? { flags: ['child'] } : {}),
  })
  const approverOf = principalOf(world, approver).person
  if (kind === 'offered' || kind === 'guarded') await approverOf.update('assets', doc.id, { offered: true })
  if (kind === 'archived') await approverOf.step(doc.id, { action: 'archive' }, 'assets')
  world.files.push(
    ...[doc.filename, ...renditionsOf(doc)].map((stored) => ({ name: stored, verdict: inside })),
  )
  world.docs.push({ collection: 'assets', id: doc.id, unit, title: name, verdict: inside } satisfies Doc)
  return doc.id
}

/** What is inside a picture leaves the house with the original alone. */
const original = /^file$|^disk media$/

const renditionsOf = ({ sizes }: { sizes?: Record<string, { filename?: string | null }> }) =>
  Object.values(sizes ?? {}).flatMap(({ filename }) => filename ?? [])

async function photo(exif: string, xmp: string, tail: string): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } })
    .jpeg({ quality: 60 })
    .withExif({ IFD0: { Artist: exif, ImageDescription: exif } })
    .withXmp(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${xmp}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    )
    .toBuffer()
  return Buffer.concat([jpeg, Buffer.from(tail)])
}
