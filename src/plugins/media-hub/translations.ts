import type { PayloadRequest } from 'payload'

type Words = { id: string; en: string }

/** A label in both languages, Indonesian first. */
export const label = (id: string, en: string): Words => ({ id, en })

const messages = {
  not_a_url: label(
    'Bukan alamat yang sah. Contoh: https://media.example.id/hook',
    'Not a valid address. Example: https://media.example.id/hook',
  ),
  not_http: label(
    'Alamat harus dimulai dengan http:// atau https://',
    'The address must begin with http:// or https://',
  ),
  has_userinfo: label(
    'Alamat tidak boleh memuat nama pengguna atau kata sandi.',
    'The address must not carry a user name or password.',
  ),
  has_fragment: label('Alamat tidak boleh memuat tanda #.', 'The address must not carry a # part.'),
  private_address: label(
    'Alamat ini berada di jaringan internal. Administrator dapat mengizinkannya lewat WEBHOOK_ALLOW_PRIVATE.',
    'This address lies in a private network. An administrator can allow it by WEBHOOK_ALLOW_PRIVATE.',
  ),
  too_long: label('Alamat terlalu panjang.', 'The address is too long.'),
  stateIsFound: label(
    'Keadaan ini ditetapkan oleh sistem. Pilih Dijeda, atau Menunggu bukti untuk memeriksa ulang.',
    'This state is found by the system. Choose Paused, or Waiting for proof to have it checked again.',
  ),
  outletInUse: label(
    'Media ini masih mempunyai titik kirim. Hapus titik kirimnya lebih dahulu.',
    'This outlet still has webhook endpoints. Delete those first.',
  ),
  signIn: label('Masuk lebih dahulu.', 'Sign in first.'),
  previewNotFound: label(
    'Naskah tidak ditemukan atau di luar jangkauan jabatan Anda.',
    'No such document, or it is outside your posts.',
  ),
} satisfies Record<string, Words>

/** A message in the language of the request. */
export function say(req: PayloadRequest, message: keyof typeof messages): string {
  return messages[message][req.i18n?.language === 'en' ? 'en' : 'id']
}
