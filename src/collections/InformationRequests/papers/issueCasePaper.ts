import type { PayloadRequest } from 'payload'
import type { CaseOffice } from '../office'
import { type CasePaper, nounOf } from './casePaper'
import { dikData } from './data/dikData'
import { objectionData } from './data/objectionData'
import { requestData } from './data/requestData'
import { testData } from './data/testData'

type IssuePaper = (
  req: PayloadRequest,
  order: {
    kind: string
    subject: { collection: string; id: string }
    unit: string
    data: Record<string, unknown>
    bySystem?: boolean
  },
) => Promise<{ id: unknown }>

export type PaperDesk = Pick<CaseOffice, 'readIdentity' | 'clockOf'> & { issuePaper: IssuePaper }

/**
 * Writes the papers of a case from the case itself, in the transaction of its step: what cannot be written refuses the
 * step. What nobody signed in has caused, the office itself signs.
 */
export const issueCasePaper =
  (desk: PaperDesk) =>
  async (req: PayloadRequest, paper: CasePaper): Promise<string | null> => {
    const data = await dataOf(desk, req, paper)
    // rows and columns that were left out have no boxes: the letters of the decision stand in the notice itself
    if (paper.kind === 'redaction_list' && (data.boxes as unknown[]).length === 0) return null
    const issued = await desk.issuePaper(req, {
      kind: paper.kind,
      subject: { collection: nounOf[paper.kind], id: paper.doc.id },
      unit: paper.doc.unit,
      data,
      bySystem: !req.user,
    })
    return String(issued.id)
  }

function dataOf(desk: PaperDesk, req: PayloadRequest, paper: CasePaper): Promise<Record<string, unknown>> {
  switch (paper.kind) {
    case 'keberatan_receipt':
    case 'keberatan_answer':
      return objectionData(desk, req, paper)
    case 'consequence_test':
      return testData(desk, req, paper.doc)
    case 'dik_decision':
      return dikData(desk, req, paper.doc)
    default:
      return requestData(desk, req, paper)
  }
}
