import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRelease } from '../support/aRelease'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
const phone = { width: 390, height: 844 }
const absentee = 'Kasi Humas Polres Banjarbaru'
const deputy = 'Operator Polres Banjarbaru 2'
let browser: Browser
let admin: AtDesk
let acting: AtDesk
let id: string
let appointment: string

beforeAll(async () => {
  browser = await startBrowser()
  admin = await signIn(browser, hub.publicUrl, hub.account('admin'))
  acting = await signIn(browser, hub.publicUrl, hub.account('operator2-banjarbaru'))
  await acting.page.setViewportSize(phone)
  await admin.page.setViewportSize(phone)
  const writer = hub.as('operator1-banjarbaru')
  const unit = await hub.unit('POLDA.KALSEL.BANJARBARU')
  id = (await writer.create('press-releases', aRelease(unit))).id
  expect((await writer.step(id, { action: 'submit' })).status).toBe(200)
})
afterAll(() => browser?.close())

const go = async (page: Page, path: string) => {
  await page.goto(`${hub.publicUrl}/admin/${path}`)
  await page.waitForLoadState('networkidle')
}
async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.locator(`#field-${field}`).getByRole('combobox').fill(name)
  await page.getByRole('option', { name, exact: true }).click()
}
/** A day as the admin's calendar field is written, by the clock of Banjarbaru. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('id-ID', {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'Asia/Makassar',
  })

describe('a stand-in, in the browser', () => {
  asOneJourney()

  it('is named on a phone; what is missing is said at each field', async () => {
    const { page } = admin
    await go(page, 'collections/stand-ins/create')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByText('Isian-isian berikut tidak valid (7)').waitFor()
    await choose(page, 'unit', 'Polres Banjarbaru')
    await choose(page, 'role', 'Pengesah')
    await choose(page, 'absentee', absentee)
    await choose(page, 'standIn', deputy)
    for (const [field, days] of [
      ['from', 0],
      ['to', 3],
    ] as const) {
      await page.locator(`#field-${field} input`).fill(dayIn(days))
      await page.keyboard.press('Escape')
    }
    await page.getByLabel('Alasan').fill('Cuti tahunan.')
    expect(await graveFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.waitForURL(/stand-ins\/[0-9a-f-]{36}/)
    appointment = page.url().split('/').at(-1) ?? ''
  })

  it('reads in his account in whose post he acts, and until when', async () => {
    const { page } = acting
    await go(page, 'account')
    const posts = page.getByRole('region', { name: 'Sebagai pengganti' })
    const said = `Pengesah, Polres Banjarbaru (a.n. ${absentee}), sejak ${dayIn(0)} sampai ${dayIn(3)}`
    expect(await posts.getByRole('listitem').allInnerTexts()).toEqual([said])
    expect(await graveFaults(page)).toEqual([])
  })

  it('approves in the name of the absentee, as the history says', async () => {
    await acting.open(id)
    await acting.take('Sahkan')
    await acting.page.getByText('Riwayat').click()
    await acting.page.getByText(`a.n. ${absentee}, ${deputy}`).first().waitFor()
  })

  it('is at an end with his appointment', async () => {
    await go(admin.page, `collections/stand-ins/${appointment}`)
    await admin.take('Akhiri sekarang', 'Kasi kembali lebih awal.')
    await go(acting.page, 'account')
    await acting.page.getByRole('heading', { name: 'Sesi yang sedang berjalan' }).waitFor()
    expect(await acting.page.getByRole('region', { name: 'Sebagai pengganti' }).count()).toBe(0)
  })
})
