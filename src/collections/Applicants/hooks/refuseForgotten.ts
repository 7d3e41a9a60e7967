import { APIError, type CollectionBeforeChangeHook } from 'payload'

/**
 * Whose identity was destroyed is not recorded again in the same row: the register would name him after all.
 * @throws APIError 409
 */
export const refuseForgotten: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!originalDoc?.anonymisedAt) return data
  throw new APIError(
    'Identitas pemohon ini sudah dimusnahkan menurut jadwal retensi. Catat pemohon baru. / This identity was destroyed: record a new applicant.',
    409,
    { code: 'applicant.anonymised' },
    true,
  )
}
