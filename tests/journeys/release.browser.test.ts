import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOneJourney } from '../support/asOneJourney'
import { type AtDesk, signIn } from '../support/adminPages'
import { verifyAudit } from '../support/audit'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { settledChanges } from '../support/feeds'
import { startInstallation } from '../support/installation'
import { photoWithPosition, secretOfThePhoto } from '../support/photo'
import { verifySignature } from '../support/webhookReceiver'

const hub = await startInstallation()
const title = 'Polres Banjarbaru latih dua puluh operator'
let browser: Browser
let operator: AtDesk
let editor: AtDesk
let approver: AtDesk
let secret: string
let id: string
let address: string
const broken: string[] = []

beforeAll(async () => {
  secret = await hub.subscribe(hub.as('editor-kalsel'))
  browser = await startBrowser()
})
afterAll(() => browser?.close())

const enter = async (key: string) => {
  const desk = await signIn(browser, hub.publicUrl, hub.account(key))
  desk.page.on('pageerror', (error) => broken.push(`${key}: ${error.message}`))
  desk.page.on(
    'response',
    (response) => response.status() >= 500 && broken.push(`${key}: ${response.status()} ${response.url()}`),
  )
  return desk
}
const letter = (type: string) =>
  eventually(`the outlet hears ${type}`, () =>
    hub.receiver.about(id).find(({ body }) => body.type === `press_release.${type}`),
  )

/** Grave faults of a public page: axe itself needs the JavaScript that these pages do not. */
async function judge(path: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${hub.publicUrl}${path}`)
  const faults = await graveFaults(page)
  await context.close()
  return faults
}

/** What a reader without JavaScript sees. */
async function visit(
  path: string,
  look: (page: AtDesk['page'], status: number) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  })
  const page = await context.newPage()
  const response = await page.goto(`${hub.publicUrl}${path}`)
  await look(page, response?.status() ?? 0)
  await context.close()
}

describe('a release of a Polres, in the browser', () => {
  asOneJourney()

  it('login and desk are in Indonesian and shut nobody out', async () => {
    const context = await browser.newContext({ locale: 'id-ID' })
    const page = await context.newPage()
    await page.goto(`${hub.publicUrl}/admin/login`)
    await page.getByRole('button', { name: 'Masuk' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    expect(await graveFaults(page)).toEqual([])
    await context.close()
    operator = await enter('operator1-banjarbaru')
    await operator.page.getByRole('heading', { name: 'Menunggu saya' }).waitFor()
    expect(await graveFaults(operator.page)).toEqual([])
  })

  it('the operator writes it on one page, with two photos', async () => {
    const { page } = operator
    await page.getByRole('link', { name: 'Tulis siaran pers' }).click()
    await page.getByLabel('Judul').fill('Pelatihan operator')
    await page.getByRole('button', { name: 'Buat Baru' }).click()
    const drawer = page.getByRole('dialog')
    const choosing = page.waitForEvent('filechooser')
    await drawer.getByRole('button', { name: 'Pilih file' }).click()
    const photos = await Promise.all(
      [40, 200].map((red) => photoWithPosition({ width: 1400, height: 900, red })),
    )
    await (await choosing).setFiles(
      photos.map((buffer, n) => ({ name: `foto${n}.jpg`, mimeType: 'image/jpeg', buffer })),
    )
    await drawer.getByText('2 File untuk Diunggah').first().waitFor()
    await drawer.getByRole('button', { name: 'Simpan', exact: true }).click()
    await drawer.waitFor({ state: 'hidden' })
    await page.getByRole('textbox', { name: 'Isi' }).click()
    await page.keyboard.type('Pelatihan digelar untuk mempercepat layanan informasi, dengan praktik menulis.')
    await page.getByLabel('Tempat kejadian').fill('Banjarbaru')
    await page.getByLabel('Waktu kejadian').fill('2 November 2026 09.00')
    await page.keyboard.press('Tab')
    await operator.save()
    await page.waitForURL(/press-releases\/[0-9a-f-]{36}/)
    id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const kept = await hub.as('operator1-banjarbaru').get('press-releases', id)
    expect(kept).toMatchObject({
      title: 'Pelatihan operator',
      stage: 'draft',
      occurredAt: '2026-11-02T01:00:00.000Z',
    })
    expect(kept.assets).toHaveLength(2)
  })

  it('the checklist says what is missing, and the step waits for it', async () => {
    const { page } = operator
    const checklist = page.getByRole('region', { name: /Kelengkapan 5W1H/ })
    await checklist.getByText('Belum terjawab: Apa, Siapa').waitFor()
    const submit = page.getByRole('button', { name: 'Ajukan', exact: true })
    await page.getByText('Teras berita belum diisi.').waitFor()
    expect(await submit.getAttribute('aria-disabled')).toBe('true')
    await page
      .getByLabel('Teras berita')
      .fill('Polres Banjarbaru melatih dua puluh operator kehumasan di Banjarbaru pada Senin pagi.')
    await checklist.getByText('Keenam pertanyaan terjawab.').waitFor()
    await operator.save()
    expect(await graveFaults(page)).toEqual([])
    await operator.take('Ajukan')
  })

  it('the editor of Bid Humas finds it waiting, and returns it with a note', async () => {
    editor = await enter('editor-kalsel')
    await editor.page
      .getByRole('region', { name: 'Menunggu saya' })
      .getByRole('link', { name: /Pelatihan operator/ })
      .click()
    await editor.take('Kembalikan', 'Sebutkan jumlah peserta di judul.')
  })

  it('the operator sees the note, mends the title and submits again', async () => {
    const { page } = operator
    await page.goto(`${hub.publicUrl}/admin`)
    await page
      .getByRole('region', { name: 'Dikembalikan ke saya' })
      .getByRole('link', { name: /Pelatihan operator/ })
      .click()
    await page.getByText('Sebutkan jumlah peserta di judul.').first().waitFor()
    await page.getByLabel('Judul').fill(title)
    await operator.save()
    await operator.take('Ajukan')
  })

  it('the approver approves it, the number appears, and publishes it', async () => {
    approver = await enter('approver-banjarbaru')
    await approver.page
      .getByRole('region', { name: 'Menunggu saya' })
      .getByRole('link', { name: new RegExp(title) })
      .click()
    await approver.take('Sahkan')
    const number = await eventually('the number stands in its field', async () => {
      const value = await approver.page.getByLabel('Nomor').inputValue()
      return /^SP\/1\/[IVX]+\/\d{4}\/POLRES BANJARBARU$/.test(value) && value
    })
    await approver.take('Terbitkan')
    await settledChanges(hub)
    const { body } = await hub.get(`/v1/releases/${encodeURIComponent(number)}`)
    expect(body).toMatchObject({ id, version: 1, number, title })
    address = new URL(body.urls.html).pathname
  })

  it('everybody outside has it: page, list, feeds, changes, outlet', async () => {
    await visit(address, async (page, status) => {
      expect(status).toBe(200)
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
      await page.getByText('POLRES BANJARBARU').first().waitFor()
      const widths = await page
        .locator('article img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
      expect(widths).toHaveLength(2)
      expect(widths[0]).toBeGreaterThan(300)
    })
    await visit('/', async (page) => {
      await page
        .getByRole('link', { name: new RegExp(title) })
        .first()
        .waitFor()
    })
    for (const path of ['/', address]) expect(await judge(path)).toEqual([])
    expect((await settledChanges(hub)).map(({ action, version }) => `${action} ${version}`)).toEqual([
      'published 1',
    ])
    for (const format of ['atom', 'json'])
      expect((await hub.get(`/feeds/releases.${format}`)).text).toContain(title)
    const { body } = await hub.get(`/v1/releases/${id}`)
    for (const { url } of body.assets[0].renditions) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
      expect(bytes.includes(secretOfThePhoto) || bytes.includes('Exif') || bytes.includes('GPS')).toBe(false)
    }
    const got = await letter('published')
    expect(verifySignature(secret, got)).toEqual(got.body)
  })

  it('a correction is written while version 1 stays public, and then shown with its note', async () => {
    await operator.open(id)
    await operator.page
      .getByLabel('Teras berita')
      .fill('Polres Banjarbaru melatih dua puluh dua operator kehumasan di Banjarbaru pada Senin pagi.')
    await operator.save()
    await visit(address, async (page) =>
      expect(await page.locator('article').innerText()).not.toContain('dua puluh dua'),
    )
    await approver.open(id)
    await approver.take('Terbitkan ralat', 'Jumlah peserta dua puluh dua.')
    await settledChanges(hub)
    await visit(address, async (page) => {
      await page
        .getByRole('complementary', { name: 'Ralat' })
        .getByText('Jumlah peserta dua puluh dua.')
        .waitFor()
      expect(await page.locator('article').innerText()).toContain('dua puluh dua operator')
    })
    expect(await judge(address)).toEqual([])
    expect((await hub.get('/feeds/releases.atom')).text).toContain('Jumlah peserta dua puluh dua.')
    expect((await letter('corrected')).body.data).toMatchObject({
      version: 2,
      item: { correction: { note: 'Jumlah peserta dua puluh dua.' } },
    })
  })

  it('a withdrawal takes it away everywhere, and says why', async () => {
    const { body } = await hub.get(`/v1/releases/${id}`)
    await approver.open(id)
    await approver.take('Cabut', 'Data pelatihan tidak benar.')
    await settledChanges(hub)
    await visit(address, async (page, status) => {
      expect(status).toBe(410)
      await page.getByRole('heading', { name: 'Rilis ini dicabut' }).waitFor()
      await page.getByText('Data pelatihan tidak benar.').waitFor()
    })
    await visit('/', async (page) =>
      expect(await page.locator('body').innerText()).not.toContain('dua puluh'),
    )
    expect(await judge(address)).toEqual([])
    expect((await hub.get(`/v1/releases/${id}`)).status).toBe(410)
    for (const asset of body.assets) {
      for (const { url } of asset.renditions) expect((await fetch(url)).status).toBe(410)
    }
    for (const format of ['atom', 'json'])
      expect((await hub.get(`/feeds/releases.${format}`)).text).not.toContain('dua puluh')
    expect((await settledChanges(hub)).at(-1)).toMatchObject({
      seq: 3,
      action: 'withdrawn',
      reason: 'Data pelatihan tidak benar.',
    })
    const receipt = expect.stringContaining(`${hub.publicUrl}/v1/receipts/`)
    expect((await letter('withdrawn')).body.data).toEqual({ id, version: 3, seq: 3, receipt })
  })

  it('the history on screen names every hand, the audit chain holds, and no page broke', async () => {
    const { page } = approver
    await page.getByText(/^Riwayat/).click()
    await page.getByRole('button', { name: 'Tampilkan yang lebih lama' }).click()
    for (const name of [
      'Operator Polres Banjarbaru 1',
      'Editor Bid Humas Polda Kalsel',
      'Kasi Humas Polres Banjarbaru',
    ]) {
      await page.getByRole('region', { name: 'Tahap dan langkah' }).getByText(name).first().waitFor()
    }
    await page
      .getByText(/^Perubahan teks/)
      .first()
      .click()
    await page.locator('.workflow-change ins').first().waitFor()
    const { status, output } = verifyAudit(hub)
    expect(status, output).toBe(0)
    expect(broken).toEqual([])
  })
})
