import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest, untilTaken } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { lettersTo } from '../../../tests/support/letters'
import { codeOf, type RestAnswer, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let both: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  both = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'], [unit('KALSEL'), 'ppid_superior'])
})

const took = async (answer: Promise<RestAnswer>) => {
  const { status, text, body } = await answer
  expect(status, text).toBe(200)
  return body
}
const requests = 'information-requests'
const read = async (collection: string, id: string) =>
  (await rest(officer, 'GET', `${collection}/${id}`)).body
const step = (user: Colleague, collection: string, id: string, action: string, note?: string) =>
  rest(user, 'POST', `${collection}/${id}/steps`, { action, ...(note ? { note } : {}) })

/** A request that this person has answered. */
async function answered(by = officer, more: Record<string, unknown> = {}): Promise<string> {
  const { body } = await rest(by, 'POST', requests, aRequest(unit('BJB'), { answer: 'Terlampir.', ...more }))
  for (const action of ['register', 'take_up', 'ready_to_give', 'give'])
    await took(step(by, requests, body.doc.id, action))
  return body.doc.id
}
const object = (request: string, more: object = {}) =>
  rest(officer, 'POST', 'keberatan', { request, grounds: ['d'], reason: 'Lampiran tidak ada.', ...more })
async function objected(request: string): Promise<string> {
  const { status, body, text } = await object(request)
  expect(status, text).toBe(201)
  return body.doc.id
}
const answer = async (id: string, user = superior) =>
  took(rest(user, 'PATCH', `keberatan/${id}`, { answer: 'Lampiran diberikan.' }))

describe('an objection', () => {
  it('gets its number at once, thirty working days, and keeps the request from closing', async () => {
    const request = await answered()
    const { status, body, text } = await object(request)
    expect(status, text).toBe(201)
    const { doc } = body
    expect(doc.number).toMatch(/^\d{4}\/KEB-PPID\/BJB\/[IVX]+\/\d{4}$/)
    expect(doc.clock.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(30)
    expect(doc).toMatchObject({ filedLate: false, unit: unit('BJB'), stage: 'diterima' })
    expect(doc.applicant).toBe((await read(requests, request)).applicant)
    expect((await read(requests, request)).closesAt).toBeNull()
  })

  it.each([
    ['without a ground', { grounds: [] }, 400],
    ['on a ground the law does not have', { grounds: ['h'] }, 400],
    ['without its case', { reason: '' }, 400],
    ['on a request that is not there', { request: '00000000-0000-7000-8000-000000000001' }, 422],
  ])('is refused %s', async (_case, more, expected) =>
    expect((await object(await answered(), more)).status).toBe(expected),
  )

  it('waits until the request is answered or late', async () => {
    const { body } = await rest(officer, 'POST', requests, aRequest(unit('BJB')))
    const early = await object(body.doc.id)
    expect([early.status, codeOf(early)]).toEqual([422, 'keberatan.too_early'])
    const late = await rest(
      officer,
      'POST',
      requests,
      aRequest(unit('BJB'), { receivedAt: new Date(Date.now() - 20 * 86_400_000).toISOString() }),
    )
    await untilTaken(payload, async () => Boolean((await read(requests, late.body.doc.id)).objectionEndsOn))
    expect((await object(late.body.doc.id, { grounds: ['c'] })).status).toBe(201)
  })

  it('that comes after its window is recorded, and says so', async () => {
    const request = await answered()
    await database.pool.query(
      `update information_requests set objection_ends_on = '2026-01-01' where id = $1`,
      [request],
    )
    expect((await object(request)).body.doc.filedLate).toBe(true)
  })

  it('is decided by the superior with his reasons, who then opens the way to the Commission', async () => {
    const id = await objected(await answered())
    const bare = await step(superior, 'keberatan', id, 'reject')
    expect([bare.status, bare.body.problems[0].code]).toEqual([422, 'keberatan.answer_missing'])
    expect((await step(officer, 'keberatan', id, 'reject')).status).toBe(403)
    await answer(id)
    await took(step(superior, 'keberatan', id, 'reject'))
    const decided = await read('keberatan', id)
    expect(decided).toMatchObject({ stage: 'ditolak', outcome: 'ditolak', decidedBy: superior.id })
    expect(decided.disputeEndsOn > decided.decidedAt.slice(0, 10)).toBe(true)
  })

  it('is never decided by who signed the decision, whatever else he is', async () => {
    const id = await objected(await answered(both))
    await answer(id, both)
    const own = await step(both, 'keberatan', id, 'grant')
    expect([own.status, codeOf(own)]).toEqual([403, 'workflow.not_your_role'])
    const foreign = await objected(await answered(officer))
    await answer(foreign, both)
    await took(step(both, 'keberatan', foreign, 'grant'))
  })

  it('that is granted sends the request back to work, once', async () => {
    const request = await answered()
    const nothing = await step(officer, requests, request, 'carry_out', 'Melengkapi.')
    expect(nothing.body.problems[0].code).toBe('request.nothing_ordered')
    const id = await objected(request)
    await answer(id)
    await took(step(superior, 'keberatan', id, 'grant_in_part'))
    await took(step(officer, requests, request, 'carry_out', 'Melengkapi lampiran.'))
    for (const action of ['ready_to_give', 'give']) await took(step(officer, requests, request, action))
    expect((await step(officer, requests, request, 'carry_out', 'Lagi.')).status).toBe(422)
  })

  it('left in silence is an event: the applicant hears of the Commission, the superior of his lateness', async () => {
    const email = 'diam@contoh.example'
    const request = await answered(officer, { applicant: { ...anApplicant, email } })
    const { body } = await object(request, {
      receivedAt: new Date(Date.now() - 56 * 86_400_000).toISOString(),
    })
    const { id } = body.doc
    await untilTaken(payload, async () => Boolean((await read('keberatan', id)).disputeEndsOn))
    expect((await read('keberatan', id)).stage).toBe('diterima')
    expect((await lettersTo(database.pool, email)).some((raw) => raw.includes('Komisi Informasi'))).toBe(true)
    await database.pool.query('update keberatan set closes_at = now() where id = $1', [id])
    await untilTaken(payload, async () => (await read('keberatan', id)).stage === 'selesai')
    expect((await read(requests, request)).closesAt).not.toBeNull()
  })

  it('keeps the applicant’s words with the officer and the answer with the superior', async () => {
    const id = await objected(await answered())
    await rest(superior, 'PATCH', `keberatan/${id}`, { reason: 'Diubah.', grounds: ['a'] })
    await rest(officer, 'PATCH', `keberatan/${id}`, { answer: 'Dikabulkan.' })
    expect(await read('keberatan', id)).toMatchObject({
      reason: 'Lampiran tidak ada.',
      grounds: ['d'],
      answer: null,
    })
  })
})
