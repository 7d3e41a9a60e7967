import { label } from '../../fields/labels'

/** What the procedure of requests says when it says no. list: sentences */
export const requestWords = {
  'request.papers_missing': label(
    'Dokumen pemohon belum lengkap untuk jenis pemohon ini. Tandai yang sudah diperlihatkan, atau minta dilengkapi.',
    'Papers of the applicant are missing for this kind of applicant. Mark those shown, or ask to complete.',
  ),
  'request.unclear': label(
    'Tandai bahwa informasi yang diminta sudah jelas, atau minta pemohon melengkapi.',
    'Mark that what is asked for is clear, or ask the applicant to complete it.',
  ),
  'request.purpose_missing': label('Tujuan penggunaan informasi belum diisi.', 'The purpose is missing.'),
  'request.not_yet_lapsed': label(
    'Batas melengkapi belum lewat. Permohonan baru dapat dinyatakan gugur sesudahnya.',
    'The time to complete has not passed yet.',
  ),
  'request.no_unit_asked': label(
    'Pilih satuan yang diminta jawabannya, simpan, lalu disposisikan. Satuan yang sudah menerima disposisi tidak dihitung.',
    'Choose the units to ask, save, then pass it on. Units that have it already do not count.',
  ),
  'request.answer_missing': label(
    'Tulis isi pemberitahuan kepada pemohon.',
    'Write the notice to the applicant.',
  ),
  'request.holder_missing': label(
    'Sebutkan badan publik yang menguasai informasi (UU 14/2008 pasal 22(7)b).',
    'Name the body that holds the information.',
  ),
  'request.article_missing': label(
    'Penolakan harus menyebut huruf pasal 17 UU 14/2008.',
    'A refusal names the letter of article 17.',
  ),
  'request.test_missing': label(
    'Penolakan harus merujuk uji konsekuensi (UU 14/2008 pasal 19).',
    'A refusal refers to a consequence test.',
  ),
  'request.test_not_valid': label(
    'Uji konsekuensi belum ditandatangani atau masa pengecualiannya sudah berakhir.',
    'The consequence test is not signed, or its period has ended.',
  ),
  'request.test_other_article': label(
    'Uji konsekuensi itu tidak memuat huruf pasal 17 yang dipakai.',
    'That consequence test is not about the letter used.',
  ),
  'request.not_checked': label(
    'Periksa dahulu terhadap pasal 18(1): informasi yang tidak pernah dikecualikan.',
    'Check it against article 18(1) first: what is never exempt.',
  ),
  'request.never_exempt': label(
    'Informasi ini termasuk pasal 18(1) dan tidak dapat ditolak.',
    'This is information that article 18(1) never exempts: it cannot be refused.',
  ),
  'request.redacted_copy_missing': label(
    'Pemberian sebagian membutuhkan salinan yang sudah dihitamkan.',
    'Giving in part needs a redacted copy.',
  ),
  'request.copy_not_released': label(
    'Salinan ini belum dilepas oleh gerbang berkas, jadi tidak dapat diberikan.',
    'The release gate has not let this copy through: it cannot be given.',
  ),
  'request.extended_once': label(
    'Waktu hanya dapat diperpanjang satu kali (UU 14/2008 pasal 22(8)).',
    'The time is extended once only.',
  ),
  'request.extension_too_late': label(
    'Hari kerja kesepuluh sudah berakhir; waktu tidak dapat diperpanjang lagi. Permohonan tetap harus dijawab.',
    'The tenth working day has ended: no extension any more. The request must still be answered.',
  ),
  'request.channel_missing': label(
    'Pilih saluran pengaduan tempat hal ini diteruskan.',
    'Choose the channel that the complaint is passed on to.',
  ),
  'request.complaint_number_missing': label(
    'Daftarkan dahulu di saluran itu, lalu isi nomor pengaduannya: pemohon memegang kedua nomor.',
    'File it there first and fill in its number: the applicant keeps both.',
  ),
  'request.none_to_merge': label(
    'Pilih permohonan serupa yang akan digabung, simpan, lalu gabungkan.',
    'Choose the requests to merge, save, then merge.',
  ),
  'request.not_mergeable': label(
    'Hanya permohonan terdaftar atau dalam telaah pada badan publik yang sama dapat digabung, dan bukan yang sudah menampung permohonan lain.',
    'Only registered requests and those under review of the same body can be merged, and none that others were merged into.',
  ),
  'request.nothing_ordered': label(
    'Belum ada keberatan yang dikabulkan atau putusan yang harus dilaksanakan atas permohonan ini.',
    'No objection was granted and no ruling has to be carried out on this request.',
  ),
} as const
