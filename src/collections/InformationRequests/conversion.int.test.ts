import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { lettersTo } from '../../../tests/support/letters'
import { type RestAnswer, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
})

const path = 'information-requests'
const step = (id: string, action: string) =>
  rest(officer, 'POST', `${path}/${id}/steps`, { action, note: 'Yang disampaikan adalah keluhan pelayanan.' })
const read = async (id: string) => (await rest(officer, 'GET', `${path}/${id}`)).body
const filed = async (email: string, more: object = {}) => {
  const sent = { applicant: { ...anApplicant, email }, ...more }
  const { body, status, text } = await rest(officer, 'POST', path, aRequest(unit('BJB'), sent))
  expect(status, text).toBe(201)
  return body.doc as { id: string; number: string; receivedAt: string; codeHash: string }
}
const problemsOf = ({ body }: RestAnswer) =>
  (body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)

describe('a request that is a complaint', () => {
  it('is passed on under both numbers with its first day of receipt, and its applicant is told', async () => {
    // late on the first of October in Banjarbaru: the second has not begun there
    const receivedAt = '2026-10-01T15:30:00.000Z'
    const { id, number } = await filed('keluhan@contoh.example', { receivedAt })
    const refused = await step(id, 'convert')
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toEqual([
      'convertedTo request.channel_missing',
      'complaintNumber request.complaint_number_missing',
    ])
    await rest(officer, 'PATCH', `${path}/${id}`, {
      convertedTo: 'dumas',
      complaintNumber: 'DUMAS/77/X/2026',
    })
    const done = await step(id, 'convert')
    expect(done.status, done.text).toBe(200)
    const doc = await read(id)
    expect(doc).toMatchObject({
      ...{ number, receivedAt, stage: 'dikonversi', outcome: 'dikonversi' },
      ...{ convertedTo: 'dumas', complaintNumber: 'DUMAS/77/X/2026' },
    })
    expect(doc.objectionEndsOn).toBeTruthy()
    const letter = (await lettersTo(database.pool, 'keluhan@contoh.example')).at(-1) ?? ''
    for (const word of [number, 'DUMAS/77/X/2026', 'Dumas', '1 Oktober 2026', 'keluhan pelayanan'])
      expect(letter).toContain(word)
    const { rows } = await database.pool.query(
      'select face::text as face from request_intake_faces where document_id = $1',
      [id],
    )
    expect(rows[0].face).toContain('DUMAS/77/X/2026')
    const late = await rest(officer, 'PATCH', `${path}/${id}`, { complaintNumber: 'DUMAS/78/X/2026' })
    expect(late.status).toBeGreaterThan(399)
    expect((await read(id)).complaintNumber).toBe('DUMAS/77/X/2026')
  })

  it('may be objected to, and is none of those who were merged into it', async () => {
    const lead = await filed('induk@contoh.example')
    const other = await filed('lain@contoh.example')
    for (const { id } of [lead, other]) expect((await step(id, 'register')).status).toBe(200)
    await rest(officer, 'PATCH', `${path}/${lead.id}`, {
      ...{ toMerge: [other.id], convertedTo: 'lapor', complaintNumber: 'L-1' },
    })
    expect((await step(lead.id, 'merge')).status).toBe(200)
    expect((await step(lead.id, 'convert')).status).toBe(200)
    expect(await read(other.id)).toMatchObject({ stage: 'terdaftar', mergedInto: null, outcome: null })
    const objection = { request: lead.id, grounds: ['d'], reason: 'Ini permohonan informasi.' }
    const { status, text } = await rest(officer, 'POST', 'keberatan', objection)
    expect(status, text).toBe(201)
  })
})
