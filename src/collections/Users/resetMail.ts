import { env } from '../../env'

type MailArgs = { token?: string; user?: { name?: string; email?: string } }

const link = (token?: string) => `${env().PUBLIC_URL}/admin/reset/${token ?? ''}`

/** The password-reset letter: one link to our own address, good for half an hour. */
export const resetMail = {
  expiration: 30 * 60 * 1000,
  // sign-in-limits counts the letters; Payload's own count takes a second connection while the request holds one
  minRequestInterval: 0,
  generateEmailSubject: () => 'Atur ulang kata sandi Hub Humas / Reset your password',
  generateEmailHTML: (
    args?: MailArgs,
  ) => `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(args?.user?.name ?? 'pengguna')},</p>
<p>Kami menerima permintaan untuk mengatur ulang kata sandi akun Anda. Buka tautan ini dalam 30 menit:</p>
<p><a href="${link(args?.token)}">${link(args?.token)}</a></p>
<p>Bila bukan Anda yang meminta, abaikan surat ini; kata sandi Anda tidak berubah.</p>
<hr><p lang="en">You asked to reset your password. Open the link above within 30 minutes. If it was not you, ignore this letter.</p>
</body></html>`,
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
