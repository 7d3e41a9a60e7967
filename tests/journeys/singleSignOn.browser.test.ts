import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graveFaults } from '../support/axe'
import { startBrowser } from '../support/browser'
import { freePort } from '../../src/server/freePort'
import { startInstallation } from '../support/installation'
import { startOpenIdProvider } from '../support/openIdProvider'

const publicPort = await freePort()
const provider = await startOpenIdProvider({
  callback: `http://127.0.0.1:${publicPort}/api/users/single-sign-on/callback`,
  fullIdToken: true,
})
const hub = await startInstallation({
  publicPort,
  env: {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_LABEL: 'SSO Polri',
  },
})
const screenshots = process.env.SCREENSHOTS
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await provider.stop()
})

/** A phone's browser before the sign-in page. */
async function aPhone(query = '') {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 } })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${hub.publicUrl}/admin/login${query}`)
  const look = (name: string) =>
    screenshots ? page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true }) : undefined
  return { page, look, enter: page.getByRole('link', { name: 'Masuk dengan SSO Polri' }) }
}
const comesAs = (sub: string, email: string) =>
  Object.assign(provider.here, { person: { sub, email, email_verified: true } })

describe('signing in by the institution’s provider, in the browser', () => {
  it('leads from the button to the desk, and to what was asked for', async () => {
    comesAs('ani', hub.account('operator1-banjarbaru').email)
    const { page, look, enter } = await aPhone()
    await enter.waitFor()
    expect(await graveFaults(page)).toEqual([])
    await look('sign-in-button')
    await enter.click()
    await page.getByRole('heading', { name: 'Meja saya' }).waitFor()
    await look('signed-in')
    await page.context().clearCookies()
    await page.goto(`${hub.publicUrl}/admin/collections/press-releases`)
    await enter.click()
    await page.waitForURL(/\/admin\/collections\/press-releases/)
    await page.getByRole('heading', { name: 'Siaran pers' }).waitFor()
    await page.context().close()
  })

  it('says what to do when there is no account', async () => {
    comesAs('tiada', 'tiada@polri.example')
    const { page, look, enter } = await aPhone()
    await enter.click()
    await page
      .getByRole('alert')
      .getByText(/Minta administrator satuan Anda membuat atau membuka akun/)
      .waitFor()
    await page.getByLabel('Kata sandi', { exact: false }).waitFor()
    expect(await graveFaults(page)).toEqual([])
    await look('sign-in-refused')
    await page.context().close()
  })

  it('says that the provider is away instead of failing', async () => {
    comesAs('ani', hub.account('operator1-banjarbaru').email)
    const { page, enter } = await aPhone()
    provider.here.isAway = true
    await enter.click()
    await page.getByRole('alert').getByText('SSO Polri tidak menjawab').waitFor()
    provider.here.isAway = false
    await page.context().close()
  })

  it('shows an administrator that an account is linked, and lets him cut the link', async () => {
    comesAs('admin', hub.account('admin').email)
    const { page, look, enter } = await aPhone()
    await enter.click()
    await page.getByRole('heading', { name: 'Meja saya' }).waitFor()
    const { rows } = await hub.pool.query('select id from users where email = $1', [
      hub.account('operator1-banjarbaru').email,
    ])
    await page.goto(`${hub.publicUrl}/admin/collections/users/${rows[0].id}`)
    await page.getByText('Terkait dengan SSO Polri sejak').waitFor()
    await look('linked-account')
    await page.getByRole('button', { name: 'Lepas kaitan' }).click()
    await page.getByRole('button', { name: 'Ya, lepas' }).click()
    await page.getByRole('status').getByText('Kaitan dilepas').waitFor()
    await page.context().close()
  })
})
