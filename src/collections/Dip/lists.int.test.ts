import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRequest, untilTaken } from '../../../tests/support/aCase'
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

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
})

const step = (slug: string, id: string, action: string, note?: string, user = officer) =>
  rest(user, 'POST', `${slug}/${id}/steps`, { action, ...(note ? { note } : {}) })
const took = async (answer: Promise<RestAnswer>) => {
  const { status, text, body } = await answer
  expect(status, text).toBe(200)
  return body
}
const made = async (slug: string, data: object): Promise<string> => {
  const { status, text, body } = await rest(officer, 'POST', slug, data)
  expect(status, text).toBe(201)
  return body.doc.id
}
const read = async (slug: string, id: string) => (await rest(officer, 'GET', `${slug}/${id}`)).body
const codes = ({ body }: RestAnswer) => (body.problems ?? []).map(({ code }: { code: string }) => code)

async function tested(endsAt = inDays(400)): Promise<string> {
  const id = await made('uji-konsekuensi', {
    unit: unit('KALSEL'),
    title: 'Berkas penyidikan',
    letters: ['a1'],
    ...{
      law: 'Pasal 17 huruf a',
      ifOpened: 'Terganggu.',
      ifClosed: 'Terlindungi.',
      publicInterest: 'Ditimbang.',
    },
    ...{ participants: 'PPID', startsAt: inDays(-10), endsAt },
  })
  await took(step('uji-konsekuensi', id, 'sign'))
  return id
}
const open = (title: string) =>
  made('dip', {
    unit: unit('KALSEL'),
    title,
    kind: 'berkala',
    ...{ summary: 'Isi', holder: 'Bagian perencanaan', decisionNumber: 'Kep/1/I/2026' },
  })
const exempt = async (title: string, endsAt?: string) =>
  made('dik', {
    unit: unit('KALSEL'),
    title,
    decisionNumber: 'Kep/2/I/2026',
    consequenceTest: await tested(endsAt),
  })

describe('the two lists', () => {
  it('take an item by a decision, with its number and its version', async () => {
    const bare = await made('dip', { unit: unit('KALSEL'), title: 'Tanpa isi', kind: 'berkala' })
    expect(codes(await step('dip', bare, 'decide'))).toEqual([
      'list.summary_missing',
      'list.holder_missing',
      'list.decision_missing',
    ])
    const id = await open('Rencana kerja')
    await took(step('dip', id, 'decide'))
    expect(await read('dip', id)).toMatchObject({ stage: 'ditetapkan', version: 1 })
    expect((await rest(officer, 'PATCH', `dip/${id}`, { title: 'Lain' })).status).toBe(409)
    await took(step('dip', id, 'revise', 'Penetapan tahun berikut.'))
    await took(step('dip', id, 'decide'))
    expect((await read('dip', id)).version).toBe(2)
  })

  it('never hold one item both', async () => {
    await took(step('dip', await open('Data statistik: 2026'), 'decide'))
    expect(codes(await step('dik', await exempt('data STATISTIK 2026'), 'decide'))).toEqual(['list.in_dip'])
    await took(step('dik', await exempt('Berkas perkara'), 'decide'))
    expect(codes(await step('dip', await open('Berkas perkara'), 'decide'))).toEqual(['list.in_dik'])
  })

  it('of two decisions at once one finds the other', async () => {
    const [one, other] = [await open('Sengketa lahan'), await exempt('Sengketa lahan')]
    const answers = await Promise.all([step('dip', one, 'decide'), step('dik', other, 'decide')])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 422])
  })

  it('exempt nothing without a signed test in force', async () => {
    const id = await made('dik', { unit: unit('KALSEL'), title: 'Tanpa uji', decisionNumber: 'Kep/3' })
    expect(codes(await step('dik', id, 'decide'))).toEqual(['dik.test_missing'])
  })

  it('warn sixty and thirty working days before an exemption ends, and draft what then is public', async () => {
    const id = await exempt('Rencana operasi', inDays(200))
    await took(step('dik', id, 'decide'))
    const decided = await read('dik', id)
    expect(decided.warnings).toHaveLength(2)
    const [sixty, thirty] = decided.warnings.map((at: string) => Date.parse(at))
    expect(sixty < thirty && thirty < Date.parse(decided.endsAt)).toBe(true)
    await database.pool.query('update dik set warn_at = now() where id = $1', [id])
    await untilTaken(payload, async () => (await read('dik', id)).warned === 1)
    expect(
      (await lettersTo(database.pool, officer.email)).some((raw) => raw.includes('Rencana operasi')),
    ).toBe(true)
    await database.pool.query('update dik set ends_at = now() where id = $1', [id])
    await untilTaken(payload, async () => (await read('dik', id)).stage === 'berakhir')
    const { body } = await rest(officer, 'GET', `dip?where[openedFrom][equals]=${id}`)
    expect(body.docs).toHaveLength(1)
    expect(body.docs[0]).toMatchObject({ title: 'Rencana operasi', stage: 'draf' })
  })
})

describe('a dispute', () => {
  async function objected(grounds: string[]) {
    const request = await made('information-requests', aRequest(unit('BJB'), { answer: 'Terlampir.' }))
    for (const action of ['register', 'take_up', 'ready_to_give', 'give'])
      await took(step('information-requests', request, action))
    const id = await made('keberatan', { request, grounds, reason: 'Tidak lengkap.' })
    await took(rest(superior, 'PATCH', `keberatan/${id}`, { answer: 'Ditolak.' }))
    await took(step('keberatan', id, 'reject', undefined, superior))
    return { request, id }
  }
  const disputed = (objection: string) =>
    made('sengketa', {
      objection,
      registerNumber: '001/REG-PSI/2026',
      commission: 'Komisi Informasi Provinsi',
      registeredAt: inDays(-1),
    })

  it('keeps objection and request from closing, and counts its limits', async () => {
    const { request, id } = await objected(['d'])
    const dispute = await read('sengketa', await disputed(id))
    expect(dispute.startsByOn < dispute.endsByOn).toBe(true)
    expect([
      (await read('keberatan', id)).closesAt,
      (await read('information-requests', request)).closesAt,
    ]).toEqual([null, null])
  })

  it('on ground a is not mediated', async () => {
    const id = await disputed((await objected(['a', 'd'])).id)
    const answer = await step('sengketa', id, 'mediate')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'sengketa.no_mediation'])
    await took(step('sengketa', id, 'adjudicate'))
    expect(codes(await step('sengketa', id, 'rule'))).toEqual(['sengketa.ruling_missing'])
    await took(rest(officer, 'PATCH', `sengketa/${id}`, { ruling: 'membuka', rulingReceivedAt: inDays(-1) }))
    await took(step('sengketa', id, 'rule'))
    expect((await read('sengketa', id)).lawsuitEndsOn).toMatch(/^\d{4}/)
  })

  it('on another ground may be', async () => {
    const id = await disputed((await objected(['d'])).id)
    await took(step('sengketa', id, 'mediate'))
    await took(step('sengketa', id, 'agree', 'Para pihak sepakat.'))
    expect((await read('sengketa', id)).stage).toBe('selesai')
  })
})

describe('a message of a case', () => {
  it('reaches the applicant or stays at the desk, and is not rewritten', async () => {
    const email = 'pesan@contoh.example'
    const { body } = await rest(officer, 'POST', 'information-requests', {
      ...aRequest(unit('BJB')),
      applicant: { kind: 'legal_body', name: 'Yayasan Contoh', address: 'Jalan Contoh 1', email },
    })
    const say = (audience: string, text: string) =>
      made('case-messages', { request: body.doc.id, audience, text })
    const told = await say('pemohon', 'Mohon sebutkan tahunnya.')
    await say('internal', 'Tanyakan bagian umum.')
    const letters = await lettersTo(database.pool, email)
    expect(letters.some((raw) => raw.includes('Mohon sebutkan tahunnya.'))).toBe(true)
    expect(letters.some((raw) => raw.includes('bagian umum'))).toBe(false)
    expect(await read('case-messages', told)).toMatchObject({
      unit: unit('BJB'),
      writtenByName: officer.name,
    })
    expect((await rest(officer, 'PATCH', `case-messages/${told}`, { text: 'Lain' })).status).toBe(403)
  })
})
