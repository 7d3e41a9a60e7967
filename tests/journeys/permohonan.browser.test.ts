import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
let browser: Browser
let page: Page
let judge: Page
let officer: AtDesk
const aScan = { name: 'foto KTP.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Kenanga') }
let number = ''
let code = ''

beforeAll(async () => {
  browser = await startBrowser()
  // a cheap telephone with scripts turned off: everything works without
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: 'id-ID',
  })
  page = await context.newPage()
  judge = await browser.newPage({ viewport: { width: 390, height: 844 } })
  officer = await signIn(browser, hub.publicUrl, hub.account('ppid-divhumas'))
})
afterAll(() => browser?.close())

/** A page is judged with scripts on, by its bytes: the judge itself is a script. */
async function judged(): Promise<string[]> {
  await judge.setContent(await page.content())
  const faults = await graveFaults(judge)
  const width = await judge.evaluate(() => document.documentElement.scrollWidth)
  return [...faults, ...(width > 390 ? [`${width} px wide`] : [])]
}
const next = () => page.getByRole('button', { name: /^Lanjut/ }).click()

describe('a request from the public form to its status', () => {
  asOneJourney()

  it('asks to whom and who, and says in words what is missing', async () => {
    await page.goto(`${hub.publicUrl}/permohonan`)
    expect(await judged()).toEqual([])
    await next()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Belum dipilih dari daftar: Satuan yang dituju/ })
      .waitFor()
    expect(await judged()).toEqual([])
    await page.getByLabel(/Satuan yang dituju/).selectOption({ label: 'Divisi Hubungan Masyarakat Polri' })
    await page.getByLabel(/Anda mengajukan sebagai/).selectOption('person')
    await next()
  })

  it('keeps what was typed through a mistake and the way back', async () => {
    await page.getByLabel(/Nama lengkap/).fill('Kenanga Uji Coba')
    await page.getByLabel(/^NIK/).fill('123')
    await page
      .getByLabel(/Alamat/)
      .first()
      .fill('Jalan Kenanga 5, Kota Contoh')
    await next()
    await page
      .getByRole('alert')
      .getByText(/NIK terdiri atas 16 angka/)
      .first()
      .waitFor()
    expect(await page.getByLabel(/Nama lengkap/).inputValue()).toBe('Kenanga Uji Coba')
    expect(await judged()).toEqual([])
    await page.getByLabel(/^NIK/).fill('9900001708901234')
    await next()
    await page.getByRole('button', { name: /^Kembali/ }).click()
    expect(await page.getByLabel(/^NIK/).inputValue()).toBe('9900001708901234')
    await next()
  })

  it('shows everything before it is sent, then number and code', async () => {
    await page.getByLabel(/Perihal/).fill('Anggaran publikasi 2025')
    await page.getByLabel(/Rincian informasi/).fill('Pagu dan realisasi per triwulan.')
    await page.getByLabel(/Tujuan penggunaan/).fill('Penelitian')
    expect(await judged()).toEqual([])
    await next()
    await page.getByText('Pagu dan realisasi per triwulan.').waitFor()
    expect(await judged()).toEqual([])
    await page.getByLabel(/KTP pemohon/).setInputFiles(aScan)
    await page.getByRole('button', { name: /^Kirim permohonan/ }).click()
    await page.getByRole('heading', { name: /Permohonan Anda diterima/ }).waitFor()
    expect(await judged()).toEqual([])
    code = (await page.locator('.code').textContent()) ?? ''
    number = ((await page.locator('.receipt dd').first().textContent()) ?? '').trim()
    expect([number, code]).toEqual([
      expect.stringContaining('PPID'),
      expect.stringMatching(/^.{6}-.{6}-.{6}$/),
    ])
  })

  it('is on the desk of the officer, who sees no name', async () => {
    const { page: desk } = officer
    await desk.goto(`${hub.publicUrl}/admin/collections/information-requests`)
    await desk.getByText('Anggaran publikasi 2025').first().waitFor()
    expect(await desk.content()).not.toContain('Kenanga')
  })

  it('shows the officer that no paper is missing, and gives its scan for a reason alone', async () => {
    const { page: desk } = officer
    await desk.setViewportSize({ width: 390, height: 844 })
    await desk.getByRole('link', { name: number, exact: true }).first().click()
    const papers = desk.getByRole('region', { name: 'Dokumen pemohon' })
    await papers.getByText('Semua dokumen yang diperlukan sudah ada.').waitFor()
    expect(await graveFaults(desk)).toEqual([])
    await papers.getByRole('button', { name: 'Unduh: KTP pemohon' }).click()
    await papers.getByRole('status').getByText('Tulis alasan membaca berkas ini').waitFor()
    await papers.getByLabel('Alasan membaca').fill('Memeriksa kelengkapan permohonan.')
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      papers.getByRole('button', { name: 'Unduh: KTP pemohon' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('ktp.pdf')
    await papers.getByRole('status').getByText('pembacaan ini tercatat').waitFor()
  })

  it('tells its applicant stage, date and every day counted, and takes what he adds', async () => {
    await page.getByRole('link', { name: /Lihat status/ }).click()
    expect(await judged()).toEqual([])
    await page.getByLabel(/Nomor pendaftaran/).fill(number)
    await page.getByLabel(/Kode rahasia/).fill('222222-222222-222222')
    await page.getByRole('button', { name: /^Lihat/ }).click()
    await page
      .getByRole('alert')
      .getByText(/tidak cocok/)
      .waitFor()
    await page.getByLabel(/Kode rahasia/).fill(code)
    await page.getByRole('button', { name: /^Lihat/ }).click()
    await page.getByRole('heading', { name: number }).waitFor()
    await page.getByText('Bagaimana hari-harinya dihitung').click()
    await page.getByText(/Hari ke-10: hari kerja/).waitFor()
    expect(await judged()).toEqual([])
    await page.locator('#words-add_words').fill('Cukup triwulan pertama.')
    await page.getByRole('button', { name: /^Tambah keterangan/ }).click()
    await page.getByText(/Sudah kami terima/).waitFor()
  })
})
