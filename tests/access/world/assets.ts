import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { photoWithPosition } from '../../support/photo'
import { type Ask, together } from './ask'
import { markOf } from './mark'
import type { Thing } from './people'
import type { Hands } from './releases'
import { lineOf, units } from './units'

const variants = [
  'active',
  'active carried',
  'archived',
  'active guarded',
  'active excluded',
  'active offered',
  'active offered excluded',
  'active offered guarded',
  'archived offered',
]

/** The names under which an asset's bytes lie, by the operation that hands them out. */
export type Files = ReadonlyMap<string, { file: string; renditions: string[] }>

type Making = { payload: Payload; ask: Ask; unit: (code: string) => string; handsOf: (root: string) => Hands }

/** One photo of each kind at each unit. */
export async function makeAssets({ payload, ask, unit, handsOf }: Making) {
  const photo = await photoWithPosition({ width: 400, height: 300 })
  const things: Thing[] = []
  const files = new Map<string, { file: string; renditions: string[] }>()
  const wanted = [...units.keys()].flatMap((code) => variants.map((variant) => ({ code, variant })))
  await together(wanted, async ({ code, variant }) => {
    const tags = variant.split(' ')
    const { writer, editor } = handsOf(lineOf(code).at(-1) ?? code)
    const mark = markOf()
    const made = (await payload.create({
      collection: 'assets',
      data: {
        headline: `Judul ${mark}`,
        caption: `Keterangan ${mark}.`,
        creator: `Juru foto ${mark}`,
        credit: `Humas ${mark}`,
        place: `Tempat ${mark}`,
        takenAt: '2026-11-02T01:00:00.000Z',
        keywords: [mark],
        unit: unit(code),
        classification: tags.includes('excluded') ? 'dikecualikan' : 'berkala',
        flags: tags.includes('guarded') ? ['suspect_visible'] : ['victim'],
        offered: tags.includes('offered'),
      } as never,
      file: { data: photo, name: `${mark}.jpg`, mimetype: 'image/jpeg', size: photo.length },
      user: writer.user as never,
      overrideAccess: true,
    })) as { id: string; filename?: string | null; sizes?: Record<string, { filename?: string | null }> }
    if (tags[0] === 'archived') {
      const { status, text } = await ask(editor, 'POST', `assets/${made.id}/steps`, { action: 'archive' })
      if (status !== 200) throw new Error(`the world: an asset is not archived: ${text}`)
    }
    const renditions = Object.values(made.sizes ?? {}).flatMap(({ filename }) => filename ?? [])
    files.set(made.id, { file: made.filename ?? '', renditions: [...new Set(renditions)] })
    things.push({ collection: 'assets', id: made.id, unit: code, tags, mark })
  })
  const carried = new Map(
    things.filter(({ tags }) => tags.includes('carried')).map(({ unit: code, id }) => [code ?? '', id]),
  )
  return { things, files: files as Files, pictureOf: (code: string) => carried.get(code) ?? '' }
}

/** Takes the bytes of the world off the disk. */
export function removeFiles(files: Files): void {
  for (const { file, renditions } of files.values())
    for (const name of [file, ...renditions]) rmSync(path.join('media', name), { force: true })
}
