import type { PayloadRequest } from 'payload'
import { localDay } from '../../domain/localDay'
import { complaintChannels, wordOf } from './channels'
import { ended } from './decide'
import { letters, tellApplicant } from './letters'
import { limitFrom } from './limitOf'
import type { CaseOffice } from './office'
import type { StoredRequest } from './stored'

type Taken = { doc: StoredRequest; note: string | null; now: Date; req: PayloadRequest }

/**
 * Ends a request that is a complaint: the applicant is told where it goes on, under which number, and that its first day
 * of receipt counts. He may object, for it may have been a request after all.
 */
export async function convert(office: CaseOffice, { doc, note, now, req }: Taken) {
  const window = await limitFrom(office, req, doc.unit, 'objection_window', now)
  const columns = {
    outcome: 'dikonversi',
    ...ended(req, now),
    objectionEndsOn: window.dueOn,
    closesAt: window.dueAt,
  }
  const passedOn = {
    to: wordOf(complaintChannels, doc.convertedTo) ?? '',
    as: doc.complaintNumber ?? '',
    receivedOn: localDay(doc.receivedAt, window.zone),
    why: note ?? '',
  }
  await tellApplicant(office, req, doc, letters.converted({ ...doc, ...columns }, passedOn))
  return columns
}
