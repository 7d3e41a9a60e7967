import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/server/freePort'
import { asOneJourney } from '../support/asOneJourney'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { eventually } from '../support/eventually'
import { startInstallation } from '../support/installation'

const publicPort = await freePort()
// browsers show passkeys at a name, never at a bare IP address
const publicUrl = `http://localhost:${publicPort}`
const hub = await startInstallation({ publicPort, env: { PUBLIC_URL: publicUrl } })
const broken: string[] = []
const screenshots = process.env.SCREENSHOTS
let browser: Browser
let page: Page
let secret: string
let recoveryCodes: string[]
let proof: string

beforeAll(async () => {
  browser = await startBrowser()
  page = await aBrowser(390)
})
afterAll(() => browser?.close())

/** Somebody's browser, with a device that answers to passkeys as a fingerprint reader does. */
async function aBrowser(width: number, locale = 'id-ID'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width, height: 844 } })
  context.setDefaultTimeout(20_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: publicUrl })
  const opened = await context.newPage()
  opened.on('pageerror', ({ message }) => broken.push(message))
  const device = await context.newCDPSession(opened)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return opened
}

/** Looks at the page as a whole: nothing shuts anybody out, nothing is wider than the screen. */
async function look(at: Page, name: string): Promise<void> {
  if (screenshots) await at.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true })
  expect(await graveFaults(at)).toEqual([])
  const beyond = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
}
/** The code of now; a code that was used a moment ago may be used again. */
async function codeNow(): Promise<string> {
  await hub.pool.query('update second_factor_totp set last_step = last_step - 2')
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}
async function givePassword(at: Page, key: string): Promise<void> {
  const { email, password } = hub.account(key)
  await at.goto(`${publicUrl}/admin/login`)
  await at.getByLabel('Email').fill(email)
  await at.getByLabel('Kata sandi').fill(password)
  await at.getByRole('button', { name: 'Masuk', exact: true }).click()
}
const button = (name: string, at = page) => at.getByRole('button', { name, exact: true })
const isIn = (at = page) => at.getByRole('heading', { name: 'Meja saya' }).waitFor()
const panel = () => page.getByRole('region', { name: 'Verifikasi dua langkah' })
const dialog = (at = page) => at.getByRole('dialog')
const lettersTo = (email: string, words: string) =>
  hub.mail.letters.filter(({ to, text }) => JSON.stringify(to).includes(email) && text?.includes(words))

describe('two-step verification, in the browser', () => {
  asOneJourney()

  it('is switched on in one’s account: password, QR code or key, first code, recovery codes', async () => {
    await givePassword(page, 'operator1-banjarbaru')
    await isIn()
    await page.goto(`${publicUrl}/admin/account`)
    await panel().getByText('Belum aktif').waitFor()
    await look(page, 'account-without')
    await button('Aktifkan verifikasi dua langkah').click()
    await dialog().getByLabel('Kata sandi Anda sekarang').fill('bukan ini')
    await dialog()
      .getByRole('button', { name: /^Aplikasi autentikator/ })
      .click()
    await dialog().getByRole('alert').getByText('Kata sandi sekarang tidak cocok').waitFor()
    await look(page, 'enrol-choose')
    await dialog().getByLabel('Kata sandi Anda sekarang').fill(hub.account('operator1-banjarbaru').password)
    await dialog()
      .getByRole('button', { name: /^Aplikasi autentikator/ })
      .click()
    await dialog().getByRole('img', { name: 'Kode QR' }).waitFor()
    expect(await dialog().locator('img').count()).toBe(0)
    secret = ((await dialog().locator('code').textContent()) ?? '').replaceAll(' ', '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    await look(page, 'enrol-app')
    await dialog().getByLabel('Isi kode yang sedang tampil').fill('000000')
    await page.keyboard.press('Enter')
    await dialog().getByRole('alert').getByText('Kode tidak cocok').waitFor()
    await dialog()
      .getByLabel('Isi kode yang sedang tampil')
      .fill(await codeNow())
    await page.keyboard.press('Enter')
    await dialog().getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor()
    recoveryCodes = await dialog().getByRole('listitem').allTextContents()
    expect(recoveryCodes).toHaveLength(10)
    await look(page, 'recovery-codes')
    const downloading = page.waitForEvent('download')
    await button('Unduh').click()
    expect((await downloading).suggestedFilename()).toBe('kode-pemulihan.txt')
    await button('Salin').click()
    await dialog().getByText('Tersalin.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recoveryCodes.join('\n'))
    await button('Selesai').click()
    await dialog().getByText('Simpan kodenya dahulu').waitFor()
    await dialog().getByLabel('Kode ini sudah saya simpan').check()
    await button('Selesai').click()
    await panel().getByText('sisa 10').waitFor()
    await look(page, 'account-with-app')
  })

  it('takes a passkey besides', async () => {
    await button('Tambah kunci sandi').click()
    await dialog()
      .getByRole('button', { name: /^Kunci sandi/ })
      .click()
    await dialog().getByLabel('Nama kunci sandi').fill('Ponsel dinas')
    await button('Daftarkan kunci sandi').click()
    await panel().getByText('Ponsel dinas').waitFor()
    await panel().getByRole('status').getByText('Tersimpan').waitFor()
    await look(page, 'account-with-both')
  })

  it('asks for the passkey after the password', async () => {
    await page.context().clearCookies()
    await givePassword(page, 'operator1-banjarbaru')
    await page.getByRole('heading', { name: 'Verifikasi dua langkah' }).waitFor()
    await look(page, 'step-passkey')
    const sent = page.waitForRequest(/sign-in\/prove$/)
    await button('Pakai kunci sandi').click()
    proof = (await sent).postData() ?? ''
    expect(proof).toContain('"passkey"')
    await isIn()
  })

  it('opens nothing to the answer of a passkey that somebody heard and says again', async () => {
    await page.context().clearCookies()
    await givePassword(page, 'operator1-banjarbaru')
    await page.getByRole('heading', { name: 'Verifikasi dua langkah' }).waitFor()
    const answer = await page.evaluate(async (body) => {
      const post = (path: string, text: string) =>
        fetch(`/api/users/second-factor/sign-in/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: text,
        })
      await post('passkey', '{}')
      const response = await post('prove', body)
      return { status: response.status, code: (await response.json()).code }
    }, proof)
    expect(answer).toEqual({ status: 401, code: 'second_factor.wrong' })
  })

  it('takes a code of the app instead, tells of a wrong one, and goes on after a reload', async () => {
    await page.context().clearCookies()
    await givePassword(page, 'operator1-banjarbaru')
    await button('Kode dari aplikasi autentikator').click()
    const field = page.getByLabel('Kode 6 angka')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('tidak cocok').waitFor()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await look(page, 'step-wrong-code')
    await page.reload()
    await button('Kode dari aplikasi autentikator').click()
    await field.fill(await codeNow())
    await button('Masuk').click()
    await isIn()
  })

  it('takes a recovery code when the phone is lost, once, and writes a letter', async () => {
    await page.context().clearCookies()
    await givePassword(page, 'operator1-banjarbaru')
    await button('Kode pemulihan').click()
    await page.getByLabel('Kode pemulihan').fill(recoveryCodes[0]?.toLowerCase() ?? '')
    await look(page, 'step-recovery')
    await button('Masuk').click()
    await isIn()
    const { email } = hub.account('operator1-banjarbaru')
    await eventually(
      'a letter tells of the code',
      async () => lettersTo(email, 'kode pemulihan dipakai').length > 0,
    )
    await page.goto(`${publicUrl}/admin/account`)
    await panel().getByText('sisa 9').waitFor()
  })

  it('gives new recovery codes for old ones, after a proof when the last is long ago', async () => {
    await hub.pool.query("update second_factor_sessions set proven_at = now() - interval '11 minutes'")
    await page.reload()
    await button('Buat kode baru').click()
    await dialog().getByText('Buktikan dahulu').waitFor()
    await look(page, 'prove-first')
    await dialog()
      .getByLabel('Kode 6 angka')
      .fill(await codeNow())
    await page.keyboard.press('Enter')
    await dialog().getByText('langsung tidak berlaku').waitFor()
    await dialog().getByRole('button', { name: 'Buat kode baru' }).click()
    await dialog().getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor()
    const renewed = await dialog().getByRole('listitem').allTextContents()
    expect(renewed).toHaveLength(10)
    expect(renewed.filter((code) => recoveryCodes.includes(code))).toEqual([])
    await page.keyboard.press('Escape')
    await dialog().getByLabel('Kode ini sudah saya simpan').check()
    await button('Selesai').click()
    await panel().getByText('sisa 10').waitFor()
  })

  it('lets a factor go for the password and a proof', async () => {
    await button('Hapus Ponsel dinas').click()
    await dialog().getByLabel('Kata sandi Anda sekarang').fill(hub.account('operator1-banjarbaru').password)
    await dialog()
      .getByLabel('Kode 6 angka')
      .fill(await codeNow())
    await look(page, 'remove')
    await button('Hapus').last().click()
    await panel().getByRole('status').getByText('Dihapus').waitFor()
    await panel().getByText('Ponsel dinas').waitFor({ state: 'detached' })
  })

  it('goes back to the password for another account', async () => {
    await page.context().clearCookies()
    await givePassword(page, 'operator1-banjarbaru')
    await button('Masuk dengan akun lain').click()
    await page.getByLabel('Email').waitFor()
    await page.context().clearCookies()
  })

  it('is enrolled at the first sign-in of whoever must have it', async () => {
    const root = await hub.unit('POLRI')
    await hub.pool.query(
      `insert into units_second_factor_roles (id, "order", parent_id, value)
       values (gen_random_uuid(), 1, $1, 'approver')`,
      [root],
    )
    const desk = await aBrowser(1280)
    await givePassword(desk, 'approver-banjarbaru')
    await desk.getByText('Peran Anda wajib').waitFor()
    await look(desk, 'must-enrol-1280')
    await desk.goto(`${publicUrl}/admin/collections/press-releases`)
    await desk.getByText('Peran Anda wajib').waitFor()
    await desk.getByRole('button', { name: /^Kunci sandi/ }).click()
    await desk.getByLabel('Nama kunci sandi').fill('Laptop')
    await button('Daftarkan kunci sandi', desk).click()
    await desk.getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor()
    await look(desk, 'must-enrol-codes-1280')
    await desk.getByLabel('Kode ini sudah saya simpan').check()
    await button('Selesai', desk).click()
    await desk.getByRole('heading', { name: 'Siaran pers' }).waitFor()
    await desk.goto(`${publicUrl}/admin/account`)
    await desk.getByRole('region', { name: 'Verifikasi dua langkah' }).getByText('Laptop').waitFor()
    await look(desk, 'account-1280')
    await desk.context().close()
  })

  it('speaks English to whoever reads it', async () => {
    const reader = await aBrowser(390, 'en-GB')
    const { email, password } = hub.account('operator1-banjarbaru')
    await reader.goto(`${publicUrl}/admin/login`)
    await reader.getByLabel('Email').fill(email)
    await reader.getByLabel('Password').fill('wrong')
    await button('Login', reader).click()
    await reader.getByRole('alert').getByText('incorrect').waitFor()
    await reader.getByLabel('Password').fill(password)
    await reader.keyboard.press('Enter')
    await reader.getByRole('heading', { name: 'Two-step verification' }).waitFor()
    await look(reader, 'step-english')
    await reader.getByLabel('The 6 digits').fill('000000')
    await reader.keyboard.press('Enter')
    await reader.getByRole('alert').getByText('It does not match').waitFor()
    await reader.context().close()
  })

  it('is reset by an administrator who says why; the person is told', async () => {
    const { email, password } = hub.account('operator1-banjarbaru')
    const { rows } = await hub.pool.query('select id from users where email = $1', [email])
    const desk = await aBrowser(1280)
    await givePassword(desk, 'admin')
    await isIn(desk)
    await desk.goto(`${publicUrl}/admin/collections/users/${rows[0].id}`)
    await button('Atur ulang verifikasi dua langkah', desk).click()
    await button('Ya, atur ulang', desk).click()
    await dialog(desk).getByRole('alert').getByText('Tulis alasannya').waitFor()
    await dialog(desk).getByLabel('Alasan').fill('Ponsel hilang, sudah ditemui langsung')
    await look(desk, 'reset-1280')
    await button('Ya, atur ulang', desk).click()
    await desk.getByText('Sudah diatur ulang').waitFor()
    await eventually(
      'a letter tells why',
      async () => lettersTo(email, 'Alasan: Ponsel hilang, sudah ditemui langsung').length > 0,
    )
    await desk.context().close()
    await page.goto(`${publicUrl}/admin/login`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Kata sandi').fill(password)
    await button('Masuk').click()
    await isIn()
    expect(broken).toEqual([])
  })
})
