import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'

/**
 * Records the applicant given with a new request among the applicants, with his identity in the vault; an applicant
 * named by id must be one the officer handles. Afterwards the relation stays as it is.
 */
export const keepApplicantApart: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'create') return { ...data, applicant: originalDoc?.applicant }
  const given = req.context.applicantGiven as Record<string, unknown> | undefined
  delete req.context.applicantGiven
  const isPublic = personOf(req) === null
  if (given) {
    const applicant = await req.payload.create({
      collection: 'applicants',
      data: { ...given, unit: data.unit } as never,
      depth: 0,
      // system: without a person it is an intake by the public, which nobody's sight bounds
      overrideAccess: isPublic,
      user: req.user,
      req,
    })
    return { ...data, applicant: applicant.id }
  }
  if (!data.applicant) return data
  const known = await req.payload.findByID({
    collection: 'applicants',
    id: data.applicant,
    depth: 0,
    // system: likewise
    overrideAccess: isPublic,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (known && !known.anonymisedAt) return data
  throw new APIError(
    'Pemohon ini tidak ada di jangkauan jabatan Anda. / No such applicant within your posts.',
    422,
    {
      code: 'request.unknown_applicant',
      problems: [{ field: 'applicant', code: 'request.unknown_applicant' }],
    },
    true,
  )
}
