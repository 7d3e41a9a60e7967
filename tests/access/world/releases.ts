import type { Pool } from 'pg'
import type { Payload } from 'payload'
import { aBody } from '../../support/builders'
import { together, type Ask } from './ask'
import { markOf } from './mark'
import type { Person, Thing } from './people'
import { lineOf, units } from './units'

/** What a release of the little world is like: its stage first, then what else the oracle speaks of. */
const variants = [
  'draft',
  'in_review',
  'returned',
  'approved',
  'scheduled',
  'scheduled embargoed',
  'published',
  'withdrawn',
  'archived',
  'draft offered',
  'draft embargoed',
  'published excluded',
  'published offered',
  'published offered excluded',
  'published offered embargoed',
  'published offered guarded',
  'published offered amended',
  'withdrawn offered',
]

export type Hands = { writer: Person; editor: Person; approver: Person }
type Making = {
  payload: Payload
  pool: Pool
  ask: Ask
  unit: (code: string) => string
  handsOf: (root: string) => Hands
  /** a picture of the unit that is not offered to others */
  pictureOf: (code: string) => string
}

/** One release of each kind at each unit. Stages come by SQL; offering, amending and withdrawing by their real doors. */
export async function makeReleases(making: Making): Promise<Thing[]> {
  const things: Thing[] = []
  const wanted = [...units.keys()].flatMap((code) => variants.map((variant) => ({ code, variant })))
  await together(wanted, async ({ code, variant }) => {
    things.push(await makeRelease(making, code, variant.split(' ')))
  })
  return things
}

async function makeRelease(
  { payload, pool, ask, unit, handsOf, pictureOf }: Making,
  code: string,
  tags: string[],
): Promise<Thing> {
  const { writer, editor, approver } = handsOf(lineOf(code).at(-1) ?? code)
  const mark = markOf()
  const { id } = await payload.create({
    collection: 'press-releases',
    data: {
      title: `Judul ${mark}`,
      lead: `Teras ${mark} untuk pembaca.`,
      assets: [pictureOf(code)],
      body: withPicture(`Isi ${mark}.`, pictureOf(code)),
      place: `Tempat ${mark}`,
      occurredAt: '2026-11-02T01:00:00.000Z',
      kind: 'siaran_pers',
      unit: unit(code),
      classification: tags.includes('excluded') ? 'dikecualikan' : 'berkala',
      flags: tags.includes('guarded') ? ['child'] : [],
      ...(tags.includes('embargoed') ? { embargoUntil: '2046-01-01T00:00:00.000Z' } : {}),
      ...(tags.includes('draft') && tags.includes('offered') ? { offered: true } : {}),
    } as never,
    user: writer.user as never,
    overrideAccess: true,
  })
  const must = async (...[who, method, path, body]: Parameters<Ask>) => {
    const answer = await ask(who, method, path, body)
    if (answer.status !== 200) throw new Error(`the world: ${method} ${path} ${answer.status} ${answer.text}`)
  }
  const address = `press-releases/${id}`
  const step = (who: Person, action: string) =>
    must(who, 'POST', `${address}/steps`, { action, ...(action === 'withdraw' ? { note: 'Keliru.' } : {}) })
  if (isLedByHand(tags)) {
    await step(writer, 'submit')
    await step(approver, 'approve')
    await step(approver, 'publish')
  } else
    await pool.query(placed, [
      id,
      tags[0],
      isNumbered(tags[0]) ? `SP/${mark}/XI/2026` : null,
      isNumbered(tags[0]) ? '2026-11-03T01:00:00.000Z' : null,
    ])
  if (tags[0] !== 'draft' && tags.includes('offered')) await must(editor, 'PATCH', address, { offered: true })
  if (tags.includes('amended')) await must(editor, 'PATCH', address, { lead: `Teras ${mark} yang diralat.` })
  if (isLedByHand(tags) && tags[0] === 'withdrawn') await step(approver, 'withdraw')
  const out = isLedByHand(tags) ? ['out'] : []
  return { collection: 'press-releases', id: String(id), unit: code, tags: [...tags, ...out], mark }
}

/** A text with a picture inside it, as the editor stores it. */
function withPicture(text: string, picture: string) {
  const { root } = aBody(text)
  const upload = {
    type: 'upload',
    version: 3,
    format: '',
    id: '6560f3b2c0ffee0000000001',
    fields: null,
    relationTo: 'assets',
    value: picture,
  }
  return { root: { ...root, children: [...root.children, upload] } }
}

/** What the public sees, or saw, went through the whole procedure. */
const isLedByHand = (tags: readonly string[]) =>
  ['published offered', 'published offered amended', 'withdrawn offered'].includes(tags.join(' '))

const isNumbered = (stage: string | undefined) => !['draft', 'in_review', 'returned'].includes(stage ?? '')

const placed = 'update press_releases set stage = $2, number = $3, published_at = $4 where id = $1'
