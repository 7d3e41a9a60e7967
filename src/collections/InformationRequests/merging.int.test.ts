import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { lettersTo } from '../../../tests/support/letters'
import { codeOf, type RestAnswer, restOf } from '../../../tests/support/rest'
import { readList } from '../../plugins/newsroom-desk'
import { caseDesk } from './desk'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let auditor: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
})

const path = 'information-requests'
const step = (id: string, action: string, note?: string) =>
  rest(officer, 'POST', `${path}/${id}/steps`, { action, ...(note ? { note } : {}) })
const took = async (answer: Promise<RestAnswer>) => {
  const { status, text } = await answer
  expect(status, text).toBe(200)
}
const problemsOf = ({ body }: RestAnswer) =>
  (body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
const read = async (id: string, user = officer) => (await rest(user, 'GET', `${path}/${id}`)).body
const filed = async (more: object = {}): Promise<string> => {
  const { status, body, text } = await rest(officer, 'POST', path, aRequest(unit('BJB'), { ...more }))
  expect(status, text).toBe(201)
  return body.doc.id
}
let n = 0
/** Registered requests for the same thing, each by an applicant with an address of his own. */
const registered = async (howMany: number, more: object = {}): Promise<string[]> => {
  const ids: string[] = []
  for (let at = 0; at < howMany; at += 1) {
    const id = await filed({
      applicant: { ...anApplicant, email: `pemohon${(n += 1)}@contoh.example` },
      ...more,
    })
    await took(step(id, 'register'))
    ids.push(id)
  }
  return ids
}
const choose = (lead: string, toMerge: string[]) => rest(officer, 'PATCH', `${path}/${lead}`, { toMerge })
const merged = async (howMany: number, more: object = {}) => {
  const [lead = '', ...others] = await registered(howMany + 1, more)
  expect((await choose(lead, others)).status).toBe(200)
  await took(step(lead, 'merge'))
  return { lead, others }
}
const trailOf = async (id: string): Promise<string[]> => {
  const { rows } = await database.pool.query<{ action: string }>(
    'select action from audit_entries where document_id = $1',
    [id],
  )
  return rows.map(({ action }) => action)
}

describe('the same request', () => {
  const text = { subject: 'Data Kecelakaan 2025!', description: 'Mohon data per bulan, per ruas jalan.' }

  it('is known by its words, whatever their order, case and courtesies, and only inside one body', async () => {
    const one = await filed(text)
    await filed({
      subject: 'data kecelakaan 2025',
      description: 'Dengan hormat, per ruas jalan, data per bulan.',
    })
    await filed({ subject: 'Data kecelakaan 2024', description: text.description })
    await rest(officer, 'POST', path, aRequest(unit('KALSEL'), text))
    expect((await read(one)).similar).toBe(1)
    const { body } = await rest(auditor, 'GET', `${path}?where[id][equals]=${one}`)
    expect(body.docs[0].similar).toBe(1)
    const fresh = caseDesk(() => new Date()).find((list) => list.label.en === 'My requests, by days left')
    await took(step(one, 'register'))
    const req = await createLocalReq({ user: officer }, payload)
    const found = fresh && (await readList(req, fresh))
    expect(found?.rows.find((row) => row.id === one)?.count).toBe(1)
  })

  it('holds nothing of who asks, and cannot be written', async () => {
    const one = await filed({ ...text, subject: 'Sidik isi' })
    const other = await filed({
      ...text,
      subject: 'Sidik isi',
      applicant: { ...anApplicant, name: 'Elang Contoh' },
    })
    const { fingerprint } = await read(one)
    expect((await read(other)).fingerprint).toBe(fingerprint)
    await rest(officer, 'PATCH', `${path}/${one}`, { fingerprint: 'a'.repeat(64) })
    expect((await read(one)).fingerprint).toBe(fingerprint)
    await rest(officer, 'PATCH', `${path}/${one}`, { subject: 'Sidik isi yang lain' })
    expect((await read(one)).fingerprint).not.toBe(fingerprint)
  })
})

describe('merging', () => {
  it('answers each with a letter, an outcome and an entry of its own, under its own number', async () => {
    const { lead, others } = await merged(2)
    for (const id of others) {
      const doc = await read(id)
      expect(doc).toMatchObject({ stage: 'digabung', mergedInto: lead, outcome: null })
      expect(doc.dueOn).toBeTruthy()
    }
    expect((await read(lead)).toMerge).toEqual([])
    await took(step(lead, 'take_up'))
    await rest(officer, 'PATCH', `${path}/${lead}`, { answer: 'Datanya terlampir.' })
    await took(step(lead, 'ready_to_give'))
    await took(step(lead, 'give'))
    const numbers = new Set<string>()
    for (const [at, id] of [lead, ...others].entries()) {
      const doc = await read(id)
      expect(doc).toMatchObject({ stage: 'dipenuhi', outcome: 'diberikan', answer: 'Datanya terlampir.' })
      expect(doc.decidedBy).toBe(officer.id)
      expect(doc.objectionEndsOn).toBeTruthy()
      numbers.add(doc.number)
      expect((await trailOf(id)).filter((action) => action === 'information_request.given')).toHaveLength(1)
      const letters = await lettersTo(database.pool, `pemohon${n - others.length + at}@contoh.example`)
      expect(letters.filter((letter) => letter.includes(`${doc.number} dipenuhi.`))).toHaveLength(1)
    }
    expect(numbers.size).toBe(3)
  })

  it('lets one out again before the answer, which then does not reach it', async () => {
    const { lead, others } = await merged(1)
    const [other = ''] = others
    await took(step(other, 'take_out', 'Ternyata menanyakan tahun lain.'))
    expect(await read(other)).toMatchObject({ stage: 'terdaftar', mergedInto: null })
    await rest(officer, 'PATCH', `${path}/${lead}`, { answer: 'Tidak ada.' })
    await took(step(lead, 'say_undocumented'))
    expect((await read(other)).outcome).toBeNull()
    expect((await step(other, 'take_out', 'Sekali lagi.')).status).toBe(409)
  })

  it('lets all others go when the lead is withdrawn, and leaves the lead alone when another is', async () => {
    const { lead, others } = await merged(2)
    const [one = '', two = ''] = others
    await took(step(one, 'withdraw', 'Pemohon mencabut.'))
    expect((await read(lead)).stage).toBe('terdaftar')
    await took(step(lead, 'withdraw', 'Pemohon mencabut.'))
    expect(await read(one)).toMatchObject({ stage: 'dicabut' })
    expect(await read(two)).toMatchObject({ stage: 'terdaftar', mergedInto: null })
  })

  it('refuses what is not registered, decided, a lead, or itself, and then merges none of them', async () => {
    const [lead = '', good = ''] = await registered(2)
    const raw = await filed()
    const other = await merged(1)
    for (const bad of [raw, other.lead, other.others[0] ?? '', lead]) {
      expect((await choose(lead, [good, bad])).status).toBe(200)
      const refused = await step(lead, 'merge')
      expect(refused.status).toBe(422)
      expect(problemsOf(refused)).toEqual(['toMerge request.not_mergeable'])
      expect((await read(good)).stage).toBe('terdaftar')
    }
    await choose(lead, [])
    expect(problemsOf(await step(lead, 'merge'))).toEqual(['toMerge request.none_to_merge'])
  })

  it('names nothing of another body or tree, there or not', async () => {
    const [lead = ''] = await registered(1)
    const elsewhere = await aUser(payload, [unit('KAPUAS'), 'ppid_officer'])
    const { body } = await rest(elsewhere, 'POST', path, aRequest(unit('KAPUAS')))
    const above = await rest(officer, 'POST', path, aRequest(unit('KALSEL')))
    for (const id of [body.doc.id, above.body.doc.id, '00000000-0000-7000-8000-000000000001']) {
      const refused = await choose(lead, [id])
      expect(refused.status).toBe(422)
      expect(codeOf(refused)).toBe('request.foreign_request')
    }
  })

  it('is no step that a person could take for a merged request alone', async () => {
    const { others } = await merged(1)
    for (const action of ['give_with_lead', 'refuse_with_lead', 'join', 'give'])
      expect([403, 409]).toContain((await step(others[0] ?? '', action)).status)
  })
})
