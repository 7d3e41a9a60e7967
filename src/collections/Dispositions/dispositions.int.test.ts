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
let operator: Colleague
let other: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  operator = await aUser(payload, [unit('BJB'), 'operator'])
  other = await aUser(payload, [unit('BJM'), 'operator'])
})

const took = async (answer: Promise<RestAnswer>) => {
  const { status, text, body } = await answer
  expect(status, text).toBe(200)
  return body
}
const requestStep = (id: string, action: string, note?: string) =>
  rest(officer, 'POST', `information-requests/${id}/steps`, { action, note })
const step = (user: Colleague, id: string, action: string, note?: string) =>
  rest(user, 'POST', `dispositions/${id}/steps`, { action, ...(note ? { note } : {}) })
const stageOf = async (id: string) =>
  (await rest(officer, 'GET', `information-requests/${id}`)).body.stage as string
const letters = async (to: string, word: string) =>
  (await lettersTo(database.pool, to)).filter((raw) => raw.includes(word)).length

/** A registered request, passed to these units. @returns its id and number, and the disposisi by unit */
async function disposed(...codes: string[]) {
  const { body } = await rest(officer, 'POST', 'information-requests', aRequest(unit('KALSEL'), {}))
  const { id, number } = body.doc
  await took(requestStep(id, 'register'))
  await took(
    rest(officer, 'PATCH', `information-requests/${id}`, {
      assignedTo: codes.map(unit),
      assignmentNote: 'Sebutkan bentuk dokumennya.',
    }),
  )
  await took(requestStep(id, 'dispose'))
  const { rows } = await database.pool.query<{ id: string; unit: string }>(
    'select id, unit_id as unit from dispositions where request_id = $1',
    [id],
  )
  const of = (code: string) => rows.find((row) => row.unit === unit(code))?.id ?? ''
  return { id, number, of }
}

describe('a disposisi', () => {
  it('needs a unit of the request’s own tree', async () => {
    const { body } = await rest(officer, 'POST', 'information-requests', aRequest(unit('KALSEL')))
    await took(requestStep(body.doc.id, 'register'))
    const none = await requestStep(body.doc.id, 'dispose')
    expect([none.status, none.body.problems[0].code]).toEqual([422, 'request.no_unit_asked'])
    const foreign = await rest(officer, 'PATCH', `information-requests/${body.doc.id}`, {
      assignedTo: [unit('KAPUAS.DINKES')],
    })
    expect([foreign.status, codeOf(foreign)]).toEqual([422, 'request.foreign_unit'])
  })

  it('tells the unit what is asked and until when, and nothing of who asks', async () => {
    const { of, number } = await disposed('BJB')
    const seen = await rest(operator, 'GET', `dispositions/${of('BJB')}?depth=2`)
    expect(seen.status).toBe(200)
    expect(seen.body).toMatchObject({
      subject: 'Rencana kerja tahunan Polres Banjarbaru',
      note: 'Sebutkan bentuk dokumennya.',
      requestNumber: number,
    })
    expect(seen.body.dueOn).toMatch(/^\d{4}-/)
    expect(seen.text).not.toContain('"applicant"')
    for (const word of Object.values(anApplicant).filter((value) => value.length > 6))
      expect(seen.text).not.toContain(word)
    expect(await letters(operator.email, number)).toBe(1)
    expect((await rest(operator, 'GET', 'information-requests')).status).toBe(403)
    expect((await rest(other, 'GET', `dispositions/${of('BJB')}`)).status).toBe(404)
    const own = await rest(operator, 'PATCH', `dispositions/${of('BJB')}`, {
      subject: 'Lain',
      dueOn: '2046-01-01',
      unit: unit('BJM'),
    })
    expect(own.body.doc).toMatchObject({
      subject: 'Rencana kerja tahunan Polres Banjarbaru',
      unit: unit('BJB'),
    })
  })

  it('joins the answers: when the last unit has answered the case goes to its review by itself', async () => {
    const { id, of } = await disposed('BJB', 'BJM')
    const empty = await step(operator, of('BJB'), 'answer')
    expect([empty.status, empty.body.problems[0].code]).toEqual([422, 'disposition.answer_missing'])
    await took(rest(operator, 'PATCH', `dispositions/${of('BJB')}`, { answer: 'Ada, berupa PDF.' }))
    await took(step(operator, of('BJB'), 'answer'))
    expect(
      (await database.pool.query('select joined_at from information_requests where id = $1', [id])).rows,
    ).toEqual([{ joined_at: null }])
    expect((await step(other, of('BJM'), 'return')).status).toBe(422)
    await took(step(other, of('BJM'), 'return', 'Bukan urusan kami.'))
    await untilTaken(payload, async () => (await stageOf(id)) === 'telaah')
    const { body } = await rest(officer, 'GET', `information-requests/${id}`)
    expect(body.unitAnswers).toContain('Polres Banjarbaru\nAda, berupa PDF.')
    expect(body.unitAnswers).toContain('Dikembalikan: Bukan urusan kami.')
  })

  it('of two last answers at once one joins', async () => {
    const { id, of } = await disposed('BJB', 'BJM')
    await took(rest(operator, 'PATCH', `dispositions/${of('BJB')}`, { answer: 'Ada.' }))
    await took(rest(other, 'PATCH', `dispositions/${of('BJM')}`, { answer: 'Ada juga.' }))
    await Promise.all([took(step(operator, of('BJB'), 'answer')), took(step(other, of('BJM'), 'answer'))])
    await untilTaken(payload, async () => (await stageOf(id)) === 'telaah')
  })

  it('is not answered any more once the request has ended', async () => {
    const { id, of } = await disposed('BJB')
    await took(rest(operator, 'PATCH', `dispositions/${of('BJB')}`, { answer: 'Ada.' }))
    await took(requestStep(id, 'withdraw', 'Dicabut pemohon.'))
    const late = await step(operator, of('BJB'), 'answer')
    expect([late.status, late.body.problems[0].code]).toEqual([422, 'disposition.request_closed'])
  })

  it('reminds the unit at 50, 80 and 100 %, then the PPID, then his superior', async () => {
    const { of, number } = await disposed('BJB')
    const id = of('BJB')
    const { rows } = await database.pool.query(
      'select reminders, remind_at as "remindAt", due_at as "dueAt" from dispositions where id = $1',
      [id],
    )
    const { reminders, remindAt, dueAt } = rows[0]
    expect(reminders).toHaveLength(4)
    expect(new Date(remindAt).toISOString()).toBe(reminders[0])
    expect(new Date(dueAt).toISOString()).toBe(reminders[2])
    const ring = async (turn: number) => {
      await database.pool.query('update dispositions set remind_at = now() where id = $1', [id])
      await untilTaken(payload, async () => {
        const found = await database.pool.query('select reminded from dispositions where id = $1', [id])
        return Number(found.rows[0].reminded) === turn
      })
    }
    const heard = async () => [
      await letters(operator.email, number),
      await letters(officer.email, number),
      await letters(superior.email, number),
    ]
    expect(await heard()).toEqual([1, 0, 0])
    await ring(1)
    await ring(2)
    expect(await heard()).toEqual([3, 0, 0])
    await ring(3)
    expect(await heard()).toEqual([4, 1, 0])
    await ring(4)
    expect(await heard()).toEqual([4, 1, 1])
    const last = await database.pool.query('select remind_at from dispositions where id = $1', [id])
    expect(last.rows).toEqual([{ remind_at: null }])
  })

  it('is nobody’s to make by hand', async () => {
    for (const user of [officer, operator, superior])
      expect((await rest(user, 'POST', 'dispositions', { unit: unit('BJB'), subject: 'x' })).status).toBe(403)
  })
})
