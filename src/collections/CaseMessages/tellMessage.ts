import type { CollectionAfterChangeHook } from 'payload'
import { personOf } from '../../access/person'
import { idOf, tellApplicant } from '../InformationRequests/letters'
import type { CaseOffice } from '../InformationRequests/office'

/** What is meant for the applicant reaches him by letter too. */
export const tellMessage =
  (office: CaseOffice): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation !== 'create' || doc.audience !== 'pemohon' || !personOf(req)) return doc
    // system: the message has been let in; its request names the applicant
    const request = await req.payload.findByID({
      collection: 'information-requests',
      id: idOf(doc.request),
      depth: 0,
      overrideAccess: true,
      req,
    })
    await tellApplicant(office, req, request, {
      subject: 'Pesan tentang permohonan informasi',
      lines: [`Tentang permohonan ${request.number}:`, String(doc.text)],
      english: `There is a message about your request ${request.number}.`,
    })
    return doc
  }
