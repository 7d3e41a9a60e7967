import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'
import { photoWithPosition } from '../../../tests/support/photo'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
const people: Record<string, Colleague> = {}

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  const posts = {
    writer: ['BJB', 'operator'],
    editor: ['BJB', 'editor'],
    local: ['BJB', 'approver'],
    local2: ['BJB', 'approver'],
    polda: ['KALSEL.HUMAS', 'approver'],
    polda2: ['KALSEL', 'approver'],
    mabes: ['POLRI', 'approver'],
    mabes2: ['POLRI', 'approver'],
    elsewhere: ['LPG', 'approver'],
    chief: ['POLRI', 'admin'],
    localAdmin: ['BJB', 'admin'],
  } as const
  for (const [name, [code, role]] of Object.entries(posts))
    people[name] = await aUser(payload, [unit(code), role])
})

const by = (name: string): Colleague => people[name] as Colleague
const step = (name: string, id: string, action: string, more: object = {}) =>
  rest(by(name), 'POST', `press-releases/${id}/steps`, { action, ...more })
const told = async (answer: ReturnType<typeof step>) => {
  const { status, body } = await answer
  return status === 200 ? 200 : body.code
}
async function submitted(more: Record<string, unknown> = {}, code = 'BJB', author = 'writer') {
  const { id } = await aPressRelease(payload, by(author), unit(code), more)
  expect(await told(step(author, id, 'submit'))).toBe(200)
  return id
}
const child = { flags: ['child'] }

describe('a text that shows somebody to protect', () => {
  it('needs a second approver of a higher unit before it goes out', async () => {
    const id = await submitted(child)
    expect(await told(step('local', id, 'approve'))).toBe(200)
    expect(await told(step('local', id, 'publish'))).toBe('workflow.second_approver_needed')
    expect(await told(step('polda', id, 'publish'))).toBe('workflow.second_approver_needed')
    expect(await told(step('local', id, 'schedule', { at: '2027-01-01T00:00:00Z' }))).toBe(
      'workflow.second_approver_needed',
    )
    expect(await told(step('local', id, 'approve'))).toBe('workflow.second_is_another')
    expect(await told(step('local2', id, 'approve'))).toBe('workflow.second_from_above')
    const number = (await rest(by('writer'), 'GET', `press-releases/${id}`)).body.number
    expect(await told(step('polda', id, 'approve'))).toBe(200)
    expect((await rest(by('writer'), 'GET', `press-releases/${id}`)).body.number).toBe(number)
    expect(await told(step('mabes', id, 'approve'))).toBe('workflow.not_from_here')
    expect(await told(step('local', id, 'publish'))).toBe(200)
  })

  it('loses both approvals when it is returned', async () => {
    const id = await submitted(child)
    await step('local', id, 'approve')
    await step('polda', id, 'approve')
    expect(await told(step('polda', id, 'return', { note: 'Samarkan wajah' }))).toBe(200)
    await step('writer', id, 'submit')
    expect(await told(step('polda', id, 'approve'))).toBe(200)
    expect(await told(step('polda2', id, 'publish'))).toBe('workflow.second_approver_needed')
  })

  it('of a whole Polda goes to headquarters, and of headquarters to another of its approvers', async () => {
    people.bid = await aUser(payload, [unit('KALSEL.HUMAS'), 'operator'])
    const id = await submitted(child, 'KALSEL.HUMAS', 'bid')
    expect(await told(step('polda', id, 'approve'))).toBe(200)
    expect(await told(step('polda2', id, 'approve'))).toBe('workflow.second_from_above')
    expect(await told(step('mabes', id, 'approve'))).toBe(200)
    people.top = await aUser(payload, [unit('POLRI'), 'operator'])
    const own = await submitted(child, 'POLRI', 'top')
    expect(await told(step('mabes', own, 'approve'))).toBe(200)
    expect(await told(step('mabes', own, 'approve'))).toBe('workflow.second_is_another')
    expect(await told(step('mabes2', own, 'approve'))).toBe(200)
  })

  it('is guarded by the flag of a picture too, and whoever brought the picture approves nothing', async () => {
    const both = await aUser(payload, [unit('KALSEL'), 'operator'], [unit('KALSEL'), 'approver'])
    people.both = both
    const picture = await photoWithPosition()
    const asset = await payload.create({
      collection: 'assets',
      data: { unit: unit('BJB'), headline: 'Anak', flags: ['child'] } as never,
      file: { data: picture, mimetype: 'image/jpeg', name: 'anak.jpg', size: picture.length },
      user: both,
      overrideAccess: false,
    })
    const id = await submitted({ assets: [asset.id] })
    expect(await told(step('both', id, 'approve'))).toBe('workflow.own_work')
    expect(await told(step('local', id, 'approve'))).toBe(200)
    expect(await told(step('local', id, 'publish'))).toBe('workflow.second_approver_needed')
    expect(await told(step('both', id, 'approve'))).toBe('workflow.own_work')
    expect(await told(step('polda', id, 'approve'))).toBe(200)
    const answer = await rest(by('local'), 'GET', `press-releases/${id}/steps`)
    expect(answer.body.actions.find((one: { action: string }) => one.action === 'publish').open).toBe(true)
  })

  it('who edited it before the first approval is no second pair of eyes', async () => {
    people.dual = await aUser(payload, [unit('KALSEL'), 'editor'], [unit('KALSEL'), 'approver'])
    const id = await submitted(child)
    expect(
      (await rest(by('dual'), 'PATCH', `press-releases/${id}`, { lead: 'Diperbaiki editor Polda.' })).status,
    ).toBe(200)
    expect(await told(step('local', id, 'approve'))).toBe(200)
    expect(await told(step('dual', id, 'approve'))).toBe('workflow.own_work')
  })

  it('no order of steps publishes it without two approvers, one of them from above', async () => {
    const actors = ['local', 'local2', 'polda'] as const
    const orders = combinations(
      actors.flatMap((who) => ['approve', 'publish'].map((action) => [who, action] as const)),
      3,
    )
    let published = 0
    for (const order of orders) {
      const id = await submitted(child)
      const taken: string[] = []
      for (const [who, action] of order) {
        if ((await step(who, id, action)).status === 200) taken.push(`${who} ${action}`)
        if (taken.at(-1)?.endsWith('publish')) break
      }
      const approvals = taken.filter((one) => one.endsWith('approve'))
      if (!taken.at(-1)?.endsWith('publish')) continue
      published += 1
      expect([approvals.length, approvals.at(-1)], taken.join(', ')).toEqual([2, 'polda approve'])
    }
    expect(orders).toHaveLength(216)
    expect(published).toBeGreaterThan(5)
  }, 240_000)
})

describe('a unit that its superior does not trust to publish', () => {
  const decide = (name: string, publishes: string, code = 'BJM', more: object = {}) =>
    rest(by(name), 'POST', 'trust-decisions', {
      unit: unit(code),
      publishes,
      reason: 'Dua ralat dalam sebulan',
      ...more,
    })

  it('approves but does not publish; the unit above does', async () => {
    people.bjm = await aUser(payload, [unit('BJM'), 'operator'])
    people.bjmApprover = await aUser(payload, [unit('BJM'), 'approver'])
    expect((await decide('polda', 'escalates')).status).toBe(201)
    const id = await submitted({}, 'BJM', 'bjm')
    expect(await told(step('bjmApprover', id, 'approve'))).toBe(200)
    expect(await told(step('bjmApprover', id, 'publish'))).toBe('workflow.must_escalate')
    expect(await told(step('polda', id, 'publish'))).toBe(200)
    expect((await decide('chief', 'itself')).status).toBe(201)
    const next = await submitted({}, 'BJM', 'bjm')
    await step('bjmApprover', next, 'approve')
    expect(await told(step('bjmApprover', next, 'publish'))).toBe(200)
  })

  it('follows the unit above it while nothing is decided about itself', async () => {
    people.utara = await aUser(payload, [unit('BJB.UTARA'), 'operator'])
    people.utaraApprover = await aUser(payload, [unit('BJB.UTARA'), 'approver'])
    expect((await decide('polda', 'escalates', 'BJB')).status).toBe(201)
    const id = await submitted({}, 'BJB.UTARA', 'utara')
    await step('utaraApprover', id, 'approve')
    expect(await told(step('utaraApprover', id, 'publish'))).toBe('workflow.must_escalate')
    expect((await decide('polda', 'itself', 'BJB.UTARA')).status).toBe(201)
    expect(await told(step('utaraApprover', id, 'publish'))).toBe(200)
    expect((await decide('polda', 'itself', 'BJB')).status).toBe(201)
  })

  it.each([
    ['the unit about itself', 'local', 'BJB', {}, 403, 'trust.not_superior'],
    ['its own administrator', 'localAdmin', 'BJB', {}, 403, 'trust.not_superior'],
    ['Bid Humas about itself', 'polda', 'KALSEL.HUMAS', {}, 403, 'trust.not_superior'],
    ['the top of the tree about itself', 'chief', 'POLRI', {}, 403, 'trust.not_superior'],
    ['another Polda', 'elsewhere', 'BJB', {}, 403, 'trust.not_superior'],
    ['backwards in time', 'polda', 'BJB', { validFrom: '2026-01-01T00:00:00Z' }, 400, 'trust.in_the_past'],
  ] as const)('is not decided by %s', async (_case, who, code, more, status, refused) => {
    const answer = await decide(who, 'itself', code, more)
    expect([answer.status, codeOf(answer)]).toEqual([status, refused])
  })

  it('is decided for good: a decision is neither changed nor removed, only followed by another', async () => {
    const { body } = await decide('polda', 'itself', 'BJM')
    expect(body.doc.decidedBy).toBe(by('polda').id)
    const path = `trust-decisions/${body.doc.id}`
    expect((await rest(by('chief'), 'PATCH', path, { publishes: 'escalates' })).status).toBe(403)
    expect((await rest(by('chief'), 'DELETE', path)).status).toBe(403)
    const seen = await rest(by('bjm'), 'GET', 'trust-decisions?sort=-validFrom')
    expect(seen.body.docs.map((doc: { publishes: string }) => doc.publishes)).toEqual([
      'itself',
      'itself',
      'escalates',
    ])
    expect((await rest(by('elsewhere'), 'GET', path)).status).toBe(404)
  })
})

it('is not scheduled for a time before its embargo ends', async () => {
  const id = await submitted({ embargoUntil: '2027-02-02T00:00:00Z' })
  await step('local', id, 'approve')
  const early = await step('local', id, 'schedule', { at: '2027-02-01T23:59:59Z' })
  expect([early.status, early.body.problems[0].code]).toEqual([422, 'completeness.before_embargo'])
  expect(await told(step('local', id, 'schedule', { at: '2027-02-30T00:00:00Z' }))).toBe('workflow.bad_order')
  expect(await told(step('local', id, 'schedule', { at: '2027-02-02T00:00:00Z' }))).toBe(200)
})

describe('an embargo', () => {
  const until = '2027-02-02T00:00:00.000Z'
  const note = 'Konferensi pers digeser.'
  const release = async (id: string) =>
    (await rest(by('local'), 'GET', `press-releases/${id}`)).body as Record<string, unknown>
  const scheduled = async () => {
    const id = await submitted({ embargoUntil: until })
    await step('local', id, 'approve')
    expect(await told(step('local', id, 'schedule'))).toBe(200)
    return id
  }

  it('is moved by a step with a note, and the time of publication with it', async () => {
    const id = await scheduled()
    const at = '2027-02-03T05:00:00.000Z'
    expect(await told(step('local', id, 'move_embargo', { at }))).toBe('workflow.note_needed')
    expect(await told(step('local', id, 'move_embargo', { note }))).toBe(200)
    expect(await told(step('local', id, 'move_embargo', { note, at }))).toBe(200)
    expect(await release(id)).toMatchObject({ stage: 'scheduled', embargoUntil: at, scheduledAt: at })
  })

  it('moves, and leaves a later hour that somebody chose', async () => {
    const id = await submitted({ embargoUntil: until })
    const [chosen, earlier, later] = ['2027-02-05', '2027-02-01', '2027-02-09'].map(
      (day) => `${day}T00:00:00.000Z`,
    )
    await step('local', id, 'approve')
    expect(await told(step('local', id, 'schedule', { at: chosen }))).toBe(200)
    expect(await told(step('local', id, 'move_embargo', { note, at: earlier }))).toBe(200)
    expect(await release(id)).toMatchObject({ embargoUntil: earlier, scheduledAt: chosen })
    expect(await told(step('local', id, 'move_embargo', { note, at: later }))).toBe(200)
    expect(await release(id)).toMatchObject({ embargoUntil: later, scheduledAt: later })
    expect(await told(step('local', id, 'move_embargo', { note, at: earlier }))).toBe(200)
    expect(await release(id)).toMatchObject({ embargoUntil: earlier, scheduledAt: earlier })
  })

  it('is over by itself: then there is none to lift', async () => {
    const id = await submitted({ embargoUntil: until })
    await step('local', id, 'approve')
    await database.pool.query(
      "update press_releases set embargo_until = now() - interval '1 h' where id = $1",
      [id],
    )
    expect(await told(step('local', id, 'lift_embargo', { note }))).toBe('workflow.not_needed')
    expect(await told(step('local', id, 'publish'))).toBe(200)
  })

  it('is lifted by a step with a note, and the text is public from then on', async () => {
    const id = await scheduled()
    expect(await told(step('local', id, 'publish'))).toBe('workflow.not_ready')
    expect(await told(step('local', id, 'lift_embargo'))).toBe('workflow.note_needed')
    expect(await told(step('local', id, 'lift_embargo', { note }))).toBe(200)
    const lifted = await release(id)
    expect(lifted).toMatchObject({ stage: 'published', scheduledAt: null })
    expect(lifted.embargoUntil).toBe(lifted.publishedAt)
  })

  it('cannot be lifted where there is none', async () => {
    const id = await submitted()
    await step('local', id, 'approve')
    const steps = await rest(by('local'), 'GET', `press-releases/${id}/steps`)
    const offered = steps.body.actions.filter((one: { fromHere: boolean }) => one.fromHere)
    expect(offered.map((one: { action: string }) => one.action)).not.toContain('lift_embargo')
    expect(await told(step('local', id, 'lift_embargo', { note }))).toBe('workflow.not_needed')
  })

  it('cannot be laid on what is public', async () => {
    const id = await submitted()
    await step('local', id, 'approve')
    await step('local', id, 'publish')
    await rest(by('writer'), 'PATCH', `press-releases/${id}`, { embargoUntil: until })
    const late = await step('local', id, 'correct', { note })
    expect([late.status, late.body.problems[0].code]).toEqual([422, 'completeness.embargo_of_public'])
  })
})

const combinations = <T>(among: readonly T[], length: number): T[][] =>
  length === 0 ? [[]] : combinations(among, length - 1).flatMap((rest) => among.map((one) => [...rest, one]))

describe('what is exempt (UU 14/2008 art. 17)', () => {
  const exempt = { classification: 'dikecualikan' }
  const problemsOf = async (answer: ReturnType<typeof step>) =>
    (await answer).body.problems?.map(({ code }: { code: string }) => code)

  it('goes no way out, and back to the open when its class was wrong', async () => {
    const { id } = await aPressRelease(payload, by('writer'), unit('BJB'), exempt)
    expect(await problemsOf(step('writer', id, 'submit'))).toEqual(['completeness.exempt'])
    const link = await rest(by('editor'), 'POST', `press-releases/${id}/preview-links`)
    expect([link.status, link.body.errors?.[0]?.data?.code]).toEqual([409, 'media_hub.not_unpublished'])
    await rest(by('writer'), 'PATCH', `press-releases/${id}`, { classification: 'berkala' })
    expect(await told(step('writer', id, 'submit'))).toBe(200)
  })

  it('is kept back when an editor says so during the review', async () => {
    const id = await submitted()
    await rest(by('editor'), 'PATCH', `press-releases/${id}`, exempt)
    expect(await problemsOf(step('local', id, 'approve'))).toEqual(['completeness.exempt'])
  })

  it('holds back the text that shows it, up to the last step', async () => {
    const photo = await photoWithPosition({ width: 600, height: 400 })
    const asset = await payload.create({
      collection: 'assets',
      data: { headline: 'Apel', caption: 'Apel.', credit: 'Humas', unit: unit('BJB') } as never,
      file: { data: photo, name: 'a.jpg', mimetype: 'image/jpeg', size: photo.length },
      user: by('writer') as never,
      overrideAccess: true,
    })
    const id = await submitted({ assets: [asset.id] })
    expect(await told(step('local', id, 'approve'))).toBe(200)
    await database.pool.query("update assets set classification = 'dikecualikan' where id = $1", [asset.id])
    const seen = await rest(by('local'), 'GET', `press-releases/${id}/steps`)
    const publish = seen.body.actions.find(({ action }: { action: string }) => action === 'publish')
    expect(publish.problems.map(({ code }: { code: string }) => code)).toEqual(['completeness.exempt_asset'])
    expect(await problemsOf(step('local', id, 'publish'))).toEqual(['completeness.exempt_asset'])
    expect(await told(step('local', id, 'return', { note: 'Foto dikecualikan.' }))).toBe(200)
  })
})
