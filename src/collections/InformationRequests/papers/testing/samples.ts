import type { z } from 'zod'
import type { PaperKind, paperTemplates } from '../templates'

type Samples = { [Kind in PaperKind]: z.input<(typeof paperTemplates)[Kind]['schema']> }

const applicant = {
  name: 'Merpati Contoh',
  address: 'Jalan Merpati Nomor 1\nBanjarbaru 70711',
  contact: '0811 2222 3333, merpati@contoh.example',
}
const registrationNumber = 'PPID/17/III/2026/POLRES BANJARBARU'
const receivedAt = '2026-03-09T01:15:00.000Z'
const asked = 'Laporan realisasi anggaran pelayanan tahun 2025 beserta rinciannya per bulan.'

/** One complete order of each kind of paper. list: the samples */
export const samples: Samples = {
  receipt: {
    ...{ registrationNumber, receivedAt, applicant, informationAsked: asked },
    channel: 'Datang langsung',
    purpose: 'Penelitian skripsi',
    wayToObtain: 'Mendapatkan salinan cetak',
    wayToSend: 'Diambil sendiri di meja layanan',
    dueOn: '2026-03-30',
    statusUrl: 'https://humas.example.id/permohonan/status',
  },
  incompleteness_notice: {
    ...{ registrationNumber, receivedAt, applicant },
    missing: [
      { item: 'Salinan KTP', explanation: 'Foto yang dikirim terpotong pada bagian bawah.' },
      { item: 'Surat kuasa khusus bermeterai', explanation: null },
    ],
    completeByOn: '2026-03-12',
    howToComplete: 'Kirim ke meja layanan, atau unggah pada halaman status dengan kode rahasia Anda.',
  },
  disposition_memo: {
    ...{ registrationNumber, receivedAt, informationAsked: asked, purpose: 'Penelitian skripsi' },
    from: 'PPID Polres Banjarbaru',
    to: ['Kasi Keuangan Polres Banjarbaru', 'Kabag Perencanaan Polres Banjarbaru'],
    instructions: 'Siapkan dokumen dan sebutkan bagian yang menurut Saudara dikecualikan.',
    answerByOn: '2026-03-16',
    noticeDueOn: '2026-03-30',
  },
  extension_notice: {
    ...{ registrationNumber, receivedAt, applicant, informationAsked: asked },
    firstDueOn: '2026-03-30',
    days: 7,
    dueOn: '2026-04-09',
    reason: 'Dokumen tersebar pada tiga satuan dan sedang dihimpun.',
  },
  written_notice: {
    ...{ registrationNumber, applicant, informationAsked: asked },
    requestedOn: '2026-03-09',
    given: {
      heldBy: 'us',
      holder: null,
      materials: ['Laporan realisasi anggaran 2025', 'Rincian per bulan'],
      forms: ['softcopy', 'hardcopy'],
      means: 'Surel dan diambil di meja layanan',
      costs: [
        { what: 'Penggandaan', sheets: 25, price: 500, total: 12_500 },
        { what: 'Pengiriman', sheets: null, price: 1_240_000, total: 1_240_000 },
      ],
      paymentWay: 'Tunai di meja layanan',
      daysToProvide: 3,
      blackedOut: [
        { part: 'Nomor rekening pada halaman 4', exemption: 'h3', reason: 'Rahasia keuangan perorangan.' },
      ],
    },
    notGiven: { reason: 'exempt', exemption: 'a1', decisionNumber: 'SKP/3/III/2026/POLRES BANJARBARU' },
    objectUntilOn: '2026-05-18',
  },
  refusal_decision: {
    ...{ registrationNumber, receivedAt, applicant, informationAsked: asked },
    occupation: 'Mahasiswa',
    exemption: ['a1'],
    otherLaw: 'Undang-Undang tentang Hukum Acara Pidana',
    consequenceTestNumber: 'UK/2/III/2026/POLRES BANJARBARU',
    consequenceTestOn: '2026-03-20',
    closedUntilOn: '2031-03-20',
    reason: 'Membuka berkas ini menghambat penyidikan yang sedang berjalan.',
    howToObject: 'Isi formulir keberatan di meja layanan atau pada halaman status permohonan.',
    objectUntilOn: '2026-05-18',
  },
  redaction_list: {
    registrationNumber,
    document: 'Rincian realisasi anggaran 2025',
    sha256: 'c0ffee'.padEnd(64, '0'),
    boxes: [
      {
        page: 4,
        part: 'Nomor rekening penerima',
        exemption: 'h3',
        consequenceTestNumber: 'UK/2/III/2026/POLRES BANJARBARU',
        reason: 'Rahasia keuangan perorangan.',
      },
      {
        page: 11,
        part: 'Nama pelapor',
        exemption: 'a2',
        consequenceTestNumber: 'UK/5/III/2026/POLRES BANJARBARU',
        reason: 'Identitas pelapor dilindungi.',
      },
    ],
  },
  handover_proof: {
    ...{ registrationNumber, applicant },
    items: [
      {
        title: 'Laporan realisasi anggaran 2025',
        form: 'Salinan elektronik',
        pages: 24,
        sha256: 'beef'.padEnd(64, '1'),
      },
      { title: 'Rincian per bulan', form: 'Salinan cetak', pages: 12, sha256: null },
    ],
    handedOverAt: '2026-04-01T03:30:00.000Z',
    way: 'Diserahkan di meja layanan',
    receiver: 'Kenari Contoh',
    receiverCapacity: 'Kuasa pemohon',
  },
  keberatan_receipt: {
    ...{ applicant, informationAsked: asked },
    objectionNumber: 'KEB/2/IV/2026/POLRES BANJARBARU',
    receivedAt: '2026-04-20T02:00:00.000Z',
    requestNumber: registrationNumber,
    proxy: { name: 'Kenari Contoh', address: 'Jalan Kenari 9, Martapura', contact: null },
    purpose: 'Penelitian skripsi',
    ground: ['d'],
    casePosition: 'Rincian per bulan tidak termasuk dalam dokumen yang diberikan.',
    answerDueOn: '2026-06-08',
  },
  keberatan_answer: {
    ...{ applicant, informationAsked: asked },
    objectionNumber: 'KEB/2/IV/2026/POLRES BANJARBARU',
    receivedAt: '2026-04-20T02:00:00.000Z',
    requestNumber: registrationNumber,
    ground: ['d'],
    outcome: 'partly',
    considerations: 'Rincian per bulan dikuasai Seksi Keuangan dan bukan informasi yang dikecualikan.',
    orders: 'Berikan rincian per bulan dengan nomor rekening dihitamkan.',
    carriedOutByOn: '2026-05-25',
    commission: 'Komisi Informasi Provinsi Kalimantan Selatan',
    commissionUntilOn: '2026-06-03',
  },
  consequence_test: {
    occasion: 'request',
    registrationNumber,
    heldOn: '2026-03-20',
    place: 'Ruang rapat Polres Banjarbaru',
    items: [
      {
        information: 'Berkas penyidikan perkara nomor 12',
        exemption: 'a1',
        legalBasis: 'Perkap Nomor 16 Tahun 2010 Pasal 6',
        ifOpened: 'Saksi dapat dipengaruhi.',
        ifClosed: 'Penyidikan berjalan tanpa gangguan.',
        publicInterest: 'Putusan nanti tetap terbuka.',
        result: 'closed',
        closedUntilOn: '2031-03-20',
      },
    ],
    participants: [
      { name: 'Rina Contoh', position: 'PPID' },
      { name: 'Bayu Contoh', position: 'Kasat Reskrim' },
    ],
  },
  dik_decision: {
    considerations: ['bahwa informasi tertentu perlu dikecualikan demi penegakan hukum;'],
    consequenceTests: [{ number: 'UK/2/III/2026/POLRES BANJARBARU', heldOn: '2026-03-20' }],
    items: [
      {
        information: 'Berkas penyidikan yang sedang berjalan',
        exemption: 'a1',
        legalBasis: 'Perkap Nomor 16 Tahun 2010 Pasal 6',
        ifOpened: 'Saksi dapat dipengaruhi.',
        ifClosed: 'Penyidikan berjalan tanpa gangguan.',
        period: 'Sampai perkara dilimpahkan, paling lama 30 tahun',
      },
    ],
    effectiveOn: '2026-04-01',
  },
  yearly_report: {
    year: 2026,
    policy: 'Kebijakan layanan ditetapkan dengan maklumat pelayanan.',
    service: 'Layanan dibuka Senin sampai Jumat di meja layanan dan secara daring.',
    staff: 'Tiga petugas layanan',
    budget: 'Rp24.000.000 dari DIPA',
    received: 1017,
    outcomes: {
      ...{ granted: 803, partly: 101, refused: 57, notHeld: 23 },
      ...{ notDocumented: 11, withdrawn: 9, lapsed: 7, open: 6 },
    },
    workingDays: { average: 6.4, median: 6, longest: 17 },
    late: 4,
    extended: 88,
    refusals: [
      { exemption: 'a1', number: 131 },
      { exemption: 'h', number: 27 },
    ],
    months: [
      { month: 'Januari', received: 510, answered: 502 },
      { month: 'Februari', received: 507, answered: 509 },
    ],
    objections: { received: 19, granted: 8, partly: 5, rejected: 4, open: 2 },
    disputes: [
      { number: '003/REG-PSI/III/2026', subject: 'Rincian anggaran', outcome: 'Selesai dengan mediasi' },
    ],
    internalObstacles: 'Dokumen lama belum dialihmediakan.',
    externalObstacles: 'Pemohon sering tidak melampirkan identitas.',
    recommendations: 'Percepat alih media arsip 2015 sampai 2020.',
    followUp: 'Alih media dijadwalkan pada triwulan kedua.',
  },
}
