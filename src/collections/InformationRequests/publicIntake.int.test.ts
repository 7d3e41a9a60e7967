import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { openPublicDoor } from '../../../tests/support/publicDoor'
import { restOf } from '../../../tests/support/rest'

const database = await useDatabase()
const secret = 'a secret for tests, forty characters long'
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let door: Awaited<ReturnType<typeof openPublicDoor>>
let base: string
let worker: { stop: () => Promise<void> }

const applicant = {
  kind: 'person',
  name: 'Melati Uji Contoh',
  nik: '9900001708901234',
  address: 'Jalan Melati 3, Kota Contoh',
  email: 'melati.uji@contoh.example',
}
const request = {
  unit: 'KALSEL.HUMAS',
  applicant,
  subject: 'Statistik kecelakaan 2025',
  description: 'Jumlah kecelakaan lalu lintas per kabupaten — tahun 2025.',
  purpose: 'Penelitian',
}

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  door = await openPublicDoor(payload, database, secret)
  base = door.base
  worker = door.startWorker()
})
afterAll(async () => {
  await worker?.stop()
  await door?.close()
})

const post = async (body: unknown, key: string = randomUUID()) => {
  const answer = await fetch(`${base}/v1/information-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as any }
}
const typed = async (path: string, values: Record<string, string>) => {
  const answer = await fetch(base + path, { method: 'POST', body: new URLSearchParams(values) })
  return { status: answer.status, text: await answer.text() }
}
const status = async (number: string, code: string) => {
  door.address = `198.51.100.${Math.floor(Math.random() * 250)}`
  const answer = await fetch(`${base}/v1/information-requests/status?number=${encodeURIComponent(number)}`, {
    headers: { 'x-case-code': code },
  })
  return { status: answer.status, text: await answer.text() }
}
const eventually = async <T>(read: () => Promise<T>, fits: (value: T) => boolean): Promise<T> => {
  for (const end = Date.now() + 20_000; ; ) {
    const value = await read()
    if (fits(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a request by the API', () => {
  it('gets its number and code at once, and becomes a case with its applicant apart', async () => {
    const { status: said, body } = await post(request)
    expect([said, door.errors]).toEqual([201, []])
    expect(body.number).toMatch(/PPID/)
    expect(body.code).toMatch(/^[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}$/)
    const list = await rest(
      officer,
      'GET',
      `information-requests?where[number][equals]=${encodeURIComponent(body.number)}`,
    )
    expect(list.body.docs[0]).toMatchObject({ channel: 'app', subject: request.subject, stage: 'diterima' })
    expect(list.text).not.toContain('Melati')
    const { rows } = await database.pool.query(
      `select sealed, document_id from request_intake_entries where id = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ sealed: null, document_id: list.body.docs[0].id }])
  })

  it('is one request however often the line breaks', async () => {
    const key = randomUUID()
    const answers = await Promise.all([post(request, key), post(request, key), post(request, key)])
    const [first] = answers
    for (const { body } of answers)
      expect([body.number, body.code]).toEqual([first?.body.number, first?.body.code])
    const { rows } = await database.pool.query(
      `select count(*)::int as many from information_requests where number = $1`,
      [first?.body.number],
    )
    expect(rows[0].many).toBe(1)
  })

  it('gives nobody the code of another by the key alone', async () => {
    door.address = '203.0.113.44'
    const key = randomUUID()
    const first = await post(request, key)
    const other = await post({ ...request, subject: 'Sesuatu yang lain' }, key)
    expect([first.status, other.status, other.body.code]).toEqual([201, 409, 'intake.key_used'])
    expect(JSON.stringify(other.body)).not.toContain(first.body.code)
    expect((await post(request, key)).body.code).toBe(first.body.code)
    door.address = '203.0.113.1'
  })

  it.each([
    ['nothing', {}, 400],
    ['a list', [], 400],
    ['an unknown field', { ...request, stage: 'ditolak' }, 400],
    ['identity outside the applicant', { ...request, name: 'X' }, 400],
    ['a number for a text', { ...request, subject: 5 }, 400],
    ['no subject', { ...request, subject: ' ' }, 422],
    ['a unit without an officer', { ...request, unit: 'BJB' }, 422],
    ['a NIK of three digits', { ...request, applicant: { ...applicant, nik: '123' } }, 422],
    ['a kind of applicant that is none', { ...request, applicant: { ...applicant, kind: 'ghost' } }, 422],
  ])('refuses %s and keeps nothing', async (_what, body, expected) => {
    const before = await entries()
    const answer = await post(body)
    expect([answer.status, await entries()]).toEqual([expected, before])
    if (expected === 422) expect(answer.body.problems[0].message).toMatch(/\S/)
  })

  it('asks an address that sends much for work, and takes the request once that is done', async () => {
    door.address = '203.0.113.77'
    for (let n = 0; n < 3; n += 1) expect((await post(request)).status).toBe(201)
    const key = randomUUID()
    const asked = await post(request, key)
    expect([asked.status, asked.body.code]).toEqual([429, 'intake.proof_needed'])
    const { solveChallenge } = await import('altcha-lib')
    const { deriveKey } = await import('altcha-lib/algorithms/pbkdf2')
    const { challenge } = asked.body
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    expect((await post({ ...request, proof }, randomUUID())).body.code).toBe('intake.proof_needed')
    const forged = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } }
    const cheap = Buffer.from(JSON.stringify({ challenge: forged, solution })).toString('base64')
    expect((await post({ ...request, proof: cheap }, key)).status).toBe(429)
    expect((await post({ ...request, proof }, key)).status).toBe(201)
    door.address = '203.0.113.1'
  })
})

const entries = async () =>
  (await database.pool.query('select count(*)::int as many from request_intake_entries')).rows[0].many

describe('the form', () => {
  const all = {
    ...applicant,
    unit: 'KALSEL.HUMAS',
    subject: request.subject,
    description: 'Rincian "kutip" <b>',
    purpose: 'Riset',
  }

  it('keeps what was typed from page to page and shows what to mend', async () => {
    door.address = '203.0.113.5'
    const first = await (await fetch(`${base}/permohonan?satuan=KALSEL.HUMAS`)).text()
    expect(first).toMatch(/value="KALSEL.HUMAS" selected/)
    const wrong = await typed('/permohonan', {
      at: '1',
      go: 'next',
      unit: 'KALSEL.HUMAS',
      kind: 'person',
      name: 'Melati',
      nik: '12',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('href="#nik"')
    expect(wrong.text).toContain('href="#address"')
    expect(wrong.text).toContain('value="Melati"')
    expect(wrong.text).toMatch(/type="hidden" name="unit" value="KALSEL.HUMAS"/)
    const back = await typed('/permohonan', { at: '1', go: 'back', ...all })
    expect(back.text).toMatch(/type="hidden" name="name" value="Melati Uji Contoh"/)
  })

  it('sends, shows number and code, and sends the same page only once', async () => {
    door.address = '203.0.113.6'
    const entry = randomUUID()
    const review = await typed('/permohonan', { at: '2', go: 'next', entry, ...all })
    expect(review.text).toContain('Rincian &quot;kutip&quot; &lt;b&gt;')
    const sent = await typed('/permohonan', { at: '3', go: 'send', entry, ...all })
    expect(sent.status).toBe(201)
    const [code] = /[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}/.exec(sent.text) ?? []
    const again = await typed('/permohonan', { at: '3', go: 'send', entry, ...all })
    expect(again.text).toContain(code)
    expect(again.text).toContain('sudah pernah terkirim')
  })
})

/** A form as a browser sends it when scans were chosen; a question left open is a file without name and bytes. */
const withScans = async (path: string, values: Record<string, string>, scans: Array<[string, Buffer]>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  for (const [kind, bytes] of scans)
    form.append(`berkas-${kind}`, new Blob([new Uint8Array(bytes)]), '../../etc/passwd')
  form.append('berkas-ad_art', new Blob([]), '')
  const answer = await fetch(base + path, { method: 'POST', body: form })
  return { status: answer.status, text: await answer.text() }
}
const scan = (words: string) => Buffer.from(`%PDF-1.7 ${words}`)
const attachedTo = async (number: string) =>
  (
    await database.pool.query(
      `select kind, form, kept_by from sealed_attachments a join information_requests r on r.id::text = a.document_id
       where r.number = $1 order by a.kept_at`,
      [number],
    )
  ).rows
const waitingFiles = async () =>
  (
    await database.pool.query('select holder, encode(sealed, $1) as sealed from request_intake_files', [
      'escape',
    ])
  ).rows

describe('scans that come with a request', () => {
  const all = {
    ...applicant,
    unit: 'KALSEL.HUMAS',
    subject: request.subject,
    description: 'Rincian',
    purpose: 'Riset',
  }
  const numberIn = (text: string) => /\d+[^<]*PPID[^<]*/.exec(text)?.[0] ?? ''
  const codeIn = (text: string) => /[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}/.exec(text)?.[0] ?? ''
  const send = { at: '3', go: 'send' }

  it('are asked for by the kind of applicant', async () => {
    door.address = '203.0.113.61'
    const review = await typed('/permohonan', { at: '2', go: 'next', ...all, kind: 'legal_body' })
    expect(review.text).toContain('multipart/form-data')
    expect([...review.text.matchAll(/name="berkas-(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      'pengesahan_badan_hukum',
      'ktp_pengurus',
      'ad_art',
    ])
  })

  it('are refused by their bytes, and what was typed is kept', async () => {
    const before = await entries()
    const page = await withScans('/permohonan', { ...send, ...all }, [['ktp', Buffer.from('<html>')]])
    expect([page.status, await entries()]).toEqual([422, before])
    expect(page.text).toContain('href="#berkas-ktp"')
    expect(page.text).toContain('Hanya foto (JPEG, PNG) atau PDF')
    expect(page.text).toMatch(/name="name" value="Melati Uji Contoh"/)
    const six = Array.from({ length: 6 }, (): [string, Buffer] => ['ktp', scan('x')])
    expect((await withScans('/permohonan', { ...send, ...all }, six)).status).toBe(422)
  })

  it('survive a worker that is away, sealed, and are read at the desk alone', async () => {
    door.address = '203.0.113.62'
    await worker.stop()
    const entry = randomUUID()
    const form = { ...send, ...all, entry }
    const sent = await withScans('/permohonan', form, [
      ['ktp', scan('Melati')],
      ['surat_lain', scan('tidak diminta')],
    ])
    expect(sent.status).toBe(202)
    expect(await waitingFiles()).toEqual([{ holder: entry, sealed: expect.not.stringContaining('Melati') }])
    expect((await withScans('/permohonan', form, [['ktp', scan('lain')]])).status).toBe(202)
    expect(await waitingFiles()).toHaveLength(1)
    worker = door.startWorker()
    const taken = () =>
      database.pool.query<{ id: string; number: string }>(
        `select r.id, r.number from information_requests r
         join request_intake_entries e on e.document_id = r.id::text where e.id = $1`,
        [entry],
      )
    const { rows } = await eventually(taken, ({ rowCount }) => rowCount === 1)
    const { id, number } = rows[0] as { id: string; number: string }
    expect(door.errors).toEqual([])
    expect([await attachedTo(number), await waitingFiles()]).toEqual([
      [{ kind: 'ktp', form: 'pdf', kept_by: null }],
      [],
    ])
    const list = await rest(officer, 'GET', `information-requests/${id}/attachments`)
    expect([list.body.missing, list.body.attachments.length]).toEqual([[], 1])
    const read = await rest(
      officer,
      'POST',
      `information-requests/${id}/attachments/${list.body.attachments[0].id}`,
      { reason: 'Memeriksa kelengkapan permohonan.' },
    )
    expect(read.text).toBe('%PDF-1.7 Melati')
  })

  it('follow on the status page, with or without words, and a refused one loses no word', async () => {
    door.address = '203.0.113.63'
    const sent = await typed('/permohonan', { ...send, ...all, entry: randomUUID() })
    const act = { number: numberIn(sent.text), code: codeIn(sent.text), act: 'add_words' }
    door.address = '203.0.113.64'
    const bad = await withScans('/permohonan/status', { ...act, words: 'KTP saya.' }, [
      ['ktp', Buffer.from('GIF89a')],
    ])
    expect([bad.status, bad.text.includes('KTP saya.'), bad.text.includes('berkas-ktp')]).toEqual([
      422,
      true,
      true,
    ])
    const good = await withScans('/permohonan/status', { ...act, words: '' }, [['ktp', scan('menyusul')]])
    expect(good.status).toBe(200)
    const there = await eventually(
      () => attachedTo(act.number),
      (rows) => rows.length > 0,
    )
    expect([there, await waitingFiles()]).toEqual([[{ kind: 'ktp', form: 'pdf', kept_by: null }], []])
    const { rows } = await database.pool.query(
      `select note from workflow_steps where action = 'add_words' and document_id =
       (select id from information_requests where number = $1)`,
      [act.number],
    )
    expect(rows).toEqual([{ note: 'KTP pemohon' }])
  })

  it.each([
    ['no form at all', 'multipart/form-data; boundary=x', 'bukan formulir', 400],
    ['a form without its end', 'multipart/form-data; boundary=x', '--x\r\n', 400],
    ['a form without a boundary', 'multipart/form-data', '--x--', 400],
  ])('%s is refused in words', async (_what, type, body, expected) => {
    for (const path of ['/permohonan', '/permohonan/status']) {
      const answer = await fetch(base + path, { method: 'POST', headers: { 'content-type': type }, body })
      expect([answer.status, await answer.text()]).toEqual([
        expected,
        expect.stringContaining('tidak terbaca'),
      ])
    }
  })
})

describe('the status of a request', () => {
  it('is told to whoever has both number and code, and says nothing of what is being prepared', async () => {
    door.address = '203.0.113.8'
    const { body } = await post(request)
    const right = await status(body.number, body.code.toLowerCase().replaceAll('-', ' '))
    expect(right.status).toBe(200)
    const face = JSON.parse(right.text)
    expect(face).toMatchObject({ number: body.number, subject: request.subject, stage: { id: 'Diterima' } })
    expect(face.due.days.length).toBeGreaterThanOrEqual(11)
    expect(right.text).not.toMatch(/Melati|9900001708901234|contoh\.example/)
    const wrong = [
      await status(body.number, '222222-222222-222222'),
      await status(body.number, ''),
      await status('0001/PPID/X', body.code),
      await status('', 'x'.repeat(5000)),
    ]
    for (const answer of wrong) expect([answer.status, answer.text]).toEqual([404, wrong[0]?.text])
  })

  it('lets its applicant add words and withdraw, once each, by the procedure', async () => {
    door.address = '203.0.113.9'
    const { body } = await post(request)
    const act = { number: body.number, code: body.code }
    const entry = randomUUID()
    const added = { ...act, act: 'add_words', words: 'Cukup per provinsi.', entry }
    for (let n = 0; n < 2; n += 1) expect((await typed('/permohonan/status', added)).status).toBe(200)
    const face = async () => JSON.parse((await status(body.number, body.code)).text)
    const done = await eventually(face, ({ acts }) => acts.length > 0 && !acts[0].waits)
    expect(done.acts).toMatchObject([{ act: 'add_words', waits: false, answer: null }])
    const { rows } = await database.pool.query(
      `select note, actor_name from workflow_steps where action = 'add_words' and document_id =
       (select id from information_requests where number = $1)`,
      [body.number],
    )
    expect(rows).toEqual([{ note: 'Cukup per provinsi.', actor_name: null }])
    expect((await typed('/permohonan/status', { ...act, act: 'withdraw', words: '' })).status).toBe(422)
    await typed('/permohonan/status', { ...act, act: 'withdraw', words: 'Sudah tidak perlu.' })
    const gone = await eventually(face, ({ stage }) => stage.id === 'Dicabut pemohon')
    expect(gone).toMatchObject({ stage: { id: 'Dicabut pemohon' }, actions: [] })
    expect(
      (await typed('/permohonan/status', { ...act, act: 'object', words: 'x', choice: 'a' })).status,
    ).toBe(409)
  })
})

describe('an answer that its applicant does not accept', () => {
  it('tells what is missing, then the outcome, and becomes an objection by his own hand', async () => {
    door.address = '203.0.113.21'
    const { body } = await post(request)
    const face = async () => JSON.parse((await status(body.number, body.code)).text)
    const list = await rest(
      officer,
      'GET',
      `information-requests?where[number][equals]=${encodeURIComponent(body.number)}`,
    )
    const { id } = list.body.docs[0]
    const step = async (action: string, note?: string) =>
      expect(
        (await rest(officer, 'POST', `information-requests/${id}/steps`, { action, note })).status,
        action,
      ).toBe(200)
    const save = (data: object) => rest(officer, 'PATCH', `information-requests/${id}`, data)
    await step('ask_completion', 'Sertakan salinan KTP.')
    expect(await face()).toMatchObject({
      stage: { id: 'Tidak lengkap' },
      missing: { words: 'Sertakan salinan KTP.', until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    })
    await save({ papersShown: ['ktp'], isClear: true })
    await step('register')
    await step('take_up')
    const inHand = await face()
    expect([inHand.stage.id, inHand.outcome]).toEqual(['Sedang ditangani', undefined])
    await save({ answer: 'Data itu belum kami dokumentasikan.' })
    expect((await face()).answer).toBeUndefined()
    await step('say_undocumented')
    const answered = await face()
    expect([answered.answer, answered.due]).toEqual(['Data itu belum kami dokumentasikan.', undefined])
    expect(answered.actions.map(({ act }: { act: string }) => act)).toEqual(['contest', 'object'])
    const objection = {
      number: body.number,
      code: body.code,
      act: 'object',
      words: 'Data itu pernah terbit.',
    }
    const wrong = await typed('/permohonan/status', { ...objection, choice: 'z' })
    expect([wrong.status, wrong.text.includes('Data itu pernah terbit.')]).toEqual([422, true])
    await typed('/permohonan/status', { ...objection, choice: 'e' })
    const objected = await eventually(face, ({ stage }) => /keberatan/i.test(stage.id))
    expect(objected.due).toMatchObject({ law: 'UU 14/2008 pasal 36(2)' })
    expect(objected.actions.map(({ act }: { act: string }) => act)).toEqual(['contest'])
    const { rows } = await database.pool.query(
      `select reason, channel from keberatan where request_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ reason: 'Data itu pernah terbit.', channel: 'site' }])
  })
})

describe('a worker that is away', () => {
  it('leaves the applicant his code and the request its day of receipt', async () => {
    await worker.stop()
    door.address = '203.0.113.10'
    const waiting = post(request)
    await eventually(entries, (many) => many > 0)
    const { status: said, body } = await waiting
    expect([said, body.number]).toEqual([202, null])
    const early = JSON.parse((await status('apa saja', body.code)).text)
    expect(early.number).toBeNull()
    worker = door.startWorker()
    await eventually(
      async () =>
        (await database.pool.query('select document_id from request_intake_entries where id = $1', [body.id]))
          .rows[0]?.document_id,
      Boolean,
    )
    const { rows } = await database.pool.query(
      `select r.received_at = date_trunc('milliseconds', e.received_at) as same from request_intake_entries e
       join information_requests r on r.id::text = e.document_id where e.id = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ same: true }])
  })
})

describe('the role of the public side', () => {
  it.each([
    'request_intake_entries',
    'request_intake_faces',
    'request_intake_acts',
    'request_intake_files',
    'sealed_attachments',
    'information_requests',
    'applicants',
  ])('cannot read %s', async (table) => {
    await expect(door.pool.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/)
  })
})
