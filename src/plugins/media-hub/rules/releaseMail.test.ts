import { expect, it } from 'vitest'
import { releaseMail } from './releaseMail'

const item = {
  ...{ title: 'Latihan <b>SAR</b>\r\nBcc: mata@luar.example', lead: 'Tim dilatih.', bodyText: 'Isi & teks.' },
  ...{ bodyHtml: '<p>Isi &amp; <a href="https://hub.invalid/rilis/x">teks</a>.</p>', assets: [] },
  ...{
    unit: { code: 'BJB', name: 'Polres Banjarbaru', path: [] },
    correction: { note: 'Jumlah keliru', at: '' },
  },
}
const told = {
  ...{ to: 'redaksi@media.example.id', at: new Date('2026-11-20T06:12:44Z'), itemId: 'a/b', version: 2 },
  ...{ messageId: 'msg_1', slug: 'latihan-sar', number: 'SP/1/XI/2026', reason: null },
}
const house = { publicUrl: 'https://humas.example.id', stopUrl: 'https://humas.example.id/surat/s' }
const mail = (action: string, itemJson: string | null = JSON.stringify(item), reason: string | null = null) =>
  releaseMail({ ...told, action, itemJson, reason }, house)

it.each([
  ['published', '[RILIS] Latihan <b>SAR</b> Bcc: mata@luar.example'],
  ['corrected', '[RALAT] Latihan <b>SAR</b> Bcc: mata@luar.example'],
])('marks %s in the subject, on one line', (action, subject) => expect(mail(action).subject).toBe(subject))

it('says what was corrected, and only then', () => {
  expect(mail('corrected').text).toContain('RALAT: Jumlah keliru')
  expect(mail('published').text).not.toContain('Jumlah keliru')
})

it('carries text and html with absolute addresses, the link, and a Message-ID made from the webhook-id', () => {
  const { html, text, messageId, headers } = mail('published')
  expect(text).toContain('Isi & teks.')
  expect(text).toContain('https://humas.example.id/rilis/latihan-sar')
  expect(html).toContain('&lt;b&gt;SAR')
  expect(html).toContain('https://humas.example.id/rilis/x')
  expect(html).not.toContain('hub.invalid')
  expect(messageId).toBe('<msg_1@humas.example.id>')
  expect(headers).toMatchObject({
    References: '<item.a_b@humas.example.id>',
    'List-Unsubscribe': '<https://humas.example.id/surat/s>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

it('tells a withdrawal by its number and reason, without a word of what was withdrawn', () => {
  const { subject, text, html } = mail('withdrawn', null, 'Identitas <korban>.')
  expect(subject).toBe('[CABUT] Siaran pers nomor SP/1/XI/2026')
  expect(text).toMatch(/DICABUT pada \S+, \d+ \S+ \d{4}, \d\d\.\d\d WIB\. Turunkan/)
  expect(text).toContain('Alasan: Identitas <korban>.')
  expect(html).toContain('Identitas &lt;korban&gt;.')
  expect(text + html).not.toContain('Latihan')
})

it('marks a serious correction, and asks to confirm it before the link that stops the letters', () => {
  const receiptUrl = 'https://humas.example.id/konfirmasi/abc'
  const serious = JSON.stringify({ ...item, correction: { note: 'Saksi', at: '', serious: true } })
  const { subject, text, html } = releaseMail(
    { ...told, action: 'corrected', itemJson: serious, reason: null, receiptUrl },
    house,
  )
  expect(subject).toMatch(/^\[RALAT PENTING\] /)
  expect(text).toContain('RALAT PENTING: Saksi')
  expect(text.indexOf(receiptUrl)).toBeGreaterThan(text.indexOf('Isi & teks.'))
  expect(text.indexOf(receiptUrl)).toBeLessThan(text.indexOf('Berhenti menerima'))
  expect(html).toContain(`<a href="${receiptUrl}">`)
  expect(mail('corrected').text).not.toContain('konfirmasi')
})
