import type { PayloadRequest } from 'payload'
import { mayReadScans } from '../../access/guarded'
import { holdsAt } from '../../access/person'
import { papers, papersNeeded } from '../../domain/applicantPapers'
import { applicantKind } from './applicantKind'
import type { StoredRequest } from './stored'

/** The scans of a request: which papers its kind of applicant needs, who hands them in, and who may read them. */
export const requestAttachments = {
  kinds: papers,
  needed: async (req: PayloadRequest, { applicant, papersShown }: StoredRequest) =>
    papersNeeded[await applicantKind(req, applicant)].map((kind) => ({
      kind,
      seen: (papersShown ?? []).includes(kind),
    })),
  mayHandIn: holdsAt('ppid_officer'),
  mayRead: mayReadScans,
}
