import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AtDesk, signIn } from '../support/adminPages'
import { asOneJourney } from '../support/asOneJourney'
import { verifyAudit } from '../support/audit'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { startInstallation } from '../support/installation'

const hub = await startInstallation()
const identity = {
  name: 'Cendrawasih Contoh',
  nik: '9900005708907788',
  address: 'Jalan Cendrawasih 9, Kota Contoh',
  email: 'cendrawasih@contoh.example',
  phone: '0811 2222 7788',
}
const canaries = ['Cendrawasih', '990000570890', 'cendrawasih@', '0811 2222']
const phone = { width: 390, height: 844 }
let browser: Browser
let officer: AtDesk
let superior: AtDesk
let admin: AtDesk
let id: string
let request: string
/** Every answer that carried a word of the identity, by its address. */
const carried: string[] = []
const broken: string[] = []

beforeAll(async () => {
  browser = await startBrowser()
  officer = await enter('ppid-kalsel')
  superior = await enter('atasan-ppid-kalsel')
  admin = await enter('admin')
})
afterAll(() => browser?.close())

async function enter(key: string): Promise<AtDesk> {
  const desk = await signIn(browser, hub.publicUrl, hub.account(key))
  desk.page.on('pageerror', (error) => broken.push(`${key}: ${error.message}`))
  desk.page.on('response', async (response) => {
    if (response.status() >= 500) broken.push(`${key}: ${response.status()} ${response.url()}`)
    const text = await response.text().catch(() => '')
    if (canaries.some((canary) => text.includes(canary)))
      carried.push(`${key} ${new URL(response.url()).pathname}`)
  })
  return desk
}
const go = async (page: Page, path: string) => {
  await page.goto(`${hub.publicUrl}/admin/collections/${path}`)
  await page.waitForLoadState('networkidle')
}
const revealed = (page: Page) => page.getByRole('region', { name: 'Identitas' })

describe('an identity, in the browser', () => {
  asOneJourney()

  it('is typed once, on a phone, by the information officer', async () => {
    const { page } = officer
    await page.setViewportSize(phone)
    await go(page, 'applicants/create')
    await page.getByLabel('Nama lengkap').fill(identity.name)
    await page.getByLabel('NIK', { exact: false }).first().fill('9900009999997788')
    await page.getByLabel('Alamat').fill(identity.address)
    await page.getByLabel('Surel').fill(identity.email)
    await page.getByLabel('Telepon').fill(identity.phone)
    await page.locator('#field-unit').getByRole('combobox').fill('Polres Banjarbaru')
    await page.getByRole('option', { name: 'Polres Banjarbaru', exact: true }).click()
    expect(await graveFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByText('bukan tanggal lahir').filter({ visible: true }).first().waitFor()
    await page.getByLabel('NIK', { exact: false }).first().fill(identity.nik)
    await officer.save()
    await page.waitForURL(/applicants\/[0-9a-f-]{36}/)
    id = page.url().split('/').at(-1) ?? ''
    // the answers of the form while it was being written hold the writer's own words
    carried.length = 0
  })

  it('is gone from every page and every answer of the server from then on', async () => {
    const { page } = officer
    await go(page, `applicants/${id}`)
    expect(await page.getByLabel('Akhir NIK').inputValue()).toBe('…7788')
    expect(await page.getByLabel('Nama lengkap').count()).toBe(0)
    await page.locator('#field-kind').getByRole('combobox').click()
    await page.getByRole('option', { name: 'Kelompok orang' }).click()
    await officer.save()
    await go(page, 'applicants')
    await page.getByText('C. C.').waitFor()
    expect(await graveFaults(page)).toEqual([])
    expect(carried).toEqual([])
  })

  it('is read with a reason, and only then', async () => {
    const { page } = officer
    await go(page, `applicants/${id}`)
    const panel = revealed(page)
    await panel.getByRole('button', { name: 'Baca identitas' }).click()
    await panel.getByText('sedikitnya 10').waitFor()
    await panel.getByLabel('Alasan membaca').fill('Mengirim jawaban permohonan')
    await panel.getByRole('button', { name: 'Baca identitas' }).click()
    await panel.getByText(identity.address).waitFor()
    expect(await graveFaults(page)).toEqual([])
    expect(await page.content()).not.toContain('990000570890')
    await panel.getByRole('button', { name: 'Sembunyikan' }).click()
    expect(await page.content()).not.toContain('Cendrawasih')
    expect(carried).toEqual([`ppid-kalsel /api/applicants/${id}/reveal`])
    carried.length = 0
  })

  it('is no page of an administrator, who asks with a reason', async () => {
    const { page } = admin
    await go(page, 'applicants')
    expect(await page.getByText('C. C.').count()).toBe(0)
    await go(page, 'disclosures/create')
    await page.getByLabel('ID pemohon').fill(id)
    await page
      .getByLabel('Alasan')
      .first()
      .fill('Pemohon dilaporkan hilang; penyidik meminta alamatnya hari ini.')
    expect(await graveFaults(page)).toEqual([])
    await admin.save()
    await page.waitForURL(/disclosures\/[0-9a-f-]{36}/)
    request = page.url().split('/').at(-1) ?? ''
    await page.getByText('Diminta', { exact: true }).waitFor()
    expect(await revealed(page).count()).toBe(0)
  })

  it('is opened by the PPID superior on a phone, who got a letter', async () => {
    const { email } = hub.account('atasan-ppid-kalsel')
    const letter = await eventually('the superior has a letter', () =>
      hub.mail.letters.find(
        ({ html, to }) => JSON.stringify(to).includes(email) && String(html).includes(request),
      ),
    )
    expect(canaries.filter((canary) => String(letter.html).includes(canary))).toEqual([])
    const { page } = superior
    await page.setViewportSize(phone)
    await go(page, `disclosures/${request}`)
    await superior.take('Buka identitas')
    await page.getByText('Dibuka', { exact: true }).waitFor()
    expect(await revealed(page).count()).toBe(0)
    expect(await graveFaults(page)).toEqual([])
  })

  it('is read by the administrator while it is open, and not when it is closed', async () => {
    const { page } = admin
    await go(page, `disclosures/${request}`)
    const panel = revealed(page)
    await panel.getByRole('button', { name: 'Baca identitas' }).click()
    await panel.getByText(identity.name).waitFor()
    expect(await graveFaults(page)).toEqual([])
    await superior.take('Tutup sekarang')
    await panel.getByRole('button', { name: 'Sembunyikan' }).click()
    await panel.getByRole('button', { name: 'Baca identitas' }).click()
    await panel.getByText('tidak ada atau di luar jangkauan').waitFor()
    await go(page, `disclosures/${request}`)
    expect(await revealed(page).count()).toBe(0)
    expect(carried).toEqual([`admin /api/applicants/${id}/reveal`])
  })

  it('left a chain of entries that holds, and no word in a log', async () => {
    const { rows } = await hub.pool.query(
      `select action from audit_entries where document_id in ($1, $2) and action <> 'applicant.changed' order by seq`,
      [id, request],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'applicant.created',
      'applicant.read',
      'disclosure.created',
      'disclosure.opened',
      'applicant.disclosed',
      'disclosure.closed',
    ])
    expect(verifyAudit(hub).status).toBe(0)
    const logs = (['admin', 'api', 'worker'] as const).map((name) => hub.process(name).output()).join('\n')
    expect(canaries.filter((canary) => logs.includes(canary))).toEqual([])
    expect(broken).toEqual([])
  })
})
