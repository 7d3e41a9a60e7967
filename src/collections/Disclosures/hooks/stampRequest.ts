import { APIError, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload'
import { rolesFor } from '../../../access/accessTo'
import { personOf, rolesAt } from '../../../access/person'
import { disclosureLimits } from '../../../domain/disclosure'
import { superiorsOver } from '../whoGuards'

/**
 * Stamps a new request with its asker, the applicant's unit and its end.
 * @throws APIError 422 for an applicant that is not there or not in the asker's reach, which look the same; 409 while
 * nobody could open it
 */
export const stampRequest: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const asker = personOf(req)
  if (!data || operation !== 'create' || !asker) return data
  const applicant = await find(req, data.applicant)
  if (
    !applicant ||
    !rolesFor('disclosures', 'create').some((role) => rolesAt(req, applicant).includes(role))
  ) {
    throw refusal(
      422,
      'disclosure.unknown_applicant',
      'Pemohon dengan ID itu tidak ada di jangkauan jabatan Anda. Periksa ID pada jejak audit atau nomor perkara. / No such applicant within your posts.',
    )
  }
  if ((await superiorsOver(req, applicant.scope, asker.id)).length === 0) {
    throw refusal(
      409,
      'disclosure.no_superior',
      'Belum ada atasan PPID atas satuan ini, jadi tidak ada yang dapat memutuskan. Angkat atasan PPID lebih dahulu. / No PPID superior is over this unit: appoint one first.',
    )
  }
  return {
    ...data,
    unit: applicant.unit,
    askedBy: asker.id,
    askedByName: asker.name,
    openUntil: null,
    lapsesAt: new Date(Date.now() + disclosureLimits.waitHours * 3_600_000).toISOString(),
  }
}

async function find(req: PayloadRequest, id: unknown) {
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/i.test(id)) return null
  // system: the asker does not see applicants; his posts over this one are asked next
  return req.payload.findByID({
    collection: 'applicants',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
}

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code, problems: [{ field: 'applicant', code }] }, true)
