import type { PayloadRequest } from 'payload'
import { idOf } from '../../letters'
import type { CaseOffice } from '../../office'

/** Whoever asks, as a paper to him names him; the reading stands in the trail with the paper as its reason. */
export async function applicantOf(
  { readIdentity }: Pick<CaseOffice, 'readIdentity'>,
  req: PayloadRequest,
  applicant: unknown,
  paper: string,
) {
  const { name, address, email, phone } = await readIdentity(req, {
    collection: 'applicants',
    id: idOf(applicant),
    fields: ['name', 'address', 'email', 'phone'],
    reason: `Surat kepada pemohon: ${paper}`,
  })
  const contact = [phone, email].filter(Boolean).join(', ')
  return { name, address, contact: contact || null }
}
