import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { injectedClock } from '../support/injectedClock'
import { startInstallation } from '../support/installation'

// the days of decree 1497/2/5 of 2025, counted by hand: Nyepi 19 March, Idulfitri 21-22 March, cuti bersama 18, 20, 23, 24
const clock = injectedClock('2026-03-09T02:00:00.000Z')
const hub = await startInstallation({ clock })
const phone = { width: 390, height: 844 }
let browser: Browser
let applicant: Page
let judge: Page
let number = ''
let code = ''
let request = ''
let objection = ''

beforeAll(async () => {
  browser = await startBrowser()
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, locale: 'id-ID' })
  applicant = await context.newPage()
  judge = await browser.newPage({ viewport: phone })
  await hub.get('/admin/login')
})
afterAll(() => browser?.close())

const officer = hub.as('ppid-kapuas')
const itIs = (instant: string) => clock.moveTo(hub.pool, instant)
async function judged(page: Page): Promise<string[]> {
  await judge.setContent(await page.content())
  const width = await judge.evaluate(() => document.documentElement.scrollWidth)
  return [...(await graveFaults(judge)), ...(width > phone.width ? [`${width} px wide`] : [])]
}

/** A person of the desk on a phone, signed in now; the browser goes by the same clock. */
async function onPhone<T>(key: string, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const { email, password } = hub.account(key)
  const { body } = await hub
    .as('admin')
    .call('POST', '/api/users/login', { email, password }, { authorization: '' })
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', timezoneId: 'Asia/Pontianak' })
  context.setDefaultTimeout(30_000)
  await context.clock.install({ time: clock.now() })
  // the browser throws a cookie away whose end lies in its own past: this one has none
  await context.addCookies([{ name: 'payload-token', value: String(body.token), url: hub.publicUrl }])
  const page = await context.newPage()
  try {
    await page.goto(`${hub.publicUrl}${address}`)
    return await act(page)
  } finally {
    await context.close()
  }
}
/** Takes a step of a case by its button, with axe looking at the screen first. */
const takes = (key: string, collection: string, id: string, step: string, note?: string) =>
  onPhone(key, `/admin/collections/${collection}/${id}`, async (page) => {
    const steps = page.getByRole('region', { name: 'Tahap dan langkah' })
    await steps.getByRole('button', { name: step, exact: true }).waitFor()
    expect(await graveFaults(page)).toEqual([])
    await steps.getByRole('button', { name: step, exact: true }).click()
    if (note) await steps.getByRole('textbox', { name: 'Catatan' }).fill(note)
    const question = steps.getByRole('group', { name: step })
    const done = steps.getByRole('status').getByText(`${step}: berhasil`)
    await question.or(done).first().waitFor()
    if (await question.isVisible()) await question.getByRole('button', { name: step, exact: true }).click()
    await done.waitFor()
  })
const stageOf = async (collection: string, id: string) => (await officer.get(collection, id)).stage

/** What the applicant's own page says now. */
async function status(): Promise<string> {
  await applicant.goto(`${hub.publicUrl}/permohonan/status`)
  await applicant.getByLabel(/Nomor pendaftaran/).fill(number)
  await applicant.getByLabel(/Kode rahasia/).fill(code)
  await applicant.getByRole('button', { name: /^Lihat/ }).click()
  await applicant.getByRole('heading', { name: number }).waitFor()
  expect(await judged(applicant)).toEqual([])
  return (await applicant.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}
const next = () => applicant.getByRole('button', { name: /^Lanjut/ }).click()

describe('a request across Nyepi and Idulfitri 2026, from the form to the dispute', () => {
  asOneJourney()

  it('is sent from a telephone on Monday, 9 March', async () => {
    await applicant.goto(`${hub.publicUrl}/permohonan`)
    const unit = applicant.getByLabel(/Satuan yang dituju/)
    const label = await unit
      .locator('option', { hasText: 'Komunikasi dan Informatika' })
      .first()
      .textContent()
    await unit.selectOption({ label: label ?? '' })
    await applicant.getByLabel(/Anda mengajukan sebagai/).selectOption('person')
    await next()
    await applicant.getByLabel(/Nama lengkap/).fill('Melati Uji Coba')
    await applicant.getByLabel(/^NIK/).fill('9900001708901234')
    await applicant
      .getByLabel(/Alamat/)
      .first()
      .fill('Jalan Melati 2, Kuala Kapuas')
    await applicant.getByLabel(/Surel/).first().fill('melati@contoh.example')
    await next()
    await applicant.getByLabel(/Perihal/).fill('Berkas lelang jembatan')
    await applicant.getByLabel(/Rincian informasi/).fill('Salinan dokumen lelang jembatan tahun 2025.')
    await applicant.getByLabel(/Tujuan penggunaan/).fill('Penelitian')
    await next()
    await applicant.getByRole('button', { name: /^Kirim permohonan/ }).click()
    await applicant.getByRole('heading', { name: /Permohonan Anda diterima/ }).waitFor()
    code = (await applicant.locator('.code').textContent()) ?? ''
    // a number follows within seconds where the worker is busy
    const made = await eventually('the request is on the desk', async () => {
      const { rows } = await hub.pool.query<{ id: string; number: string }>(
        `select id, number from information_requests where subject = 'Berkas lelang jembatan'`,
      )
      return rows[0]
    }).catch(async (error: unknown) => {
      throw new Error(
        `${await applicant.locator('main').innerText()} ${hub.process('worker').output().slice(-3000)}`,
        {
          cause: error,
        },
      )
    })
    request = made.id
    number = made.number
  })

  it('is due on Monday, 30 March: the page counts every day and names what it skips', async () => {
    const words = await status()
    expect(words).toContain('30 Maret 2026')
    await applicant.getByText('Bagaimana hari-harinya dihitung').click()
    const days = (await applicant.locator('main').innerText()).replaceAll(/\s+/g, ' ')
    for (const day of ['Nyepi', 'Idulfitri', 'Cuti bersama'])
      expect(days.toLowerCase()).toContain(day.toLowerCase())
  })

  it('is registered by the officer on his telephone, who sees no name', async () => {
    await officer.update('information-requests', request, { papersShown: ['ktp'], isClear: true })
    await takes('ppid-kapuas', 'information-requests', request, 'Daftarkan')
    await takes('ppid-kapuas', 'information-requests', request, 'Telaah sendiri')
    const seen = await onPhone(
      'ppid-kapuas',
      `/admin/collections/information-requests/${request}`,
      async (page) => {
        await page.getByText('Tanda bukti penerimaan permohonan').first().waitFor()
        return page.content()
      },
    )
    expect(seen).not.toContain('Melati')
  })

  it('is extended on Friday, 27 March, once, to Thursday, 9 April', async () => {
    await itIs('2026-03-27T02:00:00.000Z')
    await takes('ppid-kapuas', 'information-requests', request, 'Perpanjang waktu', 'Dokumen di tiga dinas.')
    expect(await status()).toContain('9 April 2026')
    const again = await officer.step(request, { action: 'extend', note: 'Lagi.' }, 'information-requests')
    expect([again.status, again.body.code]).toEqual([409, 'request.extended_once'])
  })

  it('is refused on its last day, with article, test and the last day to object', async () => {
    await itIs('2026-04-09T03:00:00.000Z')
    const test = await officer.create('uji-konsekuensi', {
      unit: await hub.unit('KAPUAS.DISKOMINFO'),
      ...{ title: 'Berkas lelang yang disidik', letters: ['a1'], law: 'UU 14/2008 pasal 17 huruf a' },
      ...{ ifOpened: 'Penyidikan terganggu.', ifClosed: 'Penyidikan terlindungi.' },
      ...{ publicInterest: 'Perkara diselesaikan.', participants: 'Rina Contoh, Kabid PIKP' },
      ...{ startsAt: '2026-04-01T00:00:00.000Z', endsAt: '2029-04-01T00:00:00.000Z' },
    })
    expect((await officer.step(test.id, { action: 'sign' }, 'uji-konsekuensi')).status).toBe(200)
    await officer.update('information-requests', request, {
      ...{ answer: 'Dokumen ini bagian dari penyidikan yang berjalan.', refusedUnder: ['a1'] },
      ...{ neverExemptChecked: true, consequenceTest: test.id },
    })
    await takes('ppid-kapuas', 'information-requests', request, 'Siapkan penolakan')
    await takes('ppid-kapuas', 'information-requests', request, 'Tolak')
    const words = await status()
    expect(words).toContain('Ditolak')
    // thirty working days after 9 April: 1, 14, 15, 27 and 28 May are none
    expect(words).toContain('26 Mei 2026')
    const letter = await eventually('the refusal arrives with its decision', () =>
      hub.mail.letters.find(
        ({ subject, attachments }) => /ditolak/.test(subject ?? '') && attachments.length > 0,
      ),
    )
    expect(letter.attachments[0]?.contentType).toBe('application/pdf')
  })

  it('is objected to by the applicant himself', async () => {
    await itIs('2026-04-20T04:00:00.000Z')
    await status()
    await applicant.locator('#words-object').fill('Lelang sudah selesai dan tidak lagi disidik.')
    await applicant.getByRole('button', { name: /^Ajukan keberatan/ }).click()
    await applicant.getByText(/Sudah kami terima/).waitFor()
    expect(await judged(applicant)).toEqual([])
    objection = await eventually('the objection is on the desk', async () => {
      const { rows } = await hub.pool.query<{ id: string }>(
        'select id from keberatan where request_id = $1',
        [request],
      )
      return rows[0]?.id
    })
    // 27 and 28 May, 1 June besides
    expect((await officer.get('keberatan', objection)).dueOn.slice(0, 10)).toBe('2026-06-09')
  })

  it('is decided by the superior, on his telephone, and the way to the commission stands open', async () => {
    await itIs('2026-05-04T02:00:00.000Z')
    const superior = hub.as('atasan-ppid-kapuas')
    await superior.update('keberatan', objection, {
      answer: 'Penyidikan masih berjalan; putusan PPID dikuatkan.',
    })
    await takes('atasan-ppid-kapuas', 'keberatan', objection, 'Tolak keberatan')
    const decided = await officer.get('keberatan', objection)
    expect(decided).toMatchObject({ stage: 'ditolak', outcome: 'ditolak' })
    // fourteen working days after 4 May: 14 and 15 May are none
    expect(decided.disputeEndsOn.slice(0, 10)).toBe('2026-05-26')
  })

  it('nobody was late, and nothing fell behind on the way', async () => {
    const { rows } = await hub.pool.query(
      `select count(*)::int as late from workflow_steps where document_id = $1 and action = 'mark_late'`,
      [request],
    )
    expect(rows).toEqual([{ late: 0 }])
    expect(await stageOf('information-requests', request)).toBe('ditolak')
  })
})
