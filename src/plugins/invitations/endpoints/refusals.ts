import { APIError } from 'payload'

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code: `invitation.${code}` }, true)

/** One answer for every secret that opens nothing: wrong, used, renewed, taken back, too old. */
export const notValid = () =>
  refusal(
    404,
    'not_valid',
    'Tautan undangan ini tidak berlaku: sudah dipakai, sudah lewat 72 jam, atau diganti yang baru. Buka surat undangan terbaru, atau minta administrator satuan Anda mengirim undangan baru. / This invitation link is not valid. Open the newest letter, or ask the administrator of your unit for a new invitation.',
  )
export const noAccount = () =>
  refusal(
    404,
    'no_account',
    'Akun tidak ditemukan atau tidak terbuka bagi Anda. / No such account within your reach.',
  )
export const notYours = () =>
  refusal(
    403,
    'not_yours',
    'Hanya administrator satuan orang ini yang dapat mengundangnya. / Only an administrator over this person may invite.',
  )
export const inUse = () =>
  refusal(
    409,
    'in_use',
    'Akun ini sudah mempunyai kata sandi. Minta pemiliknya memakai "Lupa kata sandi" di halaman masuk. / This account has a password already: its person can use "Forgot password".',
  )
export const closed = () =>
  refusal(
    409,
    'account_closed',
    'Akun ini ditutup. Buka kembali akunnya sebelum mengundang. / This account is closed. Open it again before inviting.',
  )
export const nothingToRevoke = () =>
  refusal(
    409,
    'none',
    'Tidak ada undangan yang berlaku untuk dicabut. / There is no living invitation to take back.',
  )
