import type { CollectionAfterChangeHook } from 'payload'
import { letters, tellApplicant } from '../letters'
import type { CaseOffice } from '../office'

/** The receipt: a letter with the number, the paper, and in the answer to this one creation the secret code. */
export const confirmReceipt =
  (office: CaseOffice): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation !== 'create') return doc
    const code = req.context.caseCode as string | undefined
    delete req.context.caseCode
    await tellApplicant(office, req, doc, letters.received(doc))
    await office.issue?.(req, {
      kind: 'tanda_bukti_permohonan',
      collection: 'information-requests',
      doc,
      ...(code ? { code } : {}),
    })
    return { ...doc, code: code ?? null }
  }
