import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { startInstallation } from '../support/installation'
import { uploadForm } from '../support/person'
import { readPdf } from '../support/readPdf'

const hub = await startInstallation()
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 1400 }
/** Where the number stands on the page, in points from its upper left corner. */
const overNumber = { x: 106, y: 166, width: 170, height: 24 }
const secretNik = '3171014505900003'
const broken: string[] = []
let browser: Browser
let officer: AtDesk
let page: Page
let id: string

beforeAll(async () => {
  browser = await startBrowser()
  officer = await signIn(browser, hub.publicUrl, hub.account('ppid-kalsel'))
  page = officer.page
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) broken.push(`${response.status()} ${response.url()}`)
  })
  const pdf = await aLetter()
  const data = { unit: await hub.unit('POLDA.KALSEL'), title: 'Jawaban permohonan 12' }
  const form = uploadForm(pdf, 'jawaban.pdf', data, 'application/pdf')
  const { body } = await hub.as('ppid-kalsel').call('POST', '/api/released-files/put-up', form)
  id = body.doc.id
  for (const { id: finding } of body.doc.findings)
    await act({ act: 'decide', finding, verdict: 'remove', reason: 'Nomor induk kependudukan pelapor.' })
})
afterAll(() => browser?.close())

/** A page with a number on it that has to go, and one that stays. */
async function aLetter(): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const drawn = document.addPage([595, 842])
  drawn.drawText('Jumlah laporan yang diterima: 1.234 perkara.', { x: 60, y: 700, size: 11, font })
  drawn.drawText(`NIK ${secretNik}`, { x: 110, y: 660, size: 11, font })
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
}

const act = (order: object) => hub.as('ppid-kalsel').call('POST', `/api/released-files/${id}/acts`, order)
const boxes = async () => (await hub.as('ppid-kalsel').get('released-files', id)).boxes
const editor = () => page.locator('.gate-editor')
const told = () => editor().getByRole('status')
const picture = () => page.getByRole('img', { name: 'Halaman 1' })
const box = (number: number) => page.getByRole('group', { name: `Kotak ${number}`, exact: true })
const button = (name: string) => editor().getByRole('button', { name, exact: true })

async function open(viewport: { width: number; height: number }) {
  await page.setViewportSize(viewport)
  await page.goto(`${hub.publicUrl}/admin/collections/released-files/${id}`)
  await page.waitForLoadState('networkidle')
  await editor().getByText('Menghitamkan bagian berkas', { exact: true }).click()
}
async function showPage() {
  await button('Tampilkan halaman').click()
  await picture().waitFor()
}
/** Drags over a place of the page, given in points, as a hand does: in some steps. */
async function draw({ x, y, width, height }: typeof overNumber) {
  await picture().scrollIntoViewIfNeeded()
  const at = await picture().boundingBox()
  if (!at) throw new Error('the page is not shown')
  const scale = at.width / 595
  await page.mouse.move(at.x + x * scale, at.y + y * scale)
  await page.mouse.down()
  await page.mouse.move(at.x + (x + width) * scale, at.y + (y + height) * scale, { steps: 5 })
  await page.mouse.up()
}
async function faults(): Promise<string[]> {
  const { width } = page.viewportSize() ?? phone
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return [...(await graveFaults(page)), ...(wide > width ? [`${wide} px wide`] : [])]
}

describe('the redaction of a file, in the browser', () => {
  asOneJourney()

  it('shows a page for a reason alone, and Enter does not send the form around it', async () => {
    await open(desk)
    const reason = editor().getByLabel('Alasan')
    await reason.fill('x')
    await reason.press('Enter')
    await told().getByText('Tulis alasannya').waitFor()
    expect(await picture().count()).toBe(0)
    await reason.fill('Menghitamkan nomor pelapor.')
    await reason.press('Enter')
    await picture().waitFor()
    expect(await faults()).toEqual([])
  })

  it('draws a box with the mouse, and does not keep it without its consequence test', async () => {
    await draw(overNumber)
    await box(1).waitFor()
    await button('Simpan kotak').click()
    await editor().getByRole('alert').getByText('membutuhkan uji konsekuensi').waitFor()
    const test = box(1).getByLabel('Uji konsekuensi')
    expect(await test.evaluate((field) => field === document.activeElement)).toBe(true)
    expect([await boxes(), await faults()]).toEqual([[], []])
    await test.fill('UK-7/2026')
    await button('Simpan kotak').click()
    await expect.poll(boxes, { timeout: 15_000 }).toHaveLength(1)
    const [kept] = await boxes()
    expect(kept).toMatchObject({ page: 1, letter: 'h', test: 'UK-7/2026' })
    for (const key of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(kept[key] - overNumber[key]), key).toBeLessThan(3)
  })

  it('draws, changes and removes boxes by the keyboard alone', async () => {
    await open(desk)
    await showPage()
    for (const name of ['Tambah kotak', 'Tambah kotak']) await button(name).press('Enter')
    await box(2).getByLabel('Dari kiri').fill('60')
    await box(2).getByLabel('Dari atas').fill('130.5')
    await box(2).getByLabel('Pasal 17 huruf').selectOption('j')
    expect(await box(2).getByLabel('Uji konsekuensi').inputValue()).toBe('UK-7/2026')
    await box(3).getByRole('button', { name: 'Hapus kotak: Kotak 3' }).press('Enter')
    const list = editor().getByRole('list', { name: 'Kotak penghitaman' })
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await picture().locator('rect').count()).toBe(2)
    await button('Simpan kotak').press('Enter')
    await expect.poll(boxes, { timeout: 15_000 }).toHaveLength(2)
    expect((await boxes())[1]).toMatchObject({ x: 60, y: 130.5, letter: 'j' })
  })

  it('fits a telephone, where a box is drawn as well', async () => {
    await open(phone)
    await showPage()
    expect(await faults()).toEqual([])
    await draw({ x: 50, y: 500, width: 120, height: 40 })
    await box(3).waitFor()
    expect(await faults()).toEqual([])
    await box(3).getByRole('button', { name: 'Hapus kotak: Kotak 3' }).click()
    expect(await box(3).count()).toBe(0)
  })

  it('leaves nothing of the number in the file that goes out', async () => {
    const { status, body } = await act({ act: 'prepare' })
    expect([status, body.doc.redactions.length]).toEqual([200, 2])
    const { authorization } = hub.as('ppid-kalsel')
    const answer = await fetch(`${hub.publicUrl}/api/released-files/${id}/outgoing`, {
      headers: { authorization },
    })
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(text).toContain('1.234 perkara')
    expect(text).not.toContain(secretNik)
    expect(broken).toEqual([])
  })
})
