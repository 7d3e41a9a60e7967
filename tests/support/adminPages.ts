import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Account } from './account'

/** A person before the admin's screens, signed in through the login page, in a browser of his own. */
export type AtDesk = {
  page: Page
  context: BrowserContext
  /** Opens a release in the edit view. */
  open(id: string): Promise<void>
  /** Presses Simpan and waits until it is kept. */
  save(): Promise<void>
  /** Takes a step by its button, answering what it asks; waits until the screen says that it is done. */
  take(step: string, note?: string): Promise<void>
}

/** Signs in as people do. Fails on any error the page throws meanwhile or later. */
export async function signIn(
  browser: Browser,
  publicUrl: string,
  { email, password }: Account,
): Promise<AtDesk> {
  const context = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    viewport: { width: 1280, height: 1400 },
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${publicUrl}/admin/login`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Kata sandi', { exact: false }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('heading', { name: 'Meja saya' }).waitFor()
  const steps = page.getByRole('region', { name: 'Tahap dan langkah' })
  return {
    page,
    context,
    async open(id) {
      await page.goto(`${publicUrl}/admin/collections/press-releases/${id}`)
      await steps.getByText('Riwayat').waitFor()
    },
    async save() {
      await page.getByRole('button', { name: 'Simpan', exact: true }).click()
      await page
        .getByText(/berhasil (dibuat|diperbarui)/i)
        .first()
        .waitFor()
      await page.getByText('Simpan perubahan lebih dahulu').waitFor({ state: 'hidden' })
    },
    async take(step, note) {
      await steps.getByRole('button', { name: step, exact: true }).click()
      if (note) await steps.getByRole('textbox', { name: 'Catatan' }).fill(note)
      const question = steps.getByRole('group', { name: step })
      if (note || (await question.isVisible()))
        await question.getByRole('button', { name: step, exact: true }).click()
      await steps.getByRole('status').getByText(`${step}: berhasil`).waitFor()
    },
  }
}
