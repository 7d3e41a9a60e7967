import type { ApplicantKind } from './identity'

/** Papers an applicant shows, each with what officers and applicants read. */
export const papers = {
  ktp: { id: 'KTP pemohon', en: 'Identity card of the applicant' },
  ktp_semua_anggota: { id: 'KTP semua anggota kelompok', en: 'Identity cards of all members' },
  surat_kuasa_kelompok: { id: 'Surat kuasa dari anggota kelompok', en: 'Power of attorney of the group' },
  pengesahan_badan_hukum: {
    id: 'Pengesahan badan hukum dari Kementerian Hukum',
    en: 'Approval as a legal body by the law ministry',
  },
  ktp_pengurus: { id: 'KTP pengurus yang bertindak', en: 'Identity card of the acting officer' },
  ad_art: { id: 'Anggaran dasar dan anggaran rumah tangga', en: 'Articles of association' },
  ktp_pemberi_kuasa: { id: 'KTP pemberi kuasa', en: 'Identity card of whoever gives the power' },
  ktp_penerima_kuasa: { id: 'KTP penerima kuasa', en: 'Identity card of the proxy' },
  surat_kuasa_khusus: {
    id: 'Surat kuasa khusus bermeterai',
    en: 'Special power of attorney with stamp duty',
  },
} as const
export type Paper = keyof typeof papers

/**
 * What each kind of applicant has to show (UU 14/2008 art. 22; forms of Perki 1/2021 as ministries implement them:
 * Permendes 12/2025 art. 31, BPIP 1/2023 art. 43 for the stamp duty).
 */
export const papersNeeded: Readonly<Record<ApplicantKind, readonly Paper[]>> = {
  person: ['ktp'],
  group: ['ktp_semua_anggota', 'surat_kuasa_kelompok'],
  legal_body: ['pengesahan_badan_hukum', 'ktp_pengurus', 'ad_art'],
  proxy: ['ktp_pemberi_kuasa', 'ktp_penerima_kuasa', 'surat_kuasa_khusus'],
}

/** The papers still missing, in the order of the table. */
export const papersMissing = (kind: ApplicantKind, shown: readonly string[]): Paper[] =>
  papersNeeded[kind].filter((paper) => !shown.includes(paper))
