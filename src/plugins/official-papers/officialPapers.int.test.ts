import { createHash, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { createPool } from '../../server/pool'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graveFaults } from '../../../tests/support/axe'
import { startBrowser } from '../../../tests/support/browser'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'
import { readPdf } from '../../../tests/support/readPdf'

const database = await useDatabase()
const { issuePaper } = await import('./index')
const { openPaper, startJobs } = await import('./jobs')
const { printDue } = await import('./jobs/printDue')
const { openPress } = await import('./typst/openPress')
const { paperChecks } = await import('./http')
const secrets = ['a secret for tests, forty characters long'] as const
const templates = 'src/collections/InformationRequests/papers'
const publicUrl = 'https://humas.example.id'
const logged: string[] = []
const write = (_fields: object, message: string) => void logged.push(message)
const log = { info: write, warn: write, error: write }

let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let stranger: Colleague
let admin: Colleague
const cleanUps: Array<() => unknown> = []

const data = (more: object = {}) => ({
  registrationNumber: 'PPID/1/XII/2026',
  receivedAt: '2026-12-01T01:15:00.000Z',
  channel: 'Datang langsung',
  applicant: { name: 'Merpati Contoh', address: 'Jalan Merpati 1', contact: '0811 2222 3333' },
  informationAsked: 'Laporan keuangan 2025',
  purpose: 'Penelitian',
  wayToObtain: 'Salinan cetak',
  wayToSend: 'Diambil langsung',
  dueOn: '2026-12-15',
  statusUrl: 'https://humas.example.id/permohonan/status',
  ...more,
})
const order = (code: string, more: object = {}) => ({
  kind: 'receipt',
  subject: { collection: 'information-requests', id: randomUUID() },
  unit: unit(code),
  data: data(),
  ...more,
})

/** Issues as a step does: in a transaction of the person's request, ended as told. */
async function issue(
  user: Colleague | null,
  code: string,
  { more = {}, end = commitTransaction }: { more?: object; end?: typeof commitTransaction } = {},
) {
  const req = await createLocalReq(user ? { user } : {}, payload)
  await initTransaction(req)
  try {
    const paper = await issuePaper(req, order(code, more))
    await end(req)
    return paper
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
let stopPrinter: (() => Promise<void>) | undefined
const startPrinter = () => {
  stopPrinter = startJobs({ ...world, pollSeconds: 0.05 }).stop
}
const world = { pool: database.pool, secrets, publicUrl, templates, log }
const printing = (press: Parameters<typeof printDue>[0]['press']) => ({ ...world, press })
const numbersOf = async (code: string) => {
  const { rows } = await database.pool.query<{ number: string }>(
    'select number from papers where unit_id = $1 order by issued_at, number',
    [unit(code)],
  )
  return rows.map(({ number }) => Number(number.split('/')[1])).sort((one, other) => one - other)
}
const printAll = () =>
  expect
    .poll(
      async () =>
        (await database.pool.query('select 1 from official_paper_contents where sealed_file is null')).rows
          .length,
      { timeout: 30_000 },
    )
    .toBe(0)

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  stranger = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
  admin = await aUser(payload, [unit('KALSEL'), 'admin'], [unit('KALSEL'), 'auditor'])
  startPrinter()
})
afterAll(async () => {
  await stopPrinter?.()
  for (const cleanUp of cleanUps) await cleanUp()
})

describe('a paper that was issued', () => {
  it('has its number and words with the commit, and its file and hash soon after', async () => {
    const paper = await issue(officer, 'BJB')
    expect(paper.number).toMatch(/^TBP\/1\/[IVX]+\/20\d\d\/POLRES BANJARBARU$/)
    await printAll()
    const answer = await rest(officer, 'GET', `papers/${paper.id}`)
    expect(answer.body).toMatchObject({ state: 'signed', signerPosition: 'PPID Polres Banjarbaru', pages: 1 })
    const { content, filename } = await openPaper({ pool: database.pool, secrets })(String(paper.id))
    expect(createHash('sha256').update(content).digest('hex')).toBe(answer.body.sha256)
    expect(filename).toMatch(/^TBP-1-[IVX]+-20\d\d-POLRES-BANJARBARU\.pdf$/)
    const { text } = await readPdf(content)
    expect(text).toContain('Merpati Contoh')
    expect(text).toContain(`${publicUrl}/verifikasi/${paper.code}`)
    expect(text).toContain(officer.name)
  })

  it('was never there when its cause was rolled back, and leaves no gap', async () => {
    const first = await issue(officer, 'BJM')
    await issue(officer, 'BJM', { end: killTransaction })
    await expect(issue(officer, 'BJM', { more: { data: data({ dueOn: 'besok' }) } })).rejects.toMatchObject({
      status: 422,
      data: { code: 'paper.incomplete', problems: [{ field: 'dueOn', code: 'paper.datum' }] },
    })
    const second = await issue(officer, 'BJM')
    expect([first, second].map(({ number }) => number.split('/')[1])).toEqual(['1', '2'])
  })

  it('has a number of its own though twenty are issued at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => issue(officer, 'KALSEL')))
    expect(await numbersOf('KALSEL')).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    await printAll()
  })

  it('is refused to whoever has no post for it, and outside a transaction', async () => {
    await expect(issue(stranger, 'BJB')).rejects.toMatchObject({
      status: 403,
      data: { code: 'paper.not_yours' },
    })
    await expect(issue(admin, 'BJB')).rejects.toMatchObject({ status: 403 })
    await expect(issue(null, 'BJB')).rejects.toMatchObject({ status: 403 })
    const req = await createLocalReq({ user: officer }, payload)
    await expect(issuePaper(req, order('BJB'))).rejects.toThrow()
  })

  it('may be issued by the system, signed by the office', async () => {
    const paper = await issue(null, 'BJB', { more: { bySystem: true } })
    expect(paper).toMatchObject({ signerName: 'Layanan Informasi Publik', issuedBy: null })
  })

  it('names in whose place somebody signs', async () => {
    const absent = await aUser(payload, [unit('LPG'), 'ppid_officer'])
    const deputy = await aUser(payload, [unit('LPG'), 'operator'])
    const appoints = await aUser(payload, [unit('POLRI'), 'admin'])
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const named = await rest(appoints, 'POST', 'stand-ins', {
      ...{ unit: unit('LPG'), role: 'ppid_officer', absentee: absent.id, standIn: deputy.id },
      ...{ from: today, to: today, reason: 'Cuti tahunan' },
    })
    expect(named.status).toBe(201)
    const fresh = await payload.findByID({
      collection: 'users',
      id: deputy.id,
      depth: 0,
      overrideAccess: true,
    })
    const paper = await issue({ ...deputy, ...(fresh as object), collection: 'users' } as Colleague, 'LPG')
    expect(paper).toMatchObject({ standIn: `a.n. ${absent.name}`, signerName: deputy.name })
  })
})

describe('what a paper says', () => {
  it('is read by its officers alone, and each reading stands in the trail before the answer', async () => {
    const { id } = await issue(officer, 'BJB')
    await printAll()
    const answer = await rest(officer, 'GET', `papers/${id}/file`)
    expect(answer.status).toBe(200)
    expect(answer.text.startsWith('%PDF-1.7')).toBe(true)
    for (const who of [stranger, admin]) {
      expect((await rest(who, 'GET', `papers/${id}/file`)).status).toBeGreaterThanOrEqual(403)
      expect((await rest(who, 'GET', `papers/${id}`)).status).toBeGreaterThanOrEqual(403)
    }
    expect((await rest(null, 'GET', `papers/${id}/file`)).status).toBe(401)
    expect((await rest(officer, 'GET', 'papers/semua/file')).status).toBe(404)
    const { rows } = await database.pool.query(
      'select action, actor_id as who from audit_entries where document_id = $1 order by seq',
      [id],
    )
    expect(rows).toEqual([
      { action: 'paper.issued', who: officer.id },
      { action: 'paper.read', who: officer.id },
    ])
  })

  it('stands in no table in clear', async () => {
    await issue(officer, 'BJB')
    await printAll()
    for (const table of ['papers', 'official_paper_contents', 'audit_entries']) {
      const { rows } = await database.pool.query(`select 1 from ${table} t where t::text ilike '%Merpati%'`)
      expect(rows, table).toEqual([])
    }
    const { rows } = await database.pool.query<{ one: Buffer; two: Buffer }>(
      'select sealed_data as one, sealed_file as two from official_paper_contents',
    )
    expect(rows.some(({ one, two }) => one.includes('Merpati') || two.includes('%PDF'))).toBe(false)
  })

  it('is changed by nobody: no form, no statement', async () => {
    const { id } = await issue(officer, 'BJB')
    await printAll()
    for (const [method, body] of [
      ['PATCH', { number: 'TBP/9' }],
      ['DELETE', undefined],
    ] as const)
      expect((await rest(officer, method, `papers/${id}`, body)).status).toBeGreaterThanOrEqual(403)
    expect((await rest(officer, 'POST', 'papers', { number: 'TBP/9' })).status).toBe(403)
    for (const statement of [
      "update papers set number = 'TBP/9' where id = $1",
      "update papers set sha256 = 'x' where id = $1",
      "update papers set signer_name = 'x' where id = $1",
      "update official_paper_contents set sealed_file = 'x' where paper = $1",
      "update official_paper_contents set sealed_data = 'x' where paper = $1",
      'delete from papers where id = $1',
    ])
      await expect(database.pool.query(statement, [id]), statement).rejects.toThrow()
  })
})

describe('a paper that was revoked', () => {
  it('is void with a reason, once, by whoever may issue its like', async () => {
    const { id } = await issue(officer, 'BJB')
    const reason = 'Nomor pendaftaran keliru dicantumkan.'
    const revoke = (who: Colleague | null, body: object) => rest(who, 'POST', `papers/${id}/revoke`, body)
    expect((await revoke(stranger, { reason })).status).toBe(404)
    expect((await revoke(null, { reason })).status).toBe(401)
    expect(codeOf(await revoke(officer, { reason: 'pendek' }))).toBe('paper.reason_needed')
    expect((await revoke(officer, [])).status).toBe(422)
    expect((await revoke(officer, { reason })).body.doc).toMatchObject({ state: 'revoked' })
    expect((await revoke(officer, { reason })).status).toBe(409)
    await expect(
      database.pool.query("update papers set state = 'signed' where id = $1", [id]),
    ).rejects.toThrow()
    await printAll()
    expect((await rest(officer, 'GET', `papers/${id}/file`)).status).toBe(200)
  })
})

describe('the printer', () => {
  const press = openPress()
  const stateOf = async (id: unknown) => {
    const { rows } = await database.pool.query(
      `select tries, sealed_file is not null as done, retry_at > now() as rests, sha256 is not null as hashed
       from official_paper_contents join papers on papers.id = paper where paper = $1`,
      [id],
    )
    return rows[0]
  }
  beforeAll(async () => {
    await stopPrinter?.()
    while (await printDue(printing(press)));
  })
  afterAll(() => {
    press.stop()
    startPrinter()
  })

  it('leaves a paper as it was when it dies in the middle; the next one prints it once', async () => {
    const { id } = await issue(officer, 'BJB.UTARA')
    const dies = { print: () => Promise.reject(Object.assign(new Error('gone'), { severity: 'FATAL' })) }
    await expect(printDue(printing(dies))).rejects.toThrow('gone')
    expect(await stateOf(id)).toEqual({ tries: 0, done: false, rests: false, hashed: false })
    expect(await printDue(printing(press))).toBe(true)
    expect(await stateOf(id)).toMatchObject({ tries: 1, done: true, hashed: true })
    expect(await printDue(printing(press))).toBe(false)
  })

  it('lets a paper rest that does not print, says so, and goes on with the next', async () => {
    const broken = await issue(officer, 'BJB.UTARA')
    const fails = { print: () => Promise.reject(new Error('does not set')) }
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await printDue(printing(fails))).toBe(true)
      expect(await stateOf(broken.id)).toMatchObject({ tries, done: false, rests: true })
      await database.pool.query('update official_paper_contents set retry_at = now() where paper = $1', [
        broken.id,
      ])
    }
    expect(logged).toContain('official-papers: a paper does not print')
    expect(codeOf(await rest(officer, 'GET', `papers/${broken.id}/file`))).toBe('paper.not_ready')
    await database.pool.query(
      "update official_paper_contents set retry_at = now() + interval '1 hour' where paper = $1",
      [broken.id],
    )
    const next = await issue(officer, 'BJB.UTARA')
    expect(await printDue(printing(press))).toBe(true)
    expect(await stateOf(next.id)).toMatchObject({ done: true })
    await database.pool.query('update official_paper_contents set retry_at = now() where paper = $1', [
      broken.id,
    ])
    expect(await printDue(printing(press))).toBe(true)
    expect(await stateOf(broken.id)).toMatchObject({ done: true, hashed: true })
  })

  it('shares the work with another one, and no paper is printed twice', async () => {
    const issued = await Promise.all(Array.from({ length: 6 }, () => issue(officer, 'BJB.UTARA')))
    const prints: string[] = []
    const counting = {
      print: async (order: Parameters<typeof press.print>[0]) => {
        prints.push((order.paper as { number: string }).number)
        return press.print(order)
      },
    }
    const hand = async () => {
      while (await printDue(printing(counting)));
    }
    await Promise.all([hand(), hand()])
    expect(prints).toHaveLength(6)
    expect(new Set(prints)).toEqual(new Set(issued.map(({ number }) => number)))
  })
})

describe('the check page', () => {
  const ask = async () => {
    const pool = createPool({ url: database.url, max: 2, log: log as never, role: 'hub_public' })
    const app = express().use(paperChecks({ pool }))
    const server = app.listen(0, '127.0.0.1')
    cleanUps.push(
      () => pool.end(),
      () => server.close(),
    )
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const base = `http://127.0.0.1:${port}`
    const get = async (path: string) => {
      const response = await fetch(`${base}${path}`, { redirect: 'manual' })
      return { status: response.status, headers: response.headers, html: await response.text() }
    }
    return Object.assign(get, { base })
  }

  it('says what the paper is and its fingerprint, and not a word about a person', async () => {
    const paper = await issue(officer, 'BJB')
    await printAll()
    const { body } = await rest(officer, 'GET', `papers/${paper.id}`)
    const get = await ask()
    const { status, html, headers } = await get(`/verifikasi/${paper.code.toLowerCase().replaceAll('-', '')}`)
    expect(status).toBe(200)
    for (const word of [paper.number, 'Tanda bukti penerimaan permohonan', 'Polres Banjarbaru', body.sha256])
      expect(html).toContain(word)
    for (const word of ['Merpati', officer.name, paper.subject, String(paper.id)])
      expect(html).not.toContain(word)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('says that a paper was revoked, and keeps the reason in the house', async () => {
    const { id, code } = await issue(officer, 'BJB')
    await rest(officer, 'POST', `papers/${id}/revoke`, { reason: 'Salah menulis nama Kenari.' })
    const { html } = await (await ask())(`/verifikasi/${code}`)
    expect(html).toContain('sudah dicabut')
    expect(html).not.toContain('Kenari')
  })

  it.each([['/verifikasi/2222-2222-2222-2222'], ['/verifikasi/bukan-kode'], ["/verifikasi/'%20or%201=1"]])(
    'answers %s as any code that is nobody’s',
    async (path) => {
      const get = await ask()
      const unknown = await get('/verifikasi/3333-3333-3333-3333')
      const answer = await get(path)
      expect([answer.status, answer.html]).toEqual([404, unknown.html])
    },
  )

  it('takes a code by its form', async () => {
    const get = await ask()
    expect((await get('/verifikasi')).status).toBe(200)
    const sent = await get('/verifikasi?kode=+2222+2222+2222+2222')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/verifikasi/2222-2222-2222-2222'])
    expect((await get('/verifikasi?kode=//jahat.example')).headers.get('location')).toBe(
      '/verifikasi/tidak-dikenal',
    )
  })

  it('compares a file in the browser, sends it nowhere, and shuts nobody out', async () => {
    const { id, code } = await issue(officer, 'BJB')
    await printAll()
    const { content } = await openPaper({ pool: database.pool, secrets })(String(id))
    const browser = await startBrowser()
    cleanUps.push(() => browser.close())
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
    const { base } = await ask()
    await page.goto(`${base}/verifikasi/${code}`)
    expect(await graveFaults(page)).toEqual([])
    const choose = (buffer: Buffer) =>
      page.setInputFiles('#pilih', { name: 'surat.pdf', mimeType: 'application/pdf', buffer })
    await choose(content)
    await expect.poll(() => page.textContent('#hasil')).toContain('Sama.')
    await choose(Buffer.concat([content, Buffer.from(' ')]))
    await expect.poll(() => page.textContent('#hasil')).toContain('Berbeda.')
    expect(await graveFaults(page)).toEqual([])
    expect(sent.filter((request) => !request.endsWith('favicon.svg'))).toEqual([`GET /verifikasi/${code}`])
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${base}/verifikasi/${code}`)
    expect(await plain.textContent('main')).toContain('sha256sum')
    expect(await plain.isVisible('#pilih')).toBe(false)
    await plain.goto(`${base}/verifikasi`)
    await plain.fill('#kode', code.toLowerCase())
    await plain.click('button')
    expect(await plain.textContent('h1')).toBe('Hasil pemeriksaan surat')
  })

  it('reaches one paper by its code and no table', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1, options: '-c role=hub_public' })
    cleanUps.push(() => pool.end())
    for (const table of ['papers', 'official_paper_contents'])
      await expect(pool.query(`select * from ${table}`), table).rejects.toThrow('permission denied')
  })
})
