import { APIError, type PayloadRequest } from 'payload'
import { holds } from '../../../access/person'
import { inTransaction } from '../../../hooks/inTransaction'
import type { CaseOffice } from '../office'
import { named } from './casesIn'
import { badOrder, type Identity, problem } from './order'

export type Applicant = { name: string; address: string; contact: string | null }

const HIDDEN = '(disamarkan)'
/** Identities that one register opens: each is an entry of the trail, and nobody needs more for a case. */
const MOST = 500

type Asked = { identity: Identity; reason: string | null; title: string }
type Case = { number: string; applicant: unknown }

/**
 * Who asked, by applicant. Masked: the initials, which whoever reads the case may see. Otherwise each identity is read
 * as its desk reads one: only where the person's post opens it, and entered in the trail first, with reason and case.
 * @throws APIError 403 for whoever opens no identity, 422 for too many
 */
export async function applicantsOf(
  { readAsPerson }: Pick<CaseOffice, 'readAsPerson'>,
  req: PayloadRequest,
  cases: readonly Case[],
  { identity, reason, title }: Asked,
): Promise<Map<string, Applicant>> {
  const firstCase = new Map(cases.map(({ applicant, number }) => [String(applicant), number]))
  const mayOpen = holds(req, 'ppid_officer', 'ppid_superior')
  if (identity !== 'masked' && !(readAsPerson && mayOpen)) throw closed()
  // an auditor reads cases and no applicants, not even their initials
  const seen = !mayOpen
    ? []
    : await named<{ id: string; initials?: string }>(req, 'applicants', [...firstCase.keys()])
  const masked = new Map(seen.map(({ id, initials }) => [String(id), maskedAs(initials)]))
  if (identity === 'masked' || !readAsPerson) return masked
  if (firstCase.size > MOST) throw badOrder([problem('to', 'too_many')])
  return inTransaction(req, async () => {
    const opened = new Map(masked)
    for (const one of cases) {
      const id = String(one.applicant)
      const words = `${reason} (${title}, ${one.number})`
      const read = await readAsPerson(req, { collection: 'applicants', id, reason: words })
      if (read) opened.set(id, openedAs(read))
    }
    return opened
  })
}

/** For a case whose applicant is not to be seen at all. */
export const nobodySeen: Applicant = { name: HIDDEN, address: HIDDEN, contact: HIDDEN }

const maskedAs = (initials?: string): Applicant => ({ ...nobodySeen, name: initials || HIDDEN })

const openedAs = ({ name, address, phone, email }: Record<string, string | null>): Applicant => ({
  ...{ name: name ?? '', address: address ?? '' },
  contact: [phone, email].filter(Boolean).join(', ') || null,
})

const closed = () =>
  new APIError(
    'Identitas pemohon hanya dibuka petugas dan atasan PPID. / Only information officers and their superiors open identities.',
    403,
    { code: 'register.identity_closed' },
    true,
  )
