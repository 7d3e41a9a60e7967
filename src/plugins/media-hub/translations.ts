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
    'Kiriman ini sedang dikirim; tunggu hasilnya.',
    'This delivery is on its way; wait for what becomes of it.',
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

/** Words of the admin's screens, under the key `mediaHub`. list: every word once per language. */
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
      log: 'Kiriman',
      logTime: 'Waktu',
      logItem: 'Naskah',
      logState: 'Keadaan',
      logAction: 'Tindakan',
      logSeq: 'Nomor urut {{seq}}',
      logVersion: 'versi {{version}}',
      logAttempts: '{{count}} percobaan',
      logNext: 'Percobaan berikutnya {{at}}',
      logEmpty: 'Belum ada kiriman. Terbitan berikutnya tercatat di sini.',
      logMore: 'Tampilkan yang lebih lama',
      logReload: 'Perbarui daftar',
      logUnread: 'Daftar kiriman tidak dapat dimuat. Periksa jaringan, lalu perbarui daftar.',
      itemWithdrawn: 'Naskah yang sudah dicabut',
      published: 'Terbit',
      corrected: 'Ralat',
      withdrawn: 'Pencabutan',
      pending: 'Menunggu',
      in_flight: 'Sedang dikirim',
      delivered: 'Terkirim',
      failed: 'Gagal',
      superseded: 'Digantikan versi lebih baru',
      answer: 'Penerima membalas {{answer}}',
      refused: 'Penerima tidak dapat dihubungi',
      noName: 'Nama alamat tidak ditemukan',
      tooSlow: 'Penerima tidak membalas dalam 15 detik',
      certificate: 'Sertifikat penerima tidak sah',
      notAllowed: 'Alamat tidak diizinkan',
      broken: 'Sambungan terputus',
      resend: 'Kirim ulang',
      tryNow: 'Coba sekarang',
      tryThisNow: 'Coba sekarang {{item}}, versi {{version}}',
      resendThis: 'Kirim ulang {{item}}, versi {{version}}',
      resendFailed: 'Permintaan belum terkirim. Periksa jaringan, lalu coba lagi.',
      queued: '{{count}} kiriman masuk antrean.',
      queuedNone: 'Tidak ada yang perlu dikirim ulang.',
      replay: 'Kirim ulang banyak',
      replayNow: 'Ya, kirim ulang',
      replayAfter: 'Setelah nomor urut',
      replayHelp:
        'Mengirim versi terbaru setiap naskah yang berubah setelah nomor urut itu. 0 berarti semuanya.',
      replayConfirm:
        'Versi terbaru setiap naskah setelah nomor urut {{after}} akan dikirim ulang. Tekan sekali lagi untuk melanjutkan.',
      replayWrong: 'Tulis nomor urut dengan angka, misalnya 412.',
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
      log: 'Deliveries',
      logTime: 'Time',
      logItem: 'Item',
      logState: 'State',
      logAction: 'Action',
      logSeq: 'Position {{seq}}',
      logVersion: 'version {{version}}',
      logAttempts: '{{count}} tries',
      logNext: 'Next try {{at}}',
      logEmpty: 'Nothing was sent yet. The next publication is noted here.',
      logMore: 'Show older ones',
      logReload: 'Refresh the list',
      logUnread: 'The list of deliveries cannot be loaded. Check the network, then refresh the list.',
      itemWithdrawn: 'A withdrawn item',
      published: 'Published',
      corrected: 'Correction',
      withdrawn: 'Withdrawal',
      pending: 'Waiting',
      in_flight: 'Being sent',
      delivered: 'Delivered',
      failed: 'Failed',
      superseded: 'Replaced by a newer version',
      answer: 'The receiver answered {{answer}}',
      refused: 'The receiver cannot be reached',
      noName: 'The name of the address is not known',
      tooSlow: 'The receiver did not answer within 15 seconds',
      certificate: 'The receiver’s certificate is not valid',
      notAllowed: 'The address is not allowed',
      broken: 'The connection broke off',
      resend: 'Send again',
      tryNow: 'Try now',
      tryThisNow: 'Try {{item}}, version {{version}}, now',
      resendThis: 'Send {{item}}, version {{version}}, again',
      resendFailed: 'The order was not sent. Check the network, then try again.',
      queued: '{{count}} deliveries are in the queue.',
      queuedNone: 'There is nothing to send again.',
      replay: 'Send many again',
      replayNow: 'Yes, send again',
      replayAfter: 'After position',
      replayHelp: 'Sends the newest version of every item that changed after this position. 0 means all.',
      replayConfirm:
        'The newest version of every item after position {{after}} will be sent again. Press again to go on.',
      replayWrong: 'Write the position in digits, for example 412.',
    },
  },
} as const
