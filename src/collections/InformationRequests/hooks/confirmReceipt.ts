import type { CollectionAfterChangeHook } from 'payload'
import { letters, tellApplicant } from '../letters'
import type { CaseOffice } from '../office'

/**
 * The receipt: the paper, a letter that takes it along, and the secret code of a request that the desk recorded, in
 * that letter and in the answer to this one creation. Whoever used the public form holds his code already.
 */
export const confirmReceipt =
  (office: CaseOffice): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation !== 'create') return doc
    const code = (req.context.caseCode as string | undefined) ?? null
    delete req.context.caseCode
    const receipt = await office.issue?.(req, { kind: 'receipt', doc })
    await tellApplicant(office, req, doc, letters.received(doc, code), [receipt])
    return { ...doc, code }
  }
