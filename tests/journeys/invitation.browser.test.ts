import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOneJourney } from '../support/asOneJourney'
import { type AtDesk, signIn } from '../support/adminPages'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
const email = 'bripda.ani@banjarbaru.example'
const broken: string[] = []
let browser: Browser
let admin: AtDesk
let phone: Page
let link: string

beforeAll(async () => {
  browser = await startBrowser()
  admin = await signIn(browser, hub.publicUrl, hub.account('admin'))
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 } })
  context.setDefaultTimeout(20_000)
  phone = await context.newPage()
  for (const page of [admin.page, phone]) page.on('pageerror', ({ message }) => broken.push(message))
})
afterAll(() => browser?.close())

const screenshots = process.env.SCREENSHOTS
/** Keeps what the page looks like, in the folder SCREENSHOTS names, for somebody who wants to look. */
const seen = (page: Page, name: string) =>
  screenshots ? page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true }) : undefined

describe('an account by invitation, in the browser', () => {
  asOneJourney()

  it('is made by its administrator without a password', async () => {
    const { page } = admin
    await page.goto(`${hub.publicUrl}/admin/collections/users/create`)
    await page.getByText('Setelah disimpan, undangan dikirim').waitFor()
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Nama', { exact: false }).fill('Bripda Ani')
    expect(await page.locator('input[type=password]').count()).toBe(0)
    await seen(page, 'new-account')
    const post = page.locator('#posts-row-0')
    // the form answers what was typed before it draws a row: on a slow machine one overtakes the other
    await page.waitForLoadState('networkidle')
    await eventually('a row for a post opens', async () => {
      if ((await post.count()) === 0) await page.getByRole('button', { name: 'Tambah Jabatan' }).click()
      return (await post.getByRole('combobox').count()) > 0
    })
    await post.getByRole('combobox').first().fill('Polres Banjarbaru')
    await page.getByRole('option', { name: 'Polres Banjarbaru' }).first().click()
    await post.getByRole('combobox').nth(1).fill('Operator')
    await page.getByRole('option', { name: 'Operator' }).click()
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    const panel = page.getByRole('region', { name: 'Undangan' })
    await panel.getByText('Undangan terkirim').waitFor()
    await panel.getByText(email).waitFor()
    expect(await graveFaults(page)).toEqual([])
    await seen(page, 'invited-account')
  })

  it('sends its person a letter, Indonesian first', async () => {
    const letter = await eventually('the letter arrives', () => hub.mail.letters[0])
    expect(letter.subject).toBe('Undangan ke Hub Humas / Invitation')
    expect(letter.text).toContain('Operator, Polres Banjarbaru')
    const links = [...String(letter.html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(links).toHaveLength(1)
    link = String(links[0])
    expect(letter.text).toContain(link)
  })

  it('lets the person choose a password on a phone, and signs him in', async () => {
    await phone.goto(link)
    await phone.getByRole('heading', { name: 'Selamat datang, Bripda Ani' }).waitFor()
    await phone.getByText('Operator, Polres Banjarbaru').waitFor()
    expect(await graveFaults(phone)).toEqual([])
    const width = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await seen(phone, 'invitation')
    await phone.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await phone.getByRole('alert').getByText('Isi kata sandi dahulu.').waitFor()
    await phone.getByLabel('Pilih kata sandi').fill('ab')
    await phone.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await phone
      .getByRole('alert')
      .getByText(/karakter/i)
      .waitFor()
    expect(await graveFaults(phone)).toEqual([])
    await seen(phone, 'invitation-refused')
    await phone.getByLabel('Pilih kata sandi').fill('Kuda-hijau-menyeberang-jembatan-7')
    await phone.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await phone.getByRole('heading', { name: 'Meja saya' }).waitFor()
  })

  it('tells the administrator so, and the next one with the link what to do', async () => {
    const { page } = admin
    await page.reload()
    await page.getByRole('region', { name: 'Undangan' }).getByText('Undangan diterima.').waitFor()
    const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 } })
    const late = await context.newPage()
    await late.goto(link)
    await late.getByRole('heading', { name: 'Undangan tidak berlaku' }).waitFor()
    await late.getByText('minta administrator satuan Anda').waitFor()
    expect(await graveFaults(late)).toEqual([])
    await seen(late, 'invitation-used')
    await context.close()
    expect(broken).toEqual([])
  })
})
