import { aRelease, bodyOf } from '../../support/aRelease'
import { eventually } from '../../support/eventually'
import { deskOf, distributorsOf, everybody, historyOf, onceTold, wholeTreeOf } from '../tokens/audiences'
import type { Token } from '../tokens/registry'
import type { Place } from './places'
import { type Principal, principalOf, take, unitId, type World } from './world'

type Verdict = Token['verdict']
type Room = {
  world: World
  place: Place
  writer: Principal
  editor: Principal
  approver: Principal
  carried: string
}
type Words = (field: string, verdict: Verdict) => string

/** Every way a release can stand, in the places where all are told apart; elsewhere a draft and two public ones. */
const few = ['draft', 'published', 'offered'] as const
const all = [
  ...few,
  'returned',
  'in-review',
  'scheduled',
  'amended',
  'exempt',
  'corrected',
  'withdrawn',
  'archived',
] as const
type Kind = (typeof all)[number]

export async function makeReleases(world: World, place: Place, carried: string): Promise<void> {
  const [writer, editor, approver] = [place.writer, place.editor, place.approver].map((key) =>
    principalOf(world, key),
  ) as [Principal, Principal, Principal]
  for (const kind of place.isFull ? all : few) {
    await makeRelease({ world, place, writer, editor, approver, carried }, kind)
  }
}

const finalVerdict = (kind: Kind, unit: string): Verdict => {
  if (
    kind === 'corrected' ||
    kind === 'published' ||
    kind === 'amended' ||
    kind === 'offered' ||
    kind === 'exempt'
  )
    return everybody(unit)
  return kind === 'withdrawn' ? onceTold(unit) : deskOf(unit)
}

async function makeRelease(
  { world, place, writer, editor, approver, carried }: Room,
  kind: Kind,
): Promise<void> {
  const { key, unit } = place
  const name = `${key}-${kind}`
  const words: Words = (field, verdict) => world.registry.issue('release', name, field, verdict)
  const shown = finalVerdict(kind, unit)
  const { id } = await writer.person.create(
    'press-releases',
    aRelease(unitId(world, unit), {
      title: words('firsttitle', historyOf(unit)),
      lead: words('lead', shown),
      body: bodyOf('Kegiatan berlangsung tertib.', words('body', shown)),
      place: words('place', shown),
      keywords: [words('keyword', shown)],
      ...(kind === 'published' ? { assets: [carried] } : {}),
      ...(kind === 'scheduled' ? { embargoUntil: soon(4) } : {}),
    }),
  )
  world.docs.push({
    collection: 'press-releases',
    id,
    unit,
    title: name,
    verdict: kind === 'offered' ? wholeTreeOf(unit) : deskOf(unit),
  })
  await writer.person.update('press-releases', id, { title: words('title', shown) })
  const step = (who: Principal, action: string, more: { note?: string; at?: string } = {}) =>
    take(who, 'press-releases', id, { action, ...more })
  await lead(kind, { world, id, words, step, writer, editor, approver, unit })
}

type Way = {
  world: World
  id: string
  words: Words
  step: (who: Principal, action: string, more?: { note?: string; at?: string }) => Promise<void>
  writer: Principal
  editor: Principal
  approver: Principal
  unit: string
}

/** Takes a draft to where it shall stand. */
async function lead(
  kind: Kind,
  { world, id, words, step, writer, editor, approver, unit }: Way,
): Promise<void> {
  if (kind === 'draft') return
  if (kind === 'archived') return step(writer, 'archive')
  await step(writer, 'submit')
  if (kind === 'in-review') return
  if (kind === 'returned') return step(approver, 'return', { note: words('note', historyOf(unit)) })
  await step(approver, 'approve')
  if (kind === 'scheduled') return step(approver, 'schedule', { at: soon(5) })
  await step(approver, 'publish')
  if (kind === 'offered' || kind === 'exempt' || kind === 'amended')
    await editor.person.update('press-releases', id, { offered: true })
  // reclassified after it went out: it is offered to nobody any more, though its public face stands
  if (kind === 'exempt') await writer.person.update('press-releases', id, { classification: 'dikecualikan' })
  if (kind === 'amended')
    await writer.person.update('press-releases', id, { body: bodyOf(words('pending', deskOf(unit))) })
  if (kind === 'corrected') {
    await writer.person.update('press-releases', id, { title: words('newtitle', everybody(unit)) })
    await step(approver, 'correct', { note: words('correction', everybody(unit)) })
  }
  if (kind === 'withdrawn') {
    await eventually('an outlet has it', () => world.hub.receiver.about(id).length > 0)
    await step(approver, 'withdraw', { note: words('reason', everybody(unit)) })
    await confirmByTelephone(editor, id, words('saidby', distributorsOf(unit)))
  }
}

/** The desk writes down who at an outlet that held the text said that it is gone. */
async function confirmByTelephone({ person }: Principal, id: string, saidBy: string): Promise<void> {
  const address = `/api/press-releases/${id}/recall`
  const { seq, outlet } = await eventually('the ledger says who holds it', async () => {
    const { recall, holders } = (await person.call('GET', address)).body
    return holders[0] && { seq: recall.seq, outlet: holders[0].outlet }
  })
  const { status, text } = await person.call('POST', `${address}/receipts`, { seq, outlet, saidBy })
  if (status !== 200) throw new Error(`a confirmation was answered ${status}: ${text.slice(0, 300)}`)
}

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
