/** The letters of UU 14/2008 art. 17 with their numbers, as decisions name them. list: the article itself. */
export const exemptions = {
  a1: { id: 'a.1 Penyelidikan dan penyidikan', en: 'a.1 Inquiry and investigation' },
  a2: {
    id: 'a.2 Identitas informan, pelapor, saksi, korban',
    en: 'a.2 Identity of informant, reporter, witness, victim',
  },
  a3: {
    id: 'a.3 Intelijen kriminal dan kejahatan transnasional',
    en: 'a.3 Criminal intelligence, transnational crime',
  },
  a4: {
    id: 'a.4 Keselamatan penegak hukum dan keluarganya',
    en: 'a.4 Safety of officers and their families',
  },
  a5: { id: 'a.5 Keamanan peralatan, sarana, prasarana', en: 'a.5 Safety of equipment and facilities' },
  b: {
    id: 'b Hak atas kekayaan intelektual, persaingan usaha',
    en: 'b Intellectual property, fair competition',
  },
  c: { id: 'c Pertahanan dan keamanan negara', en: 'c Defence and security' },
  d: { id: 'd Kekayaan alam Indonesia', en: 'd Natural wealth' },
  e: { id: 'e Ketahanan ekonomi nasional', en: 'e National economic resilience' },
  f: { id: 'f Kepentingan hubungan luar negeri', en: 'f Foreign relations' },
  g: { id: 'g Akta otentik pribadi dan wasiat', en: 'g Private deed or will' },
  h1: { id: 'h.1 Riwayat dan kondisi keluarga', en: 'h.1 Family' },
  h2: { id: 'h.2 Kesehatan fisik dan psikis', en: 'h.2 Health' },
  h3: { id: 'h.3 Keuangan, aset, rekening', en: 'h.3 Finances' },
  h4: { id: 'h.4 Hasil evaluasi kemampuan', en: 'h.4 Evaluations of ability' },
  h5: { id: 'h.5 Catatan pendidikan', en: 'h.5 Education records' },
  i: {
    id: 'i Memorandum atau surat antarbadan yang dirahasiakan',
    en: 'i Confidential memos between bodies',
  },
  j: { id: 'j Tidak boleh diungkapkan berdasarkan undang-undang lain', en: 'j Closed by another law' },
} as const

/** What is never exempt (art. 18(1)): each item is looked at before a refusal. */
export const neverExempt = {
  putusan_pengadilan: { id: 'Putusan badan peradilan', en: 'Court decisions' },
  ketetapan: {
    id: 'Ketetapan, keputusan, peraturan, surat edaran, kebijakan lembaga penegak hukum',
    en: 'Decisions, regulations, circulars and policies of law-enforcement bodies',
  },
  sp3: {
    id: 'Surat perintah penghentian penyidikan atau penuntutan',
    en: 'Orders that stop an investigation or prosecution',
  },
  rencana_anggaran: { id: 'Rencana pengeluaran tahunan lembaga penegak hukum', en: 'Yearly spending plan' },
  laporan_keuangan: { id: 'Laporan keuangan tahunan lembaga penegak hukum', en: 'Yearly financial report' },
  uang_korupsi: { id: 'Laporan hasil pengembalian uang hasil korupsi', en: 'Recovered corruption money' },
} as const

/** Longest period of an exemption for law enforcement, in years (PP 61/2010). */
export const longestPeriod = 30

/** Is the letter one of law enforcement, whose period has an end by PP 61/2010? */
export const isLawEnforcement = (letter: string): boolean => letter.startsWith('a')

/** Letters a to f are never exempt for ever (art. 20(1)). */
export const needsEnd = (letter: string): boolean => /^[a-f]/.test(letter)
