import type { ApplicantKind } from '../src/domain/identity'

/** Where the demo leaves a request. */
export type CaseTarget =
  | 'diterima'
  | 'tidak_lengkap'
  | 'terdaftar'
  | 'disposisi'
  | 'diperpanjang'
  | 'telaah'
  | 'dipenuhi'
  | 'ditolak'
  | 'dialihkan'
  | 'dicabut'
  | 'lewat_waktu'
  | 'keberatan'

export type DemoCase = {
  /** code of the handling unit in units.csv */
  unit: string
  channel: 'email' | 'walk_in' | 'letter' | 'phone'
  /** days before the demo is filled */
  daysAgo: number
  applicant: {
    kind: ApplicantKind
    name: string
    nik?: string
    address: string
    email?: string
    phone?: string
  }
  subject: string
  description: string
  purpose: string
  target: CaseTarget
  /** units asked, for a disposisi */
  asks?: string[]
}

const person = (name: string, nik: string, at: number): DemoCase['applicant'] => ({
  kind: 'person',
  name,
  nik,
  address: `Jalan Peraga Nomor ${at}, Kota Contoh`,
  email: `${name.toLowerCase().split(' ').slice(0, 2).join('.')}@contoh.example`,
})

/** Requests of people who do not exist, in every stage a desk meets. list: the cases */
export const demoCases: readonly DemoCase[] = [
  {
    unit: 'POLDA.KALSEL',
    channel: 'walk_in',
    daysAgo: 0,
    applicant: person('Arif Contoh Satu', '9901010101900011', 11),
    subject: 'Jumlah perkara narkotika yang ditangani Polda tahun 2025',
    description: 'Rekapitulasi jumlah perkara dan tersangka per bulan, tanpa identitas.',
    purpose: 'Penulisan skripsi.',
    target: 'diterima',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'letter',
    daysAgo: 2,
    applicant: {
      kind: 'legal_body',
      name: 'Yayasan Rekaan Transparansi',
      address: 'Jalan Rekaan Nomor 12, Kota Contoh',
      email: 'surat@yayasan.contoh.example',
    },
    subject: 'Laporan keuangan tahunan Polda tahun 2024',
    description: 'Laporan realisasi anggaran yang telah diaudit.',
    purpose: 'Kajian anggaran daerah.',
    target: 'tidak_lengkap',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'email',
    daysAgo: 3,
    applicant: person('Dewi Contoh Tiga', '9901014403920013', 13),
    subject: 'Standar pelayanan penerbitan SIM di seluruh Satpas',
    description: 'Waktu, biaya, dan alur pelayanan yang berlaku.',
    purpose: 'Liputan media warga.',
    target: 'terdaftar',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'email',
    daysAgo: 5,
    applicant: person('Eko Rekaan Empat', '9901010504880014', 14),
    subject: 'Titik rawan kecelakaan lalu lintas 2025',
    description: 'Daftar lokasi dan jumlah kejadian per lokasi.',
    purpose: 'Penelitian keselamatan jalan.',
    target: 'disposisi',
    asks: ['POLDA.KALSEL.BANJARBARU', 'POLDA.KALSEL.BANJARMASIN'],
  },
  {
    unit: 'POLDA.KALSEL.BANJARBARU',
    channel: 'walk_in',
    daysAgo: 8,
    applicant: person('Fitri Contoh Lima', '9901015505930015', 15),
    subject: 'Rencana kerja Polres Banjarbaru tahun 2026',
    description: 'Dokumen rencana kerja beserta sasaran dan anggarannya.',
    purpose: 'Pengawasan warga.',
    target: 'diperpanjang',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'phone',
    daysAgo: 6,
    applicant: person('Gani Rekaan Enam', '9901010606910016', 16),
    subject: 'Prosedur pengaduan terhadap anggota',
    description: 'Prosedur tertulis dan alur penanganannya.',
    purpose: 'Bahan penyuluhan hukum.',
    target: 'telaah',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'email',
    daysAgo: 12,
    applicant: person('Hana Contoh Tujuh', '9901014707940017', 17),
    subject: 'Statistik kamtibmas triwulan III 2026',
    description: 'Jumlah kejadian per jenis kejahatan.',
    purpose: 'Penelitian.',
    target: 'dipenuhi',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'letter',
    daysAgo: 13,
    applicant: person('Iwan Rekaan Delapan', '9901010808870018', 18),
    subject: 'Berkas penyidikan perkara yang sedang berjalan',
    description: 'Salinan berita acara pemeriksaan saksi.',
    purpose: 'Keperluan pribadi.',
    target: 'ditolak',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'email',
    daysAgo: 9,
    applicant: person('Juwita Contoh Sembilan', '9901014909950019', 19),
    subject: 'Jumlah kendaraan bermotor per kabupaten',
    description: 'Data kendaraan terdaftar dan pajaknya.',
    purpose: 'Tugas kuliah.',
    target: 'dialihkan',
  },
  {
    unit: 'POLDA.KALSEL',
    channel: 'phone',
    daysAgo: 4,
    applicant: person('Karim Rekaan Sepuluh', '9901011010860020', 20),
    subject: 'Jadwal penerimaan anggota Polri 2027',
    description: 'Jadwal dan syarat pendaftaran.',
    purpose: 'Keperluan pribadi.',
    target: 'dicabut',
  },
  {
    unit: 'KAPUAS.DISKOMINFO',
    channel: 'email',
    daysAgo: 24,
    applicant: person('Lilis Contoh Sebelas', '9901015111960021', 21),
    subject: 'Rencana umum pengadaan Kabupaten Kapuas 2026',
    description: 'Daftar paket pekerjaan di atas dua ratus juta rupiah.',
    purpose: 'Pengawasan warga.',
    target: 'lewat_waktu',
  },
  {
    unit: 'KAPUAS.DINKES',
    channel: 'walk_in',
    daysAgo: 18,
    applicant: person('Maman Rekaan Duabelas', '9901011212850022', 22),
    subject: 'Ketersediaan obat di puskesmas 2026',
    description: 'Daftar obat dan jumlah persediaan per puskesmas.',
    purpose: 'Penelitian kesehatan masyarakat.',
    target: 'keberatan',
  },
]
