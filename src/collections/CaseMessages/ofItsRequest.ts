import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf, rolesAt } from '../../access/person'

/**
 * A message stands where its request does, under its writer's name.
 * @throws APIError 422 for a request out of reach
 */
export const ofItsRequest: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data.request) return data
  const person = personOf(req)
  const request = await req.payload.findByID({
    collection: 'information-requests',
    id: String(data.request),
    depth: 0,
    // system: without a person it is the applicant's own message, which his code has let in
    overrideAccess: person === null,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!request || (person && !rolesAt(req, request).includes('ppid_officer')))
    throw new APIError(
      'Permohonan ini tidak ada di jangkauan jabatan Anda. / No such request within your posts.',
      422,
      {
        code: 'case_message.unknown_request',
        problems: [{ field: 'request', code: 'case_message.unknown_request' }],
      },
      true,
    )
  return {
    ...data,
    unit: request.unit,
    scope: request.scope,
    requestNumber: request.number,
    writtenBy: person?.id ?? null,
    writtenByName: person?.name ?? null,
  }
}
