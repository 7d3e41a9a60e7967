import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest, untilTaken } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { lettersTo } from '../../../tests/support/letters'
import { codeOf, type RestAnswer, restOf } from '../../../tests/support/rest'
import { readCaseCode } from '../../domain/caseCode'
import { hashOfCaseCode } from './hashOfCaseCode'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let operator: Colleague
let auditor: Colleague
let lampung: Colleague
let regency: Colleague

const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  operator = await aUser(payload, [unit('BJB'), 'operator'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
  lampung = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
  regency = await aUser(payload, [unit('KAPUAS'), 'ppid_officer'])
})

const path = 'information-requests'
const file = (more: object = {}, user = officer) =>
  rest(user, 'POST', path, aRequest(unit('BJB'), more as Record<string, unknown>))
const filed = async (more: object = {}): Promise<string> => {
  const { status, body, text } = await file(more)
  expect(status, text).toBe(201)
  return body.doc.id
}
const read = async (id: string, user = officer) => (await rest(user, 'GET', `${path}/${id}`)).body
const step = (id: string, action: string, note?: string, user = officer) =>
  rest(user, 'POST', `${path}/${id}/steps`, { action, ...(note ? { note } : {}) })
const save = async (id: string, data: object, user = officer) => {
  const answer = await rest(user, 'PATCH', `${path}/${id}`, data)
  expect(answer.status, answer.text).toBe(200)
}
const took = async (answer: Promise<RestAnswer>) => {
  const { status, text } = await answer
  expect(status, text).toBe(200)
}
const problemsOf = ({ body }: RestAnswer) =>
  (body.problems ?? []).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
const letters = (to: string) => lettersTo(database.pool, to)
const inReview = async (more: object = {}) => {
  const id = await filed(more)
  await took(step(id, 'register'))
  await took(step(id, 'take_up'))
  return id
}

describe('receipt', () => {
  it('gives a number at once, counts ten working days, and answers the secret code this once', async () => {
    const { status, body, text } = await file()
    expect(status, text).toBe(201)
    const { doc } = body
    expect(doc.number).toMatch(/^\d{4}\/PPID\/BJB\/[IVX]+\/\d{4}$/)
    expect(doc.stage).toBe('diterima')
    expect(doc.dueOn).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(doc.clock.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(10)
    expect(doc.clock.article).toBe('UU 14/2008 pasal 22(7)')
    expect(readCaseCode(doc.code)).not.toBeNull()
    expect(doc.codeHash).toBeUndefined()
    const { rows } = await database.pool.query(
      'select code_hash as hash from information_requests where id = $1',
      [doc.id],
    )
    expect(rows[0].hash).toBe(hashOfCaseCode(doc.code, process.env.PAYLOAD_SECRET ?? ''))
    const again = await rest(officer, 'GET', `${path}/${doc.id}`)
    expect(again.text).not.toContain(doc.code)
    expect(again.text).not.toContain(rows[0].hash)
  })

  it('keeps the applicant apart: the request, its history, its trail and its versions hold no word of him', async () => {
    const id = await filed()
    const { applicant } = await read(id)
    expect(applicant).toMatch(/^[0-9a-f-]{36}$/)
    const { rows } = await database.pool.query<{ text: string }>(
      `select to_jsonb(r)::text as text from information_requests r where id::text = $1
       union all select to_jsonb(s)::text from workflow_steps s where document_id::text = $1
       union all select to_jsonb(a)::text from audit_entries a where document_id in ($1, $2)`,
      [id, applicant],
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { text } of rows)
      for (const word of [anApplicant.name, anApplicant.nik, anApplicant.address, anApplicant.email])
        expect(text).not.toContain(word)
  })

  it('numbers without a gap, however many come at once and whatever fails in between', async () => {
    const before = await filed()
    const first = Number((await read(before)).number.slice(0, 4))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        file(at % 4 === 3 ? { applicant: { ...anApplicant, nik: '12' } } : {}),
      ),
    )
    const good = answers.filter(({ status }) => status === 201)
    expect(good).toHaveLength(6)
    const serials = good.map(({ body }) => Number(body.doc.number.slice(0, 4))).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 6 }, (_, at) => first + 1 + at))
  })

  it('follows the pattern of the unit above, with a series per channel where it tells channels apart', async () => {
    await payload.update({
      collection: 'units',
      id: unit('LPG'),
      data: { caseNumberPattern: '{kind}-{unit}-{channel}/{year}/{serial}' } as never,
      overrideAccess: true,
    })
    const numberOf = async (channel: string) =>
      (await rest(lampung, 'POST', path, aRequest(unit('LPG.HUMAS'), { channel }))).body.doc.number as string
    expect(await numberOf('email')).toMatch(/^PPID-LPG-EMAIL\/\d{4}\/0001$/)
    expect(await numberOf('letter')).toMatch(/^PPID-LPG-LETTER\/\d{4}\/0001$/)
    expect(await numberOf('email')).toMatch(/^PPID-LPG-EMAIL\/\d{4}\/0002$/)
  })

  it.each([
    ['an applicant of unknown shape', { applicant: { kind: 'person', name: 'A', umur: 3 } }, 400],
    ['an applicant without a name', { applicant: { ...anApplicant, name: '' } }, 400],
    ['an applicant that is not there', { applicant: '00000000-0000-7000-8000-000000000001' }, 422],
    ['no applicant', { applicant: undefined }, 400],
    ['a receipt in the future', { receivedAt: new Date(Date.now() + DAY).toISOString() }, 422],
    ['a channel there is not', { channel: 'fax' }, 400],
    ['an unknown field', { prioritas: 'tinggi' }, 400],
  ])('refuses %s and leaves nothing behind', async (_case, more, expected) => {
    const count = async () =>
      (
        await database.pool.query(
          'select (select count(*) from applicants) + (select count(*) from information_requests) as n',
        )
      ).rows[0].n
    const before = await count()
    const { status, text } = await file(more)
    expect(status, text).toBe(expected)
    expect(await count()).toBe(before)
  })

  it('is for PPID officers over the unit, and for nobody else', async () => {
    for (const user of [superior, operator, auditor]) expect((await file({}, user)).status).toBe(403)
    for (const user of [lampung, regency]) expect((await file({}, user)).status).toBe(403)
  })

  it('leaves channel, time and unit as they were received, and what the procedure writes', async () => {
    const id = await filed()
    const before = await read(id)
    await save(id, {
      channel: 'letter',
      receivedAt: daysAgo(3),
      unit: unit('BJM'),
      dueOn: '2046-01-01',
      number: '9/X',
      outcome: 'diberikan',
      subject: 'Rencana kerja dan anggaran',
    })
    const after = await read(id)
    for (const field of ['channel', 'receivedAt', 'unit', 'dueOn', 'number', 'outcome', 'applicant'])
      expect(after[field], field).toEqual(before[field])
    expect(after.subject).toBe('Rencana kerja dan anggaran')
  })
})

describe('who sees a request', () => {
  it('is the PPID, his superior and the auditor, over the unit and in its tree alone', async () => {
    const id = await filed()
    const seen = async (user: Colleague) => (await rest(user, 'GET', `${path}/${id}`)).status
    for (const user of [officer, superior, auditor]) expect(await seen(user)).toBe(200)
    for (const user of [operator, lampung, regency]) expect(await seen(user)).not.toBe(200)
    const populated = await rest(auditor, 'GET', `${path}/${id}?depth=2`)
    expect(populated.text).not.toMatch(/M\. C\.|4321/)
  })
})

describe('completeness', () => {
  it('is asked before a request is registered, field by field', async () => {
    const id = await filed({ papersShown: [], isClear: false, purpose: '' })
    const answer = await step(id, 'register')
    expect(answer.status).toBe(422)
    expect(problemsOf(answer)).toEqual([
      'papersShown request.papers_missing',
      'isClear request.unclear',
      'purpose request.purpose_missing',
    ])
    expect(answer.body.message).toContain('Dokumen pemohon belum lengkap')
    await save(id, { papersShown: ['ktp'], isClear: true, purpose: 'Penelitian' })
    await took(step(id, 'register'))
    expect((await read(id)).registeredAt).toBeTruthy()
  })

  it('asks a legal body for other papers than a person', async () => {
    const id = await filed({ applicant: { ...anApplicant, kind: 'legal_body', nik: undefined } })
    expect(problemsOf(await step(id, 'register'))).toEqual(['papersShown request.papers_missing'])
    await save(id, { papersShown: ['pengesahan_badan_hukum', 'ktp_pengurus', 'ad_art'] })
    await took(step(id, 'register'))
  })

  it('may be asked for, with a limit of three working days, and a request lapses only after it', async () => {
    const id = await filed({
      applicant: { ...anApplicant, email: 'lengkapi@contoh.example' },
      papersShown: [],
    })
    expect((await step(id, 'ask_completion')).status).toBe(422)
    await took(step(id, 'ask_completion', 'Perlihatkan KTP.'))
    expect((await read(id)).completeOn).toMatch(/^\d{4}/)
    const early = await step(id, 'lapse', 'Tidak dilengkapi.')
    expect([early.status, codeOf(early)]).toEqual([409, 'request.not_yet_lapsed'])
    await database.pool.query(
      `update information_requests set complete_at = now() - interval '1 minute' where id = $1`,
      [id],
    )
    await took(step(id, 'lapse', 'Tidak dilengkapi.'))
    expect((await read(id)).outcome).toBe('gugur')
    const told = await letters('lengkapi@contoh.example')
    expect(told).toHaveLength(3)
    expect(told[1]).toContain('Perlihatkan KTP.')
  })
})

describe('extension', () => {
  it('is given once, with a reason, and adds at most seven working days', async () => {
    const id = await filed()
    const before = await read(id)
    expect((await step(id, 'extend')).status).toBe(422)
    await took(step(id, 'extend', 'Dokumen ada di arsip.'))
    const after = await read(id)
    expect(after.dueOn > before.dueOn).toBe(true)
    expect(after.clock.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(17)
    expect(after.extension).toMatchObject({ days: 7, reason: 'Dokumen ada di arsip.' })
    const second = await step(id, 'extend', 'Sekali lagi.')
    expect([second.status, codeOf(second)]).toEqual([409, 'request.extended_once'])
    expect((await rest(officer, 'PATCH', `${path}/${id}`, { daysToExtend: 8 })).status).toBe(400)
  })

  it('is refused once day ten has ended', async () => {
    const id = await filed({ receivedAt: daysAgo(20) })
    const answer = await step(id, 'extend', 'Terlambat.')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'request.extension_too_late'])
    expect(answer.body.message).toContain('Hari kerja kesepuluh sudah berakhir')
    const { body } = await rest(officer, 'GET', `${path}/${id}/steps`)
    const shown = body.actions.find(({ action }: { action: string }) => action === 'extend')
    expect(shown).toMatchObject({ open: false, why: { code: 'request.extension_too_late' } })
  })
})

describe('silence', () => {
  it('is an event: superior and applicant are told, with the right and its last day, and an answer stays possible', async () => {
    const email = 'lewat@contoh.example'
    const id = await filed({ receivedAt: daysAgo(20), applicant: { ...anApplicant, email } })
    await untilTaken(payload, async () => (await letters(email)).length >= 2)
    const late = await read(id)
    expect(late.stage).toBe('diterima')
    expect(late.objectionEndsOn > late.dueOn).toBe(true)
    const [, told] = await letters(email)
    expect(told).toContain('keberatan')
    expect((await letters(superior.email)).some((raw) => raw.includes(late.number))).toBe(true)
    const { rows } = await database.pool.query(
      `select action, actor_id from workflow_steps where document_id = $1 and action = 'mark_late'`,
      [id],
    )
    expect(rows).toEqual([{ action: 'mark_late', actor_id: null }])
    await took(step(id, 'register'))
    await took(step(id, 'take_up'))
    await save(id, { answer: 'Terlampir.' })
    await took(step(id, 'ready_to_give'))
    await took(step(id, 'give'))
    const { rows: flagged } = await database.pool.query(
      'select decided_at > due_at as late from information_requests where id = $1',
      [id],
    )
    expect(flagged).toEqual([{ late: true }])
  })

  it('is found by a question, not by a column', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const { body } = await rest(
      officer,
      'GET',
      `${path}?limit=100&where[dueOn][less_than]=${today}&where[stage][in]=diterima,terdaftar,telaah`,
    )
    for (const doc of body.docs) expect(doc.dueOn < today).toBe(true)
  })
})

describe('the answer', () => {
  it('gives, tells the applicant his right to object, and closes by itself when the window ends', async () => {
    const email = 'diberi@contoh.example'
    const id = await inReview({ applicant: { ...anApplicant, email } })
    await took(step(id, 'ready_to_give'))
    expect(problemsOf(await step(id, 'give'))).toEqual(['answer request.answer_missing'])
    await save(id, { answer: 'Rencana kerja terlampir.' })
    await took(step(id, 'give'))
    const given = await read(id)
    expect(given).toMatchObject({ stage: 'dipenuhi', outcome: 'diberikan', decidedBy: officer.id })
    const told = (await letters(email)).at(-1)
    expect(told).toContain('Rencana kerja terlampir.')
    expect(told).toContain('keberatan')
    expect((await rest(officer, 'PATCH', `${path}/${id}`, { answer: 'Lain.' })).status).toBe(409)
    await database.pool.query(`update information_requests set closes_at = now() where id = $1`, [id])
    await untilTaken(payload, async () => (await read(id)).stage === 'selesai')
  })

  it('names the holder of what is not held', async () => {
    const id = await inReview()
    await save(id, { answer: 'Silakan mengajukan ke badan itu.' })
    expect(problemsOf(await step(id, 'name_holder'))).toEqual(['heldBy request.holder_missing'])
    await save(id, { heldBy: 'Badan Pusat Statistik' })
    await took(step(id, 'name_holder'))
    expect((await read(id)).outcome).toBe('tidak_dikuasai')
  })

  it('records a withdrawal by the applicant', async () => {
    const id = await filed()
    expect((await step(id, 'withdraw')).status).toBe(422)
    await took(step(id, 'withdraw', 'Pemohon menyampaikan lewat telepon.'))
    expect(await read(id)).toMatchObject({ stage: 'dicabut', outcome: 'dicabut' })
  })
})

describe('a refusal', () => {
  const aTest = (more: object = {}) => ({
    unit: unit('BJB'),
    title: 'Berkas penyidikan yang berjalan',
    letters: ['a1'],
    law: 'UU 14/2008 pasal 17 huruf a angka 1',
    ifOpened: 'Penyidikan terganggu.',
    ifClosed: 'Penyidikan terlindungi.',
    publicInterest: 'Kepentingan penyelesaian perkara lebih besar.',
    participants: 'PPID dan Kasat Reskrim',
    startsAt: daysAgo(100),
    endsAt: new Date(Date.now() + 400 * DAY).toISOString(),
    ...more,
  })
  const tested = async (more: object = {}, { sign = true } = {}): Promise<string> => {
    const { body, status, text } = await rest(officer, 'POST', 'uji-konsekuensi', aTest(more))
    expect(status, text).toBe(201)
    if (sign) await took(rest(officer, 'POST', `uji-konsekuensi/${body.doc.id}/steps`, { action: 'sign' }))
    return body.doc.id
  }

  it('needs a letter of art. 17, a signed test about it inside its period, and the look at art. 18(1)', async () => {
    const id = await inReview()
    await save(id, { answer: 'Informasi dikecualikan.' })
    expect(problemsOf(await step(id, 'ready_to_refuse'))).toEqual([
      'refusedUnder request.article_missing',
      'consequenceTest request.test_missing',
      'neverExemptChecked request.not_checked',
    ])
    const about = async (more: object) => {
      await save(id, more)
      return problemsOf(await step(id, 'ready_to_refuse'))
    }
    const whole = { refusedUnder: ['a1'], neverExemptChecked: true }
    expect(await about({ ...whole, consequenceTest: await tested({}, { sign: false }) })).toEqual([
      'consequenceTest request.test_not_valid',
    ])
    const expired = await tested()
    await database.pool.query(`update uji_konsekuensi set ends_at = now() where id = $1`, [expired])
    expect(await about({ consequenceTest: expired })).toEqual(['consequenceTest request.test_not_valid'])
    expect(await about({ consequenceTest: await tested({ letters: ['b'] }) })).toEqual([
      'consequenceTest request.test_other_article',
    ])
    const good = await tested()
    expect(await about({ consequenceTest: good, neverExemptFound: ['sp3'] })).toEqual([
      'neverExemptFound request.never_exempt',
    ])
    await save(id, { neverExemptFound: [] })
    await took(step(id, 'ready_to_refuse'))
    await database.pool.query(`update uji_konsekuensi set stage = 'dibuka' where id = $1`, [good])
    expect(problemsOf(await step(id, 'refuse'))).toEqual(['consequenceTest request.test_not_valid'])
    await database.pool.query(`update uji_konsekuensi set stage = 'ditandatangani' where id = $1`, [good])
    await took(step(id, 'refuse'))
    expect(await read(id)).toMatchObject({ stage: 'ditolak', outcome: 'ditolak' })
  })

  it('in part needs a redacted copy that the release gate let through, in reach of the officer', async () => {
    const id = await inReview()
    await save(id, {
      answer: 'Sebagian dihitamkan.',
      refusedUnder: ['a1'],
      neverExemptChecked: true,
      consequenceTest: await tested(),
    })
    expect(problemsOf(await step(id, 'ready_in_part'))).toEqual([
      'redactedCopy request.redacted_copy_missing',
    ])
    await save(id, { redactedCopy: '00000000-0000-7000-8000-000000000001' })
    expect(problemsOf(await step(id, 'ready_in_part'))).toEqual(['redactedCopy request.copy_not_released'])
    for (const [stage, code, fits] of [
      ['prepared', 'KALSEL.HUMAS', false],
      ['released', 'LPG', false],
      ['released', 'KALSEL.HUMAS', true],
    ] as const) {
      await save(id, { redactedCopy: await aFile(stage, unit(code)) })
      const problems = fits ? [] : ['redactedCopy request.copy_not_released']
      const answer = await step(id, 'ready_in_part')
      expect([code, stage, answer.status === 200 ? [] : problemsOf(answer)]).toEqual([code, stage, problems])
    }
  })

  it('rests on a test that is whole, and not longer than the law allows', async () => {
    const sign = async (more: object) =>
      problemsOf(
        await rest(officer, 'POST', `uji-konsekuensi/${await tested(more, { sign: false })}/steps`, {
          action: 'sign',
        }),
      )
    expect(await sign({ publicInterest: '' })).toEqual(['publicInterest test.publicInterest'])
    expect(await sign({ endsAt: null })).toEqual(['endsAt test.endsAt'])
    expect(await sign({ endsAt: new Date(Date.now() + 31 * 366 * DAY).toISOString() })).toEqual([
      'endsAt test.too_long',
    ])
  })
})

/** A file at the gate, as its row. */
async function aFile(stage: string, of: string): Promise<string> {
  const scope = ['scope_u1', 'scope_u2', 'scope_u3', 'scope_u4', 'scope_u5', 'scope_u6'].join(', ')
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into released_files
       (id, unit_id, title, stage, kind, filename, size, original_sha256, findings, put_up_by, ${scope})
     select gen_random_uuid(), id, 'Salinan', $2, 'pdf', 'salinan.pdf', 12, repeat('0', 64), '[]', 'x', ${scope}
     from units where id = $1 returning id`,
    [of, stage],
  )
  return String(rows[0]?.id)
}

describe('a letter to the applicant', () => {
  it('reads his name and address in the trail first, under the name of the system', async () => {
    const id = await filed()
    const { applicant, number } = await read(id)
    const { rows } = await database.pool.query(
      `select action, actor_id as actor, reason, changes from audit_entries where document_id = $1 order by seq`,
      [applicant],
    )
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['applicant.created', officer.id],
      ['applicant.read', 'system'],
      ['applicant.read', 'system'],
    ])
    expect(rows[1].reason).toContain(number)
    expect(rows[1].changes).toEqual({ fields: { to: 'name, address, email, phone' } })
    expect(rows[2].reason).toContain(number)
    expect(rows[2].changes).toEqual({ fields: { to: 'name, email' } })
  })
})
