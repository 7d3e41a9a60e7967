import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
let browser: Browser
let officer: AtDesk
let superior: AtDesk
const broken: string[] = []

beforeAll(async () => {
  browser = await startBrowser()
  // the first page of an admin that just started is the slowest; nobody's patience is measured here
  await hub.get('/admin/login')
  officer = await signIn(browser, hub.publicUrl, hub.account('ppid-divhumas'))
  superior = await signIn(browser, hub.publicUrl, hub.account('atasan-ppid-polri'))
  for (const { page } of [officer, superior]) {
    page.on('pageerror', (error) => broken.push(error.message))
    page.on(
      'response',
      (response) => response.status() >= 500 && broken.push(`${response.status()} ${response.url()}`),
    )
  }
})
afterAll(() => browser?.close())

const decree = Buffer.from(
  'on,kind,name,decree\n2027-01-01,libur_nasional,Tahun Baru 2027,SKB uji\n2027-02-06,libur_nasional,Imlek 2578,SKB uji',
)

describe('the calendar desk on a phone', () => {
  asOneJourney()

  it('the years that are decreed stand there from the first day', async () => {
    const { page } = officer
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${hub.publicUrl}/admin/calendar`)
    await page.getByRole('link', { name: '2026.1' }).waitFor()
    await page.getByRole('link', { name: '2025.2' }).waitFor()
    await page.getByText('Tidak ada usulan yang menunggu.').waitFor()
    expect(await graveFaults(page)).toEqual([])
  })

  it('a file that is none says what is wrong with it', async () => {
    const { page } = officer
    const file = { name: 'salah.csv', mimeType: 'text/csv', buffer: Buffer.from('on,kind\n2027-01-01,pesta') }
    await page.getByLabel('Berkas JSON atau CSV').setInputFiles(file)
    await page.getByRole('button', { name: 'Ajukan kalender' }).click()
    await page.getByRole('alert').getByText('Berkas kalender tidak dapat dipakai.').waitFor()
    expect(await page.getByRole('alert').first().textContent()).toContain('days.0')
  })

  it('the officer proposes on a phone', async () => {
    const { page } = officer
    await page.getByLabel('Berkas JSON atau CSV').setInputFiles({
      ...{ name: '2027.csv', mimeType: 'text/csv', buffer: decree },
    })
    await page.getByRole('button', { name: 'Ajukan kalender' }).click()
    await page.getByRole('status').getByText('Usulan tersimpan. 2027.1').waitFor()
    await page.getByRole('article', { name: '2027.1' }).waitFor()
    const { rows } = await hub.pool.query(
      "select status::text as status from calendars where label = '2027.1'",
    )
    expect(rows).toEqual([{ status: 'draft' }])
  })

  it('his superior sees which days are new, and puts it in force', async () => {
    const { page } = superior
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${hub.publicUrl}/admin/calendar`)
    const proposal = page.getByRole('article', { name: '2027.1' })
    await proposal.getByRole('button', { name: /Lihat yang berubah/ }).click()
    await proposal.getByText('Imlek 2578').waitFor()
    expect(await graveFaults(page)).toEqual([])
    await proposal.getByRole('button', { name: /Sahkan/ }).click()
    await page.getByRole('link', { name: '2027.1' }).waitFor()
    const { rows } = await hub.pool.query(
      "select status::text as status from calendars where label = '2027.1'",
    )
    expect(rows).toEqual([{ status: 'confirmed' }])
  })

  it('nothing broke on the way', () => expect(broken).toEqual([]))
})
