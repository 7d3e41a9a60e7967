import { APIError, type CollectionBeforeOperationHook } from 'payload'

const known = new Set(['kind', 'name', 'nik', 'address', 'email', 'phone'])

/**
 * An applicant given with the request, `{kind, name, nik, address, email, phone}`, is taken out of it before anything
 * else looks at the request; keepApplicantApart records the person.
 */
export const takeApplicantGiven: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const data = (args as { data?: Record<string, unknown> }).data
  const given = data?.applicant
  if (!data || !given || typeof given !== 'object' || 'id' in given) return args
  if (operation !== 'create' || Object.keys(given).some((key) => !known.has(key)))
    throw new APIError(
      'Pemohon ditulis sebagai {kind, name, nik, address, email, phone} saat permohonan dicatat, dan tidak diubah lewat permohonan. / The applicant is given once, at creation.',
      400,
      { code: 'body.not_usable', problems: [{ field: 'applicant', code: 'field.wrong_type' }] },
      true,
    )
  req.context.applicantGiven = given
  const { applicant: _applicant, ...rest } = data
  return { ...args, data: rest }
}
