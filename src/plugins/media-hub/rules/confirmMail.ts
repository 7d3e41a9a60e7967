import { escapeHtml } from './escapeHtml'
import type { Mail } from './releaseMail'

type About = {
  to: string
  outletName: string
  link: string
  stopUrl: string
  messageId: string
  publicUrl: string
}

/** Asks the owner of an address whether releases may be sent there; the link works once, for seven days. */
export function confirmMail({ to, outletName, link, stopUrl, messageId, publicUrl }: About): Mail {
  const host = new URL(publicUrl).hostname
  const text = `Kepada redaksi ${outletName},

alamat ini didaftarkan untuk menerima siaran pers dari ${host}. Buka tautan ini dalam tujuh hari dan tekan tombolnya:
${link}
Tanpa itu tidak ada siaran pers yang dikirim ke alamat ini. Bila Anda tidak mengenalnya, abaikan surat ini.

---
To the desk of ${outletName},

this address was entered to receive press releases from ${host}. Open the link above within seven days and press its button.
Without that nothing is sent here. If you do not know what this is about, ignore this letter.
`
  const html = `<!doctype html><html lang="id"><body>${text
    .split('\n\n')
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
    .replace(escapeHtml(link), `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`)}</body></html>`
  return {
    ...{ to, text, html, messageId: `<${messageId}@${host}>` },
    subject: 'Konfirmasi alamat penerima siaran pers / Confirm this address',
    headers: { 'List-Unsubscribe': `<${stopUrl}>`, 'Auto-Submitted': 'auto-generated' },
  }
}
