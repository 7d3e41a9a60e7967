import type { StoredDik, StoredObjection, StoredTest } from './storedElsewhere'
import type { StoredRequest } from '../stored'

/** Letters of a request, as its columns stand after the step that writes them. */
export type RequestPaper = { doc: PaperRequest } & (
  | { kind: 'receipt' | 'incompleteness_notice' | 'written_notice' | 'refusal_decision' | 'redaction_list' }
  | { kind: 'disposition_memo'; units: readonly string[]; answerByOn: string }
  | { kind: 'extension_notice'; firstDueOn: string }
)
export type ObjectionPaper = { kind: 'keberatan_receipt' | 'keberatan_answer'; doc: StoredObjection }
export type TestPaper = { kind: 'consequence_test'; doc: StoredTest }
export type DikPaper = { kind: 'dik_decision'; doc: StoredDik }

/** A paper that a case writes when something has happened to it. */
export type CasePaper = RequestPaper | ObjectionPaper | TestPaper | DikPaper

/** A request with what its papers say besides. */
export type PaperRequest = StoredRequest & {
  outcome?: string | null
  wayToObtain?: string | null
  format?: string | null
  delivery?: string | null
  cost?: {
    sheets?: number | null
    perSheet?: number | null
    delivery?: number | null
    other?: number | null
    payment?: string | null
  } | null
}

/** The noun that each paper belongs to. */
export const nounOf: Readonly<Record<CasePaper['kind'], string>> = {
  receipt: 'information-requests',
  incompleteness_notice: 'information-requests',
  disposition_memo: 'information-requests',
  extension_notice: 'information-requests',
  written_notice: 'information-requests',
  refusal_decision: 'information-requests',
  redaction_list: 'information-requests',
  keberatan_receipt: 'keberatan',
  keberatan_answer: 'keberatan',
  consequence_test: 'uji-konsekuensi',
  dik_decision: 'dik',
}
