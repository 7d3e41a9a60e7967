import { APIError, type CollectionBeforeValidateHook } from 'payload'
import { richTextFaults } from '../../../domain/richText'

/** Refuses a body that our editor could not have written. */
export const refuseBrokenBody: CollectionBeforeValidateHook = ({ data }) => {
  if (data?.body === undefined || data.body === null) return data
  const faults = richTextFaults(data.body)
  if (faults.length === 0) return data
  const link = faults.some(({ code }) => code === 'richtext.unsafe_link')
  throw new APIError(
    link
      ? 'Isi memuat tautan yang tidak dapat dipakai. Gunakan alamat https://, mailto:, atau tel:. / The body has a link that cannot be used.'
      : 'Isi naskah tidak terbaca sebagai teks kaya. / The body cannot be read as rich text.',
    400,
    { code: 'body.not_usable', problems: faults.map(({ path, code }) => ({ field: `body.${path}`, code })) },
    true,
  )
}
