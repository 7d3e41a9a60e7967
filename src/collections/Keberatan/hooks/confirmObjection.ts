import type { CollectionAfterChangeHook } from 'payload'
import { tellApplicant } from '../../InformationRequests/letters'
import type { CaseOffice } from '../../InformationRequests/office'
import { objectionLetters } from '../letters'

/** The receipt of an objection (its numbered form is the proof, Perki 1/2021). */
export const confirmObjection =
  (office: CaseOffice): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation !== 'create') return doc
    const receipt = await office.issue?.(req, { kind: 'keberatan_receipt', doc })
    await tellApplicant(office, req, { ...doc, noun: 'keberatan' }, objectionLetters.received(doc), [receipt])
    return doc
  }
