import type { Letter, Step, Words } from '../options'

const kinds: Record<NonNullable<Step['kind']>, Words> = {
  totp: { id: 'aplikasi autentikator', en: 'an authenticator app' },
  passkey: { id: 'kunci sandi', en: 'a passkey' },
  recovery_code: { id: 'kode pemulihan', en: 'a recovery code' },
}

const sentences: Record<Step['action'], (factor: Words) => Words> = {
  second_factor_added: (factor) => ({
    id: `Faktor kedua baru didaftarkan di akun Anda: ${factor.id}. Sesi Anda di perangkat lain diakhiri.`,
    en: `A second factor was added to your account: ${factor.en}. Your sessions on other devices were ended.`,
  }),
  second_factor_removed: (factor) => ({
    id: `Satu faktor kedua dihapus dari akun Anda: ${factor.id}.`,
    en: `A second factor was removed from your account: ${factor.en}.`,
  }),
  second_factor_reset: () => ({
    id: 'Administrator menghapus semua faktor kedua akun Anda dan mengakhiri semua sesi. Saat masuk berikutnya, daftarkan yang baru bila peran Anda mewajibkannya.',
    en: 'An administrator took all second factors off your account and ended its sessions. Add a new one when you next sign in, if your role needs it.',
  }),
  second_factor_refused: () => ({
    id: 'Seseorang memasukkan kata sandi Anda dengan benar, lalu lima kali gagal membuktikan faktor kedua. Akun Anda tidak terbuka.',
    en: 'Somebody entered your password correctly and then failed five times to prove the second factor. Your account stayed closed.',
  }),
  recovery_codes_renewed: () => ({
    id: 'Kode pemulihan baru dibuat untuk akun Anda. Kode yang lama tidak berlaku lagi.',
    en: 'New recovery codes were made for your account. The old ones no longer work.',
  }),
  recovery_code_used: () => ({
    id: 'Sebuah kode pemulihan dipakai untuk akun Anda. Kode itu tidak berlaku lagi.',
    en: 'A recovery code was used for your account. It no longer works.',
  }),
}

/** The letter that tells a person what happened to the second factor of his account; Indonesian first. */
export function letterAbout(
  { action, account, kind, name, reason }: Step,
  { product, publicUrl }: { product: string; publicUrl: string },
): Omit<Letter, 'to'> {
  const factor = kind ? kinds[kind] : { id: '', en: '' }
  const called = name ? ` (${name})` : ''
  const told = sentences[action]({ id: `${factor.id}${called}`, en: `${factor.en}${called}` })
  const lines = [
    `Yth. ${account.name ?? account.email},`,
    told.id,
    ...(reason ? [`Alasan: ${reason}`] : []),
    `Bila ini bukan Anda: ganti kata sandi di ${publicUrl}/admin/forgot, periksa halaman akun, dan beri tahu administrator satuan Anda.`,
    '--',
    told.en,
    ...(reason ? [`Reason: ${reason}`] : []),
    `If it was not you: set a new password at ${publicUrl}/admin/forgot, look at your account page, and tell the administrator of your unit.`,
  ]
  const english = lines.indexOf('--')
  return {
    subject: `Faktor kedua akun ${product} Anda / Your second factor`,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="id"><body style="font-family:sans-serif;line-height:1.5">
${lines
  .map((line, index) =>
    line === '--' ? '<hr>' : `<p${index > english ? ' lang="en"' : ''}>${escape(line)}</p>`,
  )
  .join('\n')}
</body></html>`,
  }
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
