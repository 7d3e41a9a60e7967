import { APIError } from 'payload'

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code: `second_factor.${code}` }, true)

/** The ticket is none, has run out, is used up, or the password changed meanwhile. */
export const ticketNotValid = () =>
  refusal(
    401,
    'ticket_not_valid',
    'Waktunya habis atau percobaannya terlalu banyak. Masuk lagi dengan surel dan kata sandi. / Time or tries ran out. Sign in again with e-mail and password.',
  )
export const sessionNeeded = () =>
  refusal(401, 'session_needed', 'Masuk dahulu lewat halaman masuk. / Sign in on the sign-in page first.')
export const wrong = (left: number) =>
  refusal(
    401,
    'wrong',
    `Kode atau kunci sandi tidak cocok. Tunggu kode berikutnya, lalu coba lagi (sisa ${left} percobaan). / It does not match. Wait for the next code and try again (${left} tries left).`,
  )
export const tooMany = () =>
  refusal(
    429,
    'too_many',
    'Terlalu banyak kode salah untuk akun ini. Pakai kunci sandi atau kode pemulihan, atau coba lagi satu jam lagi. / Too many wrong codes. Use a passkey or a recovery code, or try again in an hour.',
  )
export const nothingGiven = () => refusal(400, 'nothing_given', 'Isi kodenya dahulu. / Enter the code first.')
export const stale = () =>
  refusal(
    403,
    'stale',
    'Buktikan faktor kedua Anda sekali lagi sebelum mengubahnya. / Prove your second factor once more before changing it.',
  )
export const wrongPassword = () =>
  refusal(
    403,
    'wrong_password',
    'Kata sandi sekarang tidak cocok. Periksa, lalu coba lagi. / The present password does not match.',
  )
export const notBegun = () =>
  refusal(
    409,
    'not_begun',
    'Pendaftaran ini sudah lewat waktu. Mulai lagi dari awal. / This enrolment has run out. Begin again.',
  )
export const hasOne = () =>
  refusal(
    409,
    'has_one',
    'Akun ini sudah mempunyai faktor kedua. Masuk dengan faktor itu, lalu tambahkan di halaman akun. / This account has a second factor. Sign in with it first.',
  )
export const codeNotRight = () =>
  refusal(
    400,
    'code_not_right',
    'Kode tidak cocok. Pastikan jam ponsel disetel otomatis, lalu isi kode yang sedang tampil. / The code does not match. Check that the phone sets its clock automatically.',
  )
export const passkeyNotRight = () =>
  refusal(
    400,
    'passkey_not_right',
    'Kunci sandi tidak dapat didaftarkan. Coba lagi, atau pakai perangkat lain. / This passkey could not be added. Try again or use another device.',
  )
export const noPasskeys = () =>
  refusal(
    409,
    'no_passkeys',
    'Kunci sandi tidak dapat dipakai di alamat ini. Pakai aplikasi autentikator. / Passkeys do not work at this address. Use an authenticator app.',
  )
export const unknownFactor = () =>
  refusal(
    404,
    'unknown',
    'Faktor ini tidak ada lagi. Muat ulang halaman. / This factor is gone. Reload the page.',
  )
export const lastOne = () =>
  refusal(
    409,
    'last_one',
    'Peran Anda wajib memakai faktor kedua. Daftarkan yang baru sebelum menghapus yang ini. / Your role needs a second factor. Add another one first.',
  )
export const noAccount = () =>
  refusal(
    404,
    'no_account',
    'Akun tidak ditemukan atau tidak terbuka bagi Anda. / No such account within your reach.',
  )
export const ownReset = () =>
  refusal(
    403,
    'own_reset',
    'Faktor sendiri tidak dapat diatur ulang. Minta administrator lain. / Nobody resets his own factors. Ask another administrator.',
  )
export const notYours = () =>
  refusal(
    403,
    'not_yours',
    'Orang ini juga menjabat di luar jangkauan Anda. Minta administrator satuan atasnya. / Only an administrator over all posts of this person may do this.',
  )
export const nothingToReset = () =>
  refusal(409, 'none', 'Akun ini belum mempunyai faktor kedua. / This account has no second factor.')
export const reasonNeeded = () =>
  refusal(
    400,
    'reason_needed',
    'Tulis alasannya, 5 sampai 500 huruf. / Give the reason, in 5 to 500 letters.',
  )
export const keyNeedsProof = () =>
  refusal(
    403,
    'key_needs_proof',
    'Kunci API hanya dibuat dari sesi yang sudah membuktikan faktor kedua. Keluar, lalu masuk lagi. / A key is made only in a session with a second factor. Sign out and in again.',
  )
/** The stored secret does not open with the installation's secret of today. */
export const unreadable = (cause: unknown) => {
  const error = refusal(
    409,
    'unreadable',
    'Faktor kedua akun ini tidak dapat dibaca lagi. Pakai kunci sandi, atau minta administrator satuan Anda mengaturnya ulang. / This factor can no longer be read. Use a passkey, or ask your administrator to reset it.',
  )
  error.cause = cause
  return error
}
