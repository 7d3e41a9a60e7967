import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRelease } from '../support/aRelease'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
const phone = { width: 390, height: 844 }
const title = 'Polres Banjarbaru amankan seorang pelajar'
let browser: Browser
let desk: AtDesk
let id: string
let key: string
const broken: string[] = []

/** Two outlets hold the release: one is sent it, the other fetched it with its key. */
beforeAll(async () => {
  browser = await startBrowser()
  const editor = hub.as('editor-kalsel')
  const [sent, fetched] = await Promise.all([
    editor.create('outlets', {
      name: 'Radar Banua',
      contactName: 'Rina, redaktur',
      phone: '+62 811-500-100',
      email: 'redaksi@radar.example.id',
    }),
    editor.create('outlets', { name: 'Situs Kota', email: 'meja@kota.example.id' }),
  ])
  const endpoint = await editor.create('webhook-endpoints', { outlet: sent.id, url: hub.receiver.url })
  key = (await editor.create('api-keys', { outlet: fetched.id, name: 'Situs' })).key
  await eventually(
    'the endpoint proved itself',
    async () => (await editor.get('webhook-endpoints', endpoint.id)).state === 'active',
  )
  const writer = hub.as('operator1-banjarbaru')
  const release = aRelease(await hub.unit('POLDA.KALSEL.BANJARBARU'), { title })
  id = (await writer.create('press-releases', release)).id
  expect((await writer.step(id, { action: 'submit' })).status).toBe(200)
  for (const action of ['approve', 'publish'])
    expect((await hub.as('approver-kalsel').step(id, { action })).status).toBe(200)
  await eventually('the webhook has it', () => hub.receiver.about(id).length === 1)
  expect((await hub.get(`/v1/releases/${id}`, { authorization: `Bearer ${key}` })).status).toBe(200)
  await eventually('the reading is in the ledger', async () => {
    const { rows } = await hub.pool.query("select from media_hub_ledger where how = 'fetched'")
    return rows.length === 1
  })
  desk = await signIn(browser, hub.publicUrl, hub.account('approver-kalsel'))
  desk.page.on('pageerror', (error) => broken.push(error.message))
  desk.page.on(
    'response',
    (response) => response.status() >= 500 && broken.push(`${response.status()} ${response.url()}`),
  )
})
afterAll(() => browser?.close())

const card = (page: Page) => page.getByRole('article', { name: title })
const row = (page: Page, name: string) => card(page).getByRole('row').filter({ hasText: name })

describe('a recall, in the browser', () => {
  asOneJourney()

  it('opens with the withdrawal; the text shows how far it has come and leads to the desk', async () => {
    const { page } = desk
    await page.setViewportSize(phone)
    await desk.open(id)
    await desk.take('Cabut', 'Memuat nama seorang anak.')
    await page.getByText('0 dari 2 media mengonfirmasi').waitFor()
    await page.getByRole('link', { name: 'Buka meja penarikan' }).click()
    await page.getByRole('heading', { name: 'Meja penarikan' }).waitFor()
    await card(page).getByText('Alasan: Memuat nama seorang anak.').waitFor()
    await row(page, 'Radar Banua').getByText('Belum mengonfirmasi').waitFor()
    await row(page, 'Situs Kota').getByText('diambil').waitFor()
    expect(
      await row(page, 'Radar Banua')
        .getByRole('link', { name: /^Telepon/ })
        .getAttribute('href'),
    ).toBe('tel:+62811500100')
    expect(await graveFaults(page)).toEqual([])
  })

  it('hears by itself that a desk pressed the button of its letter', async () => {
    const { page } = desk
    const letter = await eventually('the letter asks to confirm', () =>
      hub.mail.letters.find(
        ({ to, subject }) =>
          JSON.stringify(to).includes('meja@kota.example.id') && subject?.includes('[CABUT]'),
      ),
    )
    const link = /http:\/\/127\.0\.0\.1:\d+\/konfirmasi\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? ''
    const context = await browser.newContext({ viewport: phone })
    const reader = await context.newPage()
    await reader.goto(link)
    await reader.getByRole('heading', { name: 'Siaran pers dicabut' }).waitFor()
    expect(await graveFaults(reader)).toEqual([])
    await reader.getByRole('button', { name: /Ya, sudah kami laksanakan/ }).click()
    await reader.getByText('Terima kasih').waitFor()
    await context.close()
    await row(page, 'Situs Kota').getByText('lewat tautan surat').waitFor()
    await card(page).getByText('1 dari 2 media mengonfirmasi').first().waitFor()
  })

  it('takes down what was said on the telephone, and keeps what was typed when it is not enough', async () => {
    const { page } = desk
    const radar = row(page, 'Radar Banua')
    await radar.getByRole('button', { name: 'Catat konfirmasi Radar Banua' }).click()
    const field = radar.getByRole('textbox', { name: 'Siapa di redaksi yang mengonfirmasi' })
    await field.fill('R')
    await radar.getByRole('button', { name: 'Simpan konfirmasi' }).click()
    await radar.getByText('Tulis siapa yang mengonfirmasi').waitFor()
    expect(await field.inputValue()).toBe('R')
    expect(await graveFaults(page)).toEqual([])
    await field.fill('Rina, redaktur malam')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Konfirmasi Radar Banua tercatat.').waitFor()
    await radar.getByText('Rina, redaktur malam').waitFor()
    expect(await radar.getByRole('button').count()).toBe(0)
  })

  it('closes itself once all have confirmed, and the contacts are gone', async () => {
    const { page } = desk
    // the first minute, in which late readings come in, is over
    await hub.pool.query("update media_hub_recalls set opened_at = opened_at - interval '2 minutes'")
    await card(page).getByText('semua media mengonfirmasi').waitFor({ timeout: 40_000 })
    expect(await page.getByRole('link', { name: /^Telepon/ }).count()).toBe(0)
    expect(broken).toEqual([])
  })

  it('is nobody else’s business: not the operator’s, not another Polda’s, not without an account', async () => {
    for (const key of ['operator1-banjarbaru', 'editor-lampung']) {
      const other = await signIn(browser, hub.publicUrl, hub.account(key))
      await other.page.goto(`${hub.publicUrl}/admin/recalls`)
      await other.page.getByText('Tidak ada penarikan yang terbuka').waitFor()
      expect(await other.page.getByText(title).count()).toBe(0)
      await other.context.close()
    }
    const context = await browser.newContext({ locale: 'id-ID' })
    const page = await context.newPage()
    await page.goto(`${hub.publicUrl}/admin/recalls`)
    await page.getByRole('button', { name: 'Masuk' }).waitFor()
    await context.close()
  })
})
