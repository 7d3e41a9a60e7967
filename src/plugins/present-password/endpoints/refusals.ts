import { APIError } from 'payload'

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code: `present_password.${code}` }, true)

export const presentPasswordNeeded = () =>
  refusal(
    403,
    'needed',
    'Isi dulu “Kata sandi sekarang” di halaman akun dan tekan Periksa, lalu simpan lagi. / Enter your present password on the account page first, then save again.',
  )
export const keysOpenNothing = () =>
  refusal(
    403,
    'by_key',
    'Kata sandi, surel, dan kunci API sendiri diubah di halaman akun, bukan dengan kunci API. / Change your own password, address and key on the account page, not with a key.',
  )
export const sessionNeeded = () =>
  refusal(401, 'session_needed', 'Masuk dahulu lewat halaman masuk. / Sign in on the sign-in page first.')
export const nothingGiven = () =>
  refusal(400, 'nothing_given', 'Isi kata sandi sekarang. / Enter your present password.')
export const wrongPassword = () =>
  refusal(
    403,
    'wrong',
    'Kata sandi sekarang tidak cocok. Periksa, lalu coba lagi. / The present password does not match. Check it and try again.',
  )
