import type { Label, Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const officer = { editableBy: ['ppid_officer'] } as const
const by = ['ppid_officer'] as const

/** Stages in which nobody has answered yet. */
export const openStages = [
  ...(['diterima', 'tidak_lengkap', 'terdaftar', 'disposisi', 'telaah'] as const),
  ...(['siap_beri', 'siap_sebagian', 'siap_tolak', 'digabung'] as const),
] as const

/** Stages in which the written notice has gone out, and an objection may follow. */
export const answeredStages = [
  ...(['dipenuhi', 'dipenuhi_sebagian', 'ditolak', 'dialihkan', 'tidak_didokumentasikan'] as const),
  'dikonversi',
] as const

/** Every stage: what a superior holds he holds wherever it stands. */
const anyStage = [...openStages, ...answeredStages, 'gugur', 'dicabut', 'selesai'] as const

/** Complete, and with no unit and no answer of its own yet: what may be answered together with another request. */
export const mergeableStages = ['terdaftar', 'telaah'] as const

/** An outcome that a merged request takes from the one it was merged into. */
const withLead = <To extends string>(name: Label, to: To) => ({
  label: name,
  from: ['digabung'] as const,
  to,
  by: [],
  follows: true as const,
})

/**
 * The procedure of a request for information: UU 14/2008 art. 21-22 and Perki 1/2021. An extension and a limit that
 * passed are events: the document stays where it is.
 * list: the stages and steps of the law
 */
export const informationRequestTable = {
  initial: 'diterima',
  stages: {
    diterima: { label: label('Diterima', 'Received'), tone: 'attention', ...officer },
    tidak_lengkap: { label: label('Tidak lengkap', 'Incomplete'), tone: 'waiting', ...officer },
    terdaftar: { label: label('Terdaftar', 'Registered'), tone: 'attention', ...officer },
    disposisi: { label: label('Disposisi', 'With the unit'), tone: 'waiting', ...officer },
    telaah: { label: label('Telaah', 'Under review'), tone: 'attention', ...officer },
    siap_beri: { label: label('Siap diberikan', 'Ready to give'), tone: 'ready', ...officer },
    siap_sebagian: {
      label: label('Siap diberikan sebagian', 'Ready to give in part'),
      tone: 'ready',
      ...officer,
    },
    siap_tolak: { label: label('Siap ditolak', 'Ready to refuse'), tone: 'ready', ...officer },
    digabung: { label: label('Dijawab bersama permohonan serupa', 'Answered with another'), tone: 'waiting' },
    dipenuhi: { label: label('Dipenuhi', 'Given'), tone: 'live' },
    dipenuhi_sebagian: { label: label('Dipenuhi sebagian', 'Given in part'), tone: 'live' },
    ditolak: { label: label('Ditolak', 'Refused'), tone: 'live' },
    dialihkan: {
      label: label('Tidak dikuasai, ditunjukkan badan lain', 'Held by another body'),
      tone: 'live',
    },
    tidak_didokumentasikan: { label: label('Belum didokumentasikan', 'Not documented'), tone: 'live' },
    dikonversi: { label: label('Dilanjutkan sebagai pengaduan', 'Went on as a complaint'), tone: 'live' },
    gugur: { label: label('Gugur', 'Lapsed'), final: true, tone: 'ended' },
    dicabut: { label: label('Dicabut pemohon', 'Withdrawn'), final: true, tone: 'ended' },
    selesai: { label: label('Selesai', 'Closed'), final: true, tone: 'ended' },
  },
  steps: {
    register: {
      label: label('Daftarkan', 'Register'),
      from: ['diterima', 'tidak_lengkap'],
      to: 'terdaftar',
      by,
    },
    ask_completion: {
      label: label('Minta dilengkapi', 'Ask to complete'),
      from: ['diterima'],
      to: 'tidak_lengkap',
      by,
      needsNote: true,
    },
    lapse: {
      label: label('Nyatakan gugur', 'Declare lapsed'),
      from: ['tidak_lengkap'],
      to: 'gugur',
      by,
      needsNote: true,
      undoes: true,
    },
    dispose: {
      label: label('Disposisikan', 'Pass to the units'),
      from: ['terdaftar', 'disposisi', 'telaah'],
      to: 'disposisi',
      by,
    },
    collect: {
      label: label('Telaah jawaban satuan', 'Review the units’ answers'),
      from: ['disposisi'],
      to: 'telaah',
      by,
      dueField: 'joinedAt',
    },
    take_up: { label: label('Telaah sendiri', 'Review it here'), from: ['terdaftar'], to: 'telaah', by },
    ready_to_give: {
      label: label('Siapkan pemberian', 'Prepare to give'),
      from: ['telaah'],
      to: 'siap_beri',
      by,
    },
    ready_in_part: {
      label: label('Siapkan pemberian sebagian', 'Prepare to give in part'),
      from: ['telaah'],
      to: 'siap_sebagian',
      by,
    },
    ready_to_refuse: {
      label: label('Siapkan penolakan', 'Prepare to refuse'),
      from: ['telaah'],
      to: 'siap_tolak',
      by,
    },
    reconsider: {
      label: label('Telaah kembali', 'Review again'),
      from: ['siap_beri', 'siap_sebagian', 'siap_tolak'],
      to: 'telaah',
      by,
      needsNote: true,
      undoes: true,
    },
    give: {
      label: label('Berikan informasi', 'Give the information'),
      from: ['siap_beri'],
      to: 'dipenuhi',
      by,
    },
    give_in_part: {
      label: label('Berikan sebagian', 'Give in part'),
      from: ['siap_sebagian'],
      to: 'dipenuhi_sebagian',
      by,
    },
    refuse: { label: label('Tolak', 'Refuse'), from: ['siap_tolak'], to: 'ditolak', by },
    name_holder: {
      label: label('Tidak dikuasai: tunjukkan badan lain', 'Not held: name the holder'),
      from: ['terdaftar', 'disposisi', 'telaah'],
      to: 'dialihkan',
      by,
    },
    say_undocumented: {
      label: label('Belum didokumentasikan', 'Not documented'),
      from: ['terdaftar', 'disposisi', 'telaah'],
      to: 'tidak_didokumentasikan',
      by,
    },
    convert: {
      label: label('Lanjutkan sebagai pengaduan', 'Pass on as a complaint'),
      from: ['diterima', 'tidak_lengkap', 'terdaftar', 'telaah'],
      to: 'dikonversi',
      by,
      needsNote: true,
    },
    merge: {
      label: label('Gabungkan permohonan serupa', 'Merge the same requests into this one'),
      from: ['terdaftar', 'disposisi', 'telaah'],
      by,
    },
    join: {
      label: label('Digabung dengan permohonan serupa', 'Merged into another request'),
      from: mergeableStages,
      to: 'digabung',
      by: [],
      follows: true,
    },
    take_out: {
      label: label('Keluarkan dari gabungan', 'Take it out again'),
      from: ['digabung'],
      to: 'terdaftar',
      by,
      needsNote: true,
      undoes: true,
    },
    give_with_lead: withLead(label('Diberikan bersama', 'Given with the other'), 'dipenuhi'),
    give_in_part_with_lead: withLead(
      label('Diberikan sebagian bersama', 'Given in part with the other'),
      'dipenuhi_sebagian',
    ),
    refuse_with_lead: withLead(label('Ditolak bersama', 'Refused with the other'), 'ditolak'),
    name_holder_with_lead: withLead(
      label('Ditunjukkan badan lain bersama', 'Holder named with the other'),
      'dialihkan',
    ),
    say_undocumented_with_lead: withLead(
      label('Belum didokumentasikan, bersama', 'Not documented, with the other'),
      'tidak_didokumentasikan',
    ),
    extend: {
      label: label('Perpanjang waktu', 'Extend the time'),
      from: openStages,
      by,
      needsNote: true,
    },
    withdraw: {
      label: label('Catat pencabutan oleh pemohon', 'Record a withdrawal by the applicant'),
      from: openStages,
      to: 'dicabut',
      by,
      needsNote: true,
      undoes: true,
    },
    add_words: {
      label: label('Catat tambahan dari pemohon', 'Record what the applicant adds'),
      from: openStages,
      by,
      needsNote: true,
    },
    contest: {
      label: label('Catat penilaian pemohon atas hasil', 'Record how the applicant sees the outcome'),
      from: answeredStages,
      by,
      needsNote: true,
    },
    mark_late: {
      label: label('Lewat waktu', 'The limit has passed'),
      from: openStages,
      by: [],
      dueField: 'checkAt',
    },
    hold: {
      label: label('Tahan identitas (penahanan hukum)', 'Keep the identity (legal hold)'),
      from: anyStage,
      by: ['ppid_superior'],
      needsNote: true,
    },
    release_hold: {
      label: label('Akhiri penahanan identitas', 'End the legal hold'),
      from: anyStage,
      by: ['ppid_superior'],
      needsNote: true,
      undoes: true,
    },
    carry_out: {
      label: label('Laksanakan putusan keberatan', 'Carry out the decision on the objection'),
      from: answeredStages,
      to: 'telaah',
      by,
      needsNote: true,
    },
    close: {
      label: label('Selesai: jangka keberatan berakhir', 'Closed: the objection window ended'),
      from: answeredStages,
      to: 'selesai',
      by: [],
      dueField: 'closesAt',
    },
  },
} as const satisfies Workflow
