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
  noEndpoint: label(
    'Titik kirim tidak ditemukan atau di luar jangkauan jabatan Anda.',
    'No such endpoint, or it is outside your posts.',
  ),
  notYours: label('Mengirim ulang bukan wewenang jabatan Anda.', 'Your posts do not allow sending again.'),
  badOrder: label(
    'Permintaan tidak terbaca. Kirim {"seq": 412} atau {"after": 412}.',
    'The order cannot be read. Send {"seq": 412} or {"after": 412}.',
  ),
  endpointPaused: label(
    'Titik kirim ini dijeda. Ubah keadaannya menjadi Menunggu bukti dan simpan, lalu kirim ulang.',
    'This endpoint is paused. Set its state to Waiting for proof and save, then send again.',
  ),
  noDelivery: label('Kiriman itu tidak ada pada titik kirim ini.', 'This endpoint has no such delivery.'),
  onItsWay: label(
    'Kiriman ini masih menunggu atau sedang dikirim; tidak perlu diulang.',
    'This delivery still waits or is on its way; there is no need to repeat it.',
  ),
  notNewest: label(
    'Sudah ada versi yang lebih baru dari naskah ini. Kirim ulang versi terbarunya; versi lama tidak dikirim lagi.',
    'There is a newer version of this item. Send that one again; an older version is not sent any more.',
  ),
  tooMany: label(
    'Lebih dari {{most}} naskah berubah sejak nomor itu. Minta penerima membaca /v1/changes.',
    'More than {{most}} items have changed since that number. Ask the receiver to read /v1/changes.',
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

/** Words of the admin's screens, under the key `mediaHub`. */
export const mediaHubTranslations = {
  id: {
    mediaHub: {
      secretTitle: 'Rahasia tanda tangan',
      secretHelp:
        'Penerima memakainya untuk memeriksa bahwa kiriman benar dari kami. Rahasia hanya ditampilkan sekali.',
      secretUnsaved: 'Simpan titik kirim ini, lalu buat rahasianya di sini.',
      secretMake: 'Buat rahasia baru',
      secretMakeNow: 'Ya, buat rahasia baru',
      secretConfirm:
        'Rahasia lama masih ikut menandatangani selama 24 jam; dalam waktu itu penerima harus berganti. Tekan sekali lagi untuk melanjutkan.',
      secretStore: 'Salin dan simpan sekarang; rahasia ini tidak dapat ditampilkan lagi.',
      secretOverlap: 'Rahasia lama berlaku sampai {{until}}.',
      secretCopy: 'Salin',
      secretCopied: 'Tersalin. Simpan di tempat yang aman sebelum meninggalkan halaman ini.',
      secretSelected: 'Rahasia sudah ditandai; salin dengan Ctrl+C.',
      secretFailed: 'Rahasia tidak dapat dibuat. Periksa jaringan dan wewenang Anda, lalu coba lagi.',
    },
  },
  en: {
    mediaHub: {
      secretTitle: 'Signing secret',
      secretHelp: 'The receiver uses it to check that a delivery is ours. It is shown once only.',
      secretUnsaved: 'Save this endpoint, then make its secret here.',
      secretMake: 'Make a new secret',
      secretMakeNow: 'Yes, make a new secret',
      secretConfirm:
        'The old secret goes on signing for 24 hours; the receiver has to change within that time. Press again to go on.',
      secretStore: 'Copy and store it now; it cannot be shown again.',
      secretOverlap: 'The old secret is valid until {{until}}.',
      secretCopy: 'Copy',
      secretCopied: 'Copied. Keep it in a safe place before you leave this page.',
      secretSelected: 'The secret is selected; copy it with Ctrl+C.',
      secretFailed: 'The secret could not be made. Check the network and your rights, then try again.',
    },
  },
} as const
