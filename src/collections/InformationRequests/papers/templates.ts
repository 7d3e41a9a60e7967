import type { Role } from '../../../domain/posts'
import {
  consequenceTest,
  dikDecision,
  handoverProof,
  keberatanAnswer,
  keberatanReceipt,
  redactionList,
  refusalDecision,
} from './schemas/decisions'
import { dispositionMemo, extensionNotice, incompletenessNotice, writtenNotice } from './schemas/notices'
import { receipt } from './schemas/receipt'
import { yearlyReport } from './schemas/yearlyReport'

const desk: readonly Role[] = ['ppid_officer', 'ppid_superior']
const officer: readonly Role[] = ['ppid_officer']
const superior: readonly Role[] = ['ppid_superior']

/**
 * The papers of the PPID desk: heading, mark in the number, who issues them, and their data. The file of each is
 * `<kind>.typ` beside this one.
 */
export const paperTemplates = {
  receipt: { title: 'Tanda bukti penerimaan permohonan', mark: 'TBP', by: desk, schema: receipt },
  incompleteness_notice: {
    title: 'Pemberitahuan ketidaklengkapan permohonan',
    mark: 'PKL',
    by: desk,
    schema: incompletenessNotice,
  },
  disposition_memo: { title: 'Nota dinas disposisi', mark: 'ND', by: desk, schema: dispositionMemo },
  extension_notice: {
    title: 'Pemberitahuan perpanjangan waktu',
    mark: 'PPW',
    by: desk,
    schema: extensionNotice,
  },
  written_notice: { title: 'Pemberitahuan tertulis', mark: 'PT', by: desk, schema: writtenNotice },
  refusal_decision: {
    title: 'Keputusan PPID tentang penolakan permohonan informasi',
    mark: 'SKP',
    by: officer,
    schema: refusalDecision,
  },
  redaction_list: { title: 'Daftar penghitaman', mark: 'DP', by: officer, schema: redactionList },
  handover_proof: { title: 'Tanda bukti penyerahan informasi', mark: 'TBS', by: desk, schema: handoverProof },
  keberatan_receipt: {
    title: 'Tanda bukti penerimaan keberatan',
    mark: 'TBK',
    by: desk,
    schema: keberatanReceipt,
  },
  keberatan_answer: {
    title: 'Tanggapan atasan PPID atas keberatan',
    mark: 'TAK',
    by: superior,
    schema: keberatanAnswer,
  },
  consequence_test: { title: 'Lembar uji konsekuensi', mark: 'UK', by: desk, schema: consequenceTest },
  dik_decision: {
    title: 'Keputusan tentang klasifikasi informasi yang dikecualikan',
    mark: 'DIK',
    by: desk,
    schema: dikDecision,
  },
  yearly_report: {
    title: 'Laporan tahunan layanan informasi publik',
    mark: 'LLI',
    by: desk,
    schema: yearlyReport,
  },
} as const

export type PaperKind = keyof typeof paperTemplates
