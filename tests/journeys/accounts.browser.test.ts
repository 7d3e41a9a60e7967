import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
const phone = { width: 390, height: 844 }
let browser: Browser
let office: AtDesk
let handset: AtDesk
let admin: AtDesk
let account: string

beforeAll(async () => {
  browser = await startBrowser()
  const operator = hub.account('operator1-banjarbaru')
  office = await signIn(browser, hub.publicUrl, operator)
  handset = await signIn(browser, hub.publicUrl, operator)
  await handset.page.setViewportSize(phone)
  admin = await signIn(browser, hub.publicUrl, hub.account('admin'))
})
afterAll(() => browser?.close())

const go = async (page: Page, path: string) => {
  await page.goto(`${hub.publicUrl}/admin/${path}`)
  await page.waitForLoadState('networkidle')
}
const whoAmI = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/users/me')
    return ((await answer.json()) as { user: { id: string } | null }).user?.id ?? null
  })
const signsIn = (page: Page, password: string) =>
  page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch('/api/users/login', { method: 'POST', headers, body })).ok
    },
    JSON.stringify({ email: hub.account('operator1-banjarbaru').email, password }),
  )
const sessions = (page: Page) => page.getByRole('region', { name: 'Sesi yang sedang berjalan' })
const suspension = (page: Page) => page.getByRole('region', { name: 'Penangguhan' })

describe('an account, in two browsers and before its administrator', () => {
  asOneJourney()

  it('shows on a phone where it is signed in, and ends the session at the office', async () => {
    const { page } = handset
    account = String(await whoAmI(page))
    await go(page, 'account')
    await expect.poll(() => sessions(page).getByRole('listitem').count()).toBe(2)
    expect(await sessions(page).getByText('Sesi ini').count()).toBe(1)
    expect(await graveFaults(page)).toEqual([])
    await sessions(page).getByRole('button', { name: 'Akhiri' }).first().click()
    await expect.poll(() => sessions(page).getByRole('listitem').count()).toBe(1)
    expect([await whoAmI(office.page), await whoAmI(page)]).toEqual([null, account])
  })

  it('is not suspended by its own person', async () => {
    expect(await suspension(handset.page).count()).toBe(0)
  })

  it('is suspended by its administrator with a reason, and the phone is out', async () => {
    const { page } = admin
    await go(page, `collections/users/${account}`)
    const panel = suspension(page)
    await panel.getByRole('button', { name: 'Tangguhkan akun' }).click()
    await panel.getByText('Tulis alasannya').waitFor()
    expect(await whoAmI(handset.page)).toBe(account)
    await panel.getByLabel('Alasan').fill('Ponselnya hilang tadi malam.')
    expect(await graveFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Tangguhkan akun' }).click()
    await panel.getByRole('button', { name: 'Aktifkan kembali' }).waitFor()
    expect(await whoAmI(handset.page)).toBe(null)
  })

  it('opens again when it is reinstated', async () => {
    const panel = suspension(admin.page)
    await panel.getByLabel('Alasan').fill('Ponselnya sudah dikunci.')
    await panel.getByRole('button', { name: 'Aktifkan kembali' }).click()
    await panel.getByRole('button', { name: 'Tangguhkan akun' }).waitFor()
    handset = await signIn(browser, hub.publicUrl, hub.account('operator1-banjarbaru'))
    expect(await whoAmI(handset.page)).toBe(account)
  })

  it('gets a new password after the present one, and loses nothing typed before it', async () => {
    const { page } = handset
    const password = 'lampu kertas hujan perahu'
    await page.setViewportSize(phone)
    await go(page, 'account')
    const panel = page.getByRole('region', { name: 'Ganti kata sandi' })
    const present = panel.getByLabel('Kata sandi sekarang')
    const next = panel.getByLabel('Kata sandi baru')
    await page.locator('#field-email').fill('lain@polri.test')
    await page.locator('#action-save').click()
    await page.getByText('Isi dulu “Kata sandi sekarang”').first().waitFor()
    expect(await page.locator('#field-email').inputValue()).toBe('lain@polri.test')
    await present.fill('bukan ini')
    await panel.getByRole('button', { name: 'Periksa' }).click()
    await panel.getByText('tidak cocok').waitFor()
    expect(await next.count()).toBe(0)
    await present.fill(hub.account('operator1-banjarbaru').password)
    await present.press('Enter')
    await panel.getByText('Cocok.').waitFor()
    await next.fill('rahasia')
    await panel.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await panel.getByText('paling sedikit').last().waitFor()
    expect(await next.inputValue()).toBe('rahasia')
    expect(await graveFaults(page)).toEqual([])
    await next.fill(password)
    await next.press('Enter')
    await panel.getByText('Kata sandi sudah diganti').waitFor()
    expect(await page.locator('#change-password').isVisible()).toBe(false)
    expect(await signsIn(page, password)).toBe(true)
  })
})
