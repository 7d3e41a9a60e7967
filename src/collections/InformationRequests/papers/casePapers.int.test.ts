import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest } from '../../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../../tests/support/builders'
import { useDatabase } from '../../../../tests/support/database'
import { eventually } from '../../../../tests/support/eventually'
import { lettersTo } from '../../../../tests/support/letters'
import { readPdf } from '../../../../tests/support/readPdf'
import { codeOf, type RestAnswer, restOf } from '../../../../tests/support/rest'
import { sendWithin } from '../../../plugins/mail-outbox'
import { openLetter } from '../../../plugins/mail-outbox/jobs'
import { openPaper, startJobs } from '../../../plugins/official-papers/jobs'
import { tellOfUndelivered } from '../tellOfUndelivered'

const database = await useDatabase()
const secret = process.env.PAYLOAD_SECRET ?? ''
const log = { info: () => undefined, warn: console.warn, error: console.error }
const printer = startJobs({
  ...{ pool: database.pool, secrets: [secret], publicUrl: 'https://humas.example.id', log },
  ...{ templates: 'src/collections/InformationRequests/papers', pollSeconds: 0.05 },
})
afterAll(() => printer.stop())

let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
})

const ok = async (answer: Promise<RestAnswer>) => {
  const { status, text, body } = await answer
  expect(status, text).toBeLessThan(300)
  return body
}
const file = async (more: object = {}): Promise<{ id: string; number: string; code: string }> =>
  (await ok(rest(officer, 'POST', 'information-requests', aRequest(unit('BJB'), more as never)))).doc
const step = (collection: string, id: string, action: string, note?: string, user = officer) =>
  ok(rest(user, 'POST', `${collection}/${id}/steps`, { action, ...(note ? { note } : {}) }))
const save = (id: string, data: object) => ok(rest(officer, 'PATCH', `information-requests/${id}`, data))
const taken = async (id: string, ...actions: string[]) => {
  for (const action of actions) await step('information-requests', id, action)
}

type Found = { id: string; kind: string; sha256: string | null }
const papersOf = async (subject: string): Promise<Found[]> =>
  (await ok(rest(superior, 'GET', `papers?where[subject][equals]=${subject}&sort=issuedAt&limit=50`))).docs
/** The words of a paper, once it is printed; lines joined. */
async function wordsOf(subject: string, kind: string): Promise<string> {
  const paper = await eventually(`a ${kind} is printed`, async () =>
    (await papersOf(subject)).find((one) => one.kind === kind && one.sha256),
  )
  const { content } = await openPaper({ pool: database.pool, secrets: [secret] })(paper.id)
  return (await readPdf(content)).text.replaceAll(/\s+/g, ' ')
}
/** The letters to an address, with the kinds of paper that lie with each. */
async function enclosedTo(email: string): Promise<string[][]> {
  const { rows } = await database.pool.query<{ data: Parameters<typeof openLetter>[0] }>(
    `select data from pgboss.job where name = 'mail' order by created_on`,
  )
  const kinds = new Map(
    (await database.pool.query<Found>('select id::text, kind from papers')).rows.map(({ id, kind }) => [
      id,
      kind,
    ]),
  )
  return rows
    .map(({ data }) => openLetter(data, [secret]))
    .filter(({ envelope }) => envelope.to.includes(email))
    .map(({ enclosures = [] }) => enclosures.map((id) => kinds.get(id) ?? '?'))
}

async function aSignedTest(): Promise<{ id: string; number: string }> {
  const { doc } = await ok(
    rest(officer, 'POST', 'uji-konsekuensi', {
      unit: unit('BJB'),
      title: 'Berkas penyidikan yang berjalan',
      letters: ['a1', 'a2'],
      law: 'KUHAP pasal 7',
      ifOpened: 'Penyidikan terganggu.',
      ifClosed: 'Penyidikan terlindungi.',
      publicInterest: 'Penyelesaian perkara lebih penting.',
      participants: 'Rina Contoh, Kasi Humas\nDarto Contoh, Kasat Reskrim',
      startsAt: '2026-01-01T00:00:00.000Z',
      endsAt: '2030-01-01T00:00:00.000Z',
    }),
  )
  await step('uji-konsekuensi', doc.id, 'sign')
  return (await ok(rest(officer, 'GET', `uji-konsekuensi/${doc.id}`))) as { id: string; number: string }
}

describe('a case writes its papers by itself', () => {
  it('a receipt at once, which travels with the letter; the secret code stands in the letter alone', async () => {
    const email = 'tanda@contoh.example'
    const { id, number, code } = await file({ applicant: { ...anApplicant, email } })
    const words = await wordsOf(id, 'receipt')
    for (const told of [number, anApplicant.name, 'Datang langsung', 'Penelitian tentang perencanaan.'])
      expect(words).toContain(told)
    expect(words).not.toContain(code)
    expect(await enclosedTo(email)).toEqual([['receipt']])
  })

  it('what is missing, to whom it was passed on, and how much longer it takes', async () => {
    const email = 'lama@contoh.example'
    const { id } = await file({ applicant: { ...anApplicant, email }, papersShown: [], isClear: false })
    await step('information-requests', id, 'ask_completion', 'Foto KTP tidak terbaca.')
    const missing = await wordsOf(id, 'incompleteness_notice')
    for (const told of ['KTP pemohon', 'Kejelasan informasi', 'Foto KTP tidak terbaca.'])
      expect(missing).toContain(told)
    await save(id, { papersShown: ['ktp'], isClear: true, assignedTo: [unit('BJM'), unit('BJB')] })
    await taken(id, 'register', 'dispose')
    const memo = await wordsOf(id, 'disposition_memo')
    expect(memo).toContain('Polres Banjarbaru')
    expect(memo).not.toContain(anApplicant.name)
    await step('information-requests', id, 'extend', 'Dokumen tersebar di dua satuan.')
    expect(await wordsOf(id, 'extension_notice')).toContain('Dokumen tersebar di dua satuan.')
    expect(await enclosedTo(email)).toEqual([
      ['receipt'],
      ['incompleteness_notice'],
      [],
      ['extension_notice'],
    ])
  })

  it('a notice of what is given, with what it costs', async () => {
    const { id } = await file({ format: 'hardcopy', delivery: 'ambil' })
    await taken(id, 'register', 'take_up', 'ready_to_give')
    await save(id, { answer: 'Rencana kerja 2026.', cost: { sheets: 25, perSheet: 500, payment: 'Tunai' } })
    await step('information-requests', id, 'give')
    const words = await wordsOf(id, 'written_notice')
    for (const told of ['Rencana kerja 2026.', 'Rp12.500', 'Tunai', 'Diambil langsung'])
      expect(words).toContain(told)
  })

  it('a notice that another body holds it', async () => {
    const { id } = await file()
    await taken(id, 'register', 'take_up')
    await save(id, { answer: 'Silakan mengajukan ke sana.', heldBy: 'Badan Pusat Statistik' })
    await step('information-requests', id, 'name_holder')
    expect(await wordsOf(id, 'written_notice')).toContain('Badan Pusat Statistik')
  })

  it('a refusal with every letter, its test, and how to object', async () => {
    const test = await aSignedTest()
    const sheet = await wordsOf(test.id, 'consequence_test')
    for (const told of ['huruf a angka 1', 'huruf a angka 2', 'Darto Contoh', 'Kasat Reskrim'])
      expect(sheet).toContain(told)
    const { id } = await file()
    await taken(id, 'register', 'take_up')
    await save(id, {
      ...{ answer: 'Perkara masih disidik.', refusedUnder: ['a1', 'a2'], neverExemptChecked: true },
      consequenceTest: test.id,
    })
    await taken(id, 'ready_to_refuse', 'refuse')
    const words = await wordsOf(id, 'refusal_decision')
    for (const told of [
      'huruf a angka 1',
      'huruf a angka 2',
      test.number,
      'Perkara masih disidik.',
      'keberatan',
    ])
      expect(words).toContain(told)
  })

  it('a part that is given comes with the list of what was blacked out, made from the boxes', async () => {
    const test = await aSignedTest()
    const email = 'sebagian@contoh.example'
    const { id } = await file({ applicant: { ...anApplicant, email } })
    await taken(id, 'register', 'take_up')
    await save(id, {
      ...{ answer: 'Sebagian dihitamkan.', refusedUnder: ['a2'], neverExemptChecked: true },
      ...{ consequenceTest: test.id, redactedCopy: await aReleasedFile(test.number) },
    })
    await taken(id, 'ready_in_part', 'give_in_part')
    const list = await wordsOf(id, 'redaction_list')
    for (const told of ['Laporan yang dihitamkan', '2 bagian', test.number]) expect(list).toContain(told)
    expect(await wordsOf(id, 'written_notice')).toContain('2 bagian, halaman 3')
    expect((await enclosedTo(email)).at(-1)).toEqual(['written_notice', 'redaction_list'])
  })

  it('an objection gets its receipt, and the superior signs the answer', async () => {
    const email = 'keberatan@contoh.example'
    const { id, number } = await file({ applicant: { ...anApplicant, email } })
    await taken(id, 'register', 'take_up', 'ready_to_give')
    await save(id, { answer: 'Terlampir.' })
    await step('information-requests', id, 'give')
    const { doc } = await ok(
      rest(officer, 'POST', 'keberatan', {
        ...{ request: id, grounds: ['d', 'g'], reason: 'Lampirannya tidak ada.', channel: 'walk_in' },
      }),
    )
    const receipt = await wordsOf(doc.id, 'keberatan_receipt')
    for (const told of [number, 'huruf d', 'huruf g', 'Lampirannya tidak ada.'])
      expect(receipt).toContain(told)
    await ok(rest(superior, 'PATCH', `keberatan/${doc.id}`, { answer: 'Berikan lampirannya.' }))
    await step('keberatan', doc.id, 'grant_in_part', 'Sebagian.', superior)
    const answer = await wordsOf(doc.id, 'keberatan_answer')
    for (const told of ['Mengabulkan sebagian', 'Berikan lampirannya.', superior.name])
      expect(answer).toContain(told)
    expect((await enclosedTo(email)).slice(-2)).toEqual([['keberatan_receipt'], ['keberatan_answer']])
  })

  it('a step whose paper cannot be written is not taken', async () => {
    const { id } = await file()
    const { rows } = await database.pool.query('select count(*)::int as n from papers')
    await database.pool.query('alter table official_paper_contents rename to away')
    const refused = await rest(officer, 'POST', `information-requests/${id}/steps`, {
      action: 'ask_completion',
      note: 'Kurang.',
    })
    await database.pool.query('alter table away rename to official_paper_contents')
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect((await ok(rest(officer, 'GET', `information-requests/${id}`))).stage).toBe('diterima')
    expect((await database.pool.query('select count(*)::int as n from papers')).rows).toEqual(rows)
  })
})

describe('a new secret code', () => {
  it('is told once to the officer over the case; the one before is void', async () => {
    const { id, code } = await file()
    const renewed = await ok(rest(officer, 'POST', `information-requests/${id}/code`))
    expect(renewed.code).not.toBe(code)
    const { rows } = await database.pool.query<{ hash: string; face: string }>(
      `select code_hash as hash, (select code_hash from request_intake_faces where document_id = $1::text) as face
       from information_requests where id = $1::uuid`,
      [id],
    )
    expect(rows[0]?.hash).toBe(rows[0]?.face)
    const trail = await database.pool.query(
      `select actor_id as actor from audit_entries where document_id = $1 and action = 'information_request.code_renewed'`,
      [id],
    )
    expect(trail.rows).toEqual([{ actor: officer.id }])
  })

  it('is nobody else’s to give', async () => {
    const { id } = await file()
    const foreign = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
    expect((await rest(superior, 'POST', `information-requests/${id}/code`)).status).toBe(403)
    expect((await rest(foreign, 'POST', `information-requests/${id}/code`)).status).toBe(404)
    expect(codeOf(await rest(null, 'POST', `information-requests/${id}/code`))).not.toBe(200)
  })
})

/** A copy that the gate let through, with three boxes on two pages. */
async function aReleasedFile(test: string): Promise<string> {
  const scope = ['scope_u1', 'scope_u2', 'scope_u3', 'scope_u4', 'scope_u5', 'scope_u6'].join(', ')
  const box = (page: number) => ({ ...{ page, x: 1, y: 1, width: 9, height: 9, letter: 'a' }, test })
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into released_files (id, unit_id, title, stage, kind, filename, size, original_sha256, outgoing_sha256,
       findings, boxes, put_up_by, ${scope})
     select gen_random_uuid(), id, 'Laporan yang dihitamkan', 'released', 'pdf', 'laporan.pdf', 12, repeat('0', 64),
       repeat('a', 64), '[]', $2::jsonb, 'x', ${scope}
     from units where id = $1 returning id`,
    [unit('KALSEL.HUMAS'), JSON.stringify([box(3), box(3), box(1)])],
  )
  return String(rows[0]?.id)
}

describe('a letter that never arrives', () => {
  it('stands in the trail, and the officers over the case are asked to reach the applicant another way', async () => {
    const { id } = await file()
    const tell = tellOfUndelivered(payload, sendWithin)
    await tell({ collection: 'information-requests', id, title: 'Permohonan informasi terdaftar 0001' })
    const { rows } = await database.pool.query(
      `select reason from audit_entries where document_id = $1 and action = 'case.letter_undelivered'`,
      [id],
    )
    expect(rows).toEqual([{ reason: 'Permohonan informasi terdaftar 0001' }])
    expect((await lettersTo(database.pool, officer.email)).at(-1)).toContain('tidak sampai')
  })
})
