import { APIError } from 'payload'

const refusal = (status: number, code: string, message: string) => () =>
  new APIError(message, status, { code }, true)

/** Why an administrator may not do this to an account. */
export const refuse = {
  unknown: refusal(404, 'user.not_found', 'Pengguna tidak ditemukan. / No such user.'),
  own: refusal(
    403,
    'user.own_account',
    'Akun sendiri tidak dapat ditangguhkan. Minta administrator lain. / Nobody suspends his own account.',
  ),
  foreign: refusal(
    403,
    'posts.foreign_unit',
    'Orang ini juga menjabat di luar jangkauan Anda. Minta administrator satuan atasnya. / This person also holds a post beyond your reach.',
  ),
  suspended: refusal(
    409,
    'user.suspended',
    'Akun ini sudah ditangguhkan. / This account is suspended already.',
  ),
  notSuspended: refusal(
    409,
    'user.not_suspended',
    'Akun ini tidak ditangguhkan. / This account is not suspended.',
  ),
}
