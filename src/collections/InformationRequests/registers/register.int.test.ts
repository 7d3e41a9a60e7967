import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { createLocalReq, handleEndpoints, type Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest } from '../../../../tests/support/aCase'
import { graveFaults } from '../../../../tests/support/axe'
import { startBrowser } from '../../../../tests/support/browser'
import { aTree, aUser, type Colleague } from '../../../../tests/support/builders'
import { useDatabase } from '../../../../tests/support/database'
import { readPdf } from '../../../../tests/support/readPdf'
import { codeOf, restOf } from '../../../../tests/support/rest'
import { RegisterDesk } from '../components/RegisterDesk'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let auditor: Colleague
let stranger: Colleague
const numbers: Record<string, string> = {}

const requests = 'information-requests'
const year = new Date().getUTCFullYear()
const reason = 'Laporan layanan kepada Komisi Informasi.'
const others = { ...anApplicant, name: 'Kenari Sepertinya', email: 'kenari@contoh.example' }

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  auditor = await aUser(payload, [unit('KALSEL'), 'auditor'])
  stranger = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
  await asked('bjb', 'BJB', {
    purpose: 'Hubungi saya, Merpati Contoh, di 0811-2222-3333 atau merpati@contoh.example',
    ...{
      answer: 'Terlampir.',
      format: 'softcopy',
      wayToObtain: 'salinan',
      cost: { sheets: 10, perSheet: 250, payment: 'Tunai' },
    },
  })
  for (const action of ['register', 'take_up', 'ready_to_give', 'give']) await step('bjb', action)
  await asked('bjm', 'BJM', { applicant: others })
  await asked('old', 'BJB', { receivedAt: `${year - 1}-12-31T17:30:00.000Z`, subject: 'Tengah malam' })
  await rest(officer, 'POST', 'keberatan', { request: ids.bjb, grounds: ['d', 'g'], reason: 'Kurang.' })
})

const ids: Record<string, string> = {}
async function asked(name: string, of: string, more: Record<string, unknown>): Promise<void> {
  const { status, text, body } = await rest(officer, 'POST', requests, aRequest(unit(of), more))
  expect(status, text).toBe(201)
  ids[name] = body.doc.id
  numbers[name] = body.doc.number
}
async function step(name: string, action: string): Promise<void> {
  const { status, text } = await rest(officer, 'POST', `${requests}/${ids[name]}/steps`, { action })
  expect(status, text).toBe(200)
}
const register = (user: Colleague | null, query = '', collection = requests) =>
  rest(user, 'GET', `${collection}/register${query}`)
const opened = (user: Colleague | null, body: object, collection = requests) =>
  rest(user, 'POST', `${collection}/register`, body)
const cellsOf = (body: { columns: Array<{ title: string }>; rows: string[][] }, row: number) =>
  Object.fromEntries(body.columns.map(({ title }, at) => [title, body.rows[row]?.[at] ?? '']))
const readings = async () =>
  (
    await database.pool.query<{ actor: string; reason: string; document: string }>(
      `select actor_id as actor, reason, document_id as document from audit_entries where action = 'applicant.read' and actor_id <> 'system' order by seq`,
    )
  ).rows

describe('the register of requests', () => {
  it('has a row of 21 cells for each case in reach, masked, and opens no identity', async () => {
    const before = (await readings()).length
    const { status, body, text } = await register(officer)
    expect(status, text).toBe(200)
    expect(body.columns).toHaveLength(21)
    expect(body.cases.map(({ number }: { number: string }) => number)).toEqual([
      numbers.old,
      numbers.bjb,
      numbers.bjm,
    ])
    expect(cellsOf(body, 1)).toMatchObject({
      ...{ 'No.': numbers.bjb, Alamat: '(disamarkan)', Ya: '✓', Softcopy: '✓', 'Meminta salinan': '✓' },
      ...{ Keputusan: 'Diberikan', Biaya: 'Rp2.500', Cara: 'Tunai' },
      'Tujuan penggunaan informasi': 'Hubungi saya, Merpati Contoh, di [identitas] atau [identitas]',
    })
    expect(cellsOf(body, 1)['Pemberitahuan tertulis']).not.toBe('')
    expect(cellsOf(body, 2)).toMatchObject({ Keputusan: '', Ya: '', 'Pemberian informasi': '' })
    for (const word of ['Jalan Merpati', 'kenari', 'Kenari Sepertinya']) expect(text).not.toContain(word)
    expect(await readings()).toHaveLength(before)
  })

  it('is of the days of the unit, not of UTC', async () => {
    const { body } = await register(officer, `?from=${year}-01-01&to=${year}-01-01`)
    expect(cellsOf(body, 0)['Informasi yang diminta']).toContain('Tengah malam')
    expect((await register(officer, `?from=${year - 1}-01-01&to=${year - 1}-12-31`)).body.total).toBe(0)
  })

  it('is of a unit and all below it, by code or id', async () => {
    for (const of of ['BJM', unit('BJM')]) expect((await register(officer, `?unit=${of}`)).body.total).toBe(1)
    expect((await register(officer, '?unit=KALSEL')).body.total).toBe(3)
  })

  it.each([
    ['an auditor', () => auditor, 200, 3],
    ['the superior', () => superior, 200, 3],
    ['an officer elsewhere', () => stranger, 200, 0],
  ] as const)('tells %s what is in reach', async (_name, who, status, total) => {
    const answer = await register(who())
    expect([answer.status, answer.body.total]).toEqual([status, total])
  })

  it('is closed to nobody’s and to other posts', async () => {
    const operator = await aUser(payload, [unit('BJB'), 'operator'], [unit('BJB'), 'admin'])
    expect([(await register(null)).status, (await register(operator)).status]).toEqual([403, 403])
    expect((await opened(operator, { identity: 'full', reason })).status).toBe(403)
  })

  it.each([
    ['?from=x', 'from'],
    ['?unit=TIDAK.ADA', 'unit'],
    ['?identity=full', 'reason'],
    ['?identity=full&reason=Sebuah+alasan+panjang', 'identity'],
    ['?format=doc', 'format'],
    ['?limit=1', 'limit'],
  ])('%s is refused in words', async (query, field) => {
    const { status, body, text } = await register(officer, query)
    expect([status, codeOf({ status, body, text })]).toEqual([422, 'register.bad_order'])
    expect(body.errors?.[0]?.data?.problems?.[0]?.field ?? body.problems?.[0]?.field).toBe(field)
  })

  it('opens identities with a reason, and each reading stands in the trail first', async () => {
    const before = (await readings()).length
    const { status, text, body } = await opened(officer, { unit: 'BJB', identity: 'full', reason })
    expect(status, text).toBe(200)
    expect(cellsOf(body, 1)).toMatchObject({
      ...{ Nama: 'Merpati Contoh', Alamat: 'Jalan Merpati 1' },
      'Nomor kontak': '0800 0000 0009, merpati@contoh.example',
    })
    expect(text).not.toContain(anApplicant.nik)
    const made = (await readings()).slice(before)
    expect(made.map((one) => [one.actor, one.reason])).toEqual(
      [numbers.old, numbers.bjb].map((number) => [officer.id, `${reason} (register permohonan, ${number})`]),
    )
  })

  it('opens none to an auditor', async () => {
    const before = (await readings()).length
    const answer = await opened(auditor, { identity: 'full', reason })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'register.identity_closed'])
    expect(await readings()).toHaveLength(before)
  })

  it('leaves who asked out of the public one, in what was typed too', async () => {
    const { status, text, body } = await opened(superior, { identity: 'public', reason })
    expect(status, text).toBe(200)
    expect(body.columns).toHaveLength(17)
    for (const word of ['Merpati', 'Kenari', '0811', 'contoh.example']) expect(text).not.toContain(word)
    expect(text).toContain(String(numbers.bjb))
  })
})

describe('the register of objections', () => {
  it('has a row of 11 cells for each', async () => {
    const { status, body, text } = await register(auditor, '', 'keberatan')
    expect(status, text).toBe(200)
    expect([body.columns.length, body.total]).toEqual([11, 1])
    expect(cellsOf(body, 0)).toMatchObject({
      'No. pendaftaran permohonan': numbers.bjb,
      'Alasan pengajuan keberatan': expect.stringMatching(/huruf d .*\n.*huruf g /),
      'Keputusan atasan PPID': '',
    })
    expect(text).not.toContain('Jalan Merpati')
  })
})

describe('the files', () => {
  const file = async (format: string) => {
    const response = await handleEndpoints({
      config: payload.config,
      request: new Request(`https://humas.example.id/api/${requests}/register?format=${format}`, {
        headers: { authorization: `users API-Key ${officer.apiKey}` },
      }),
    })
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="register-permohonan-${year}-01-01-${year}-12-31.${format}"`,
    )
    return new Uint8Array(await response.arrayBuffer())
  }

  it('hold the rows, as CSV, spreadsheet and tagged PDF', async () => {
    const rows = parse(Buffer.from(await file('csv')), { bom: true }) as string[][]
    expect([rows.length, rows[2]?.[0]]).toEqual([4, numbers.bjb])
    expect(
      Buffer.from(await file('xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const pdf = await readPdf(Buffer.from(await file('pdf')))
    expect(pdf.text.replaceAll(/\s/g, '')).toContain(String(numbers.bjb).replaceAll(/\s/g, ''))
    expect(pdf.isMarked).toBe(true)
  })

  it('are refused in words when the typesetter fails', async () => {
    const { registerEndpoints } = await import('../endpoints/register')
    const tables = {
      csv: () => '',
      xlsx: () => new Uint8Array(),
      pdf: () => Promise.reject(new Error('died')),
    }
    const [get] = registerEndpoints({ tables } as never, 'register', async () => ({
      ...{ title: '', subtitle: '', columns: [], rows: [], cases: [] },
    }))
    const req = { user: officer, searchParams: new URLSearchParams({ format: 'pdf' }) }
    await expect(get?.handler(req as never)).rejects.toMatchObject({
      status: 503,
      data: { code: 'register.not_made' },
    })
  })
})

describe('the yearly report', () => {
  const report = (user: Colleague | null, query = '') =>
    rest(user, 'GET', `${requests}/yearly-report${query}`)

  it('counts the cases in reach, with the time they took in working days', async () => {
    const { status, body, text } = await report(auditor)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({
      ...{ year, dueOn: `${year + 1}-03-31`, doesNotAddUp: [], refusals: [] },
      requests: { received: 3, open: 2, closed: 1, granted: 1, refused: 0, extended: 0 },
      objections: { received: 1, open: 1 },
      workingDays: { average: 0, median: 0, longest: 0 },
    })
    expect(body.requests.late).toBe(1)
    expect(body.months[0]).toMatchObject({ month: 1, received: 1, answered: 0 })
    expect((await report(stranger)).body.requests.received).toBe(0)
    expect((await report(officer, '?unit=BJM')).body.requests).toMatchObject({ received: 1, open: 1 })
  })

  it('opens the cases of each figure: as many as it counts', async () => {
    const screen = async (asked: Record<string, string>) =>
      renderToStaticMarkup(
        await RegisterDesk({ req: await createLocalReq({ user: officer }, payload), asked }),
      )
    const html = await screen({ register: 'laporan', satuan: 'KALSEL' })
    const links = [...html.matchAll(/href="(\/admin\/register\?[^"]*)">(\d+)</g)]
    expect(links).toHaveLength(21)
    for (const [, href = '', count] of links) {
      const asked = Object.fromEntries(
        new URL(href.replaceAll('&amp;', '&'), 'https://x.example').searchParams,
      )
      expect(asked.satuan).toBe('KALSEL')
      expect(await screen(asked), href).toContain(`<strong>${count}</strong>`)
    }
  })

  it('is refused while its figures are not the sum of their parts', async () => {
    await database.pool.query(`update information_requests set stage = 'selesai' where id = $1`, [ids.bjm])
    const answer = await report(officer)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'report.does_not_add_up'])
    expect(answer.text).toContain('requests.closed')
    await database.pool.query(`update information_requests set stage = 'diterima' where id = $1`, [ids.bjm])
  })

  it.each(['?year=26', '?year=2026&limit=1', '?unit=TIDAK.ADA'])('%s is refused in words', async (query) => {
    expect((await report(officer, query)).status).toBe(422)
  })

  it('is closed to other posts', async () => {
    const operator = await aUser(payload, [unit('BJB'), 'operator'])
    expect([(await report(null)).status, (await report(operator)).status]).toEqual([403, 403])
  })
})

describe('the screen', () => {
  const cleanUps: Array<() => Promise<unknown>> = []
  afterAll(() => Promise.all(cleanUps.map((cleanUp) => cleanUp())))
  const screen = async (user: Colleague, asked: Record<string, string> = {}) => {
    const req = await createLocalReq({ user }, payload)
    return renderToStaticMarkup(await RegisterDesk({ req, asked }))
  }

  it('shows the register of a year and a unit, its cases a link away, and its files', async () => {
    const html = await screen(officer, { satuan: 'BJM' })
    expect(html).toContain(`href="/admin/collections/information-requests/${ids.bjm}"`)
    expect(html).not.toContain(ids.bjb)
    expect(html).toContain(
      `/api/information-requests/register?from=${year}-01-01&amp;to=${year}-12-31&amp;unit=BJM&amp;format=pdf`,
    )
    expect(html).not.toContain('Kenari Sepertinya')
    expect(await screen(officer, { register: 'keberatan' })).toContain('Alasan pengajuan keberatan')
  })

  it('offers identities to those who may open them, and nothing to others', async () => {
    expect(await screen(superior)).toContain('name="reason"')
    expect(await screen(auditor)).not.toContain('name="reason"')
    const operator = await aUser(payload, [unit('BJB'), 'operator'])
    const html = await screen(operator)
    expect(html).toContain('Register dibuka petugas PPID')
    expect(html).not.toContain('<form')
  })

  it('shows what waits at each unit, what is late there, and what is due next', async () => {
    const html = await screen(superior, { register: 'beban' })
    const rows = [...html.matchAll(/<tr><th scope="row"><a[^>]*>([^<]*)<\/a><\/th>(.*?)<\/tr>/g)].map(
      ([, name, cells = '']) => [
        name,
        ...cells
          .replaceAll(/<[^>]+>/g, '|')
          .split('|')
          .filter(Boolean),
      ],
    )
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Polres Banjarbaru', '1', '1', '0'],
      ['Polresta Banjarmasin', '1', '0', '0'],
    ])
    expect(html).toContain(`href="/admin/collections/information-requests/${ids.old}"`)
    expect(await screen(stranger, { register: 'beban' })).toContain('Tidak ada permohonan yang menunggu')
  })

  it('says what is wrong with a unit, and that a year is empty', async () => {
    expect(await screen(officer, { satuan: 'TIDAK.ADA' })).toContain('satuan tidak dikenal')
    expect(await screen(officer, { tahun: String(year - 3) })).toContain('Tidak ada perkara')
  })

  it('fits a telephone and shuts nobody out', async () => {
    const browser = await startBrowser()
    cleanUps.push(() => browser.close())
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const css = readFileSync('src/collections/InformationRequests/components/register.css', 'utf8')
    await page.setContent(
      `<!doctype html><html lang="id"><head><title>Register</title><meta name="viewport" content="width=device-width"><style>${css}</style></head><body>${await screen(officer)}</body></html>`,
    )
    expect(await graveFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setContent(
      `<!doctype html><html lang="id"><head><title>Laporan</title><meta name="viewport" content="width=device-width"><style>${css}</style></head><body>${await screen(officer, { register: 'laporan' })}</body></html>`,
    )
    expect(await graveFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
