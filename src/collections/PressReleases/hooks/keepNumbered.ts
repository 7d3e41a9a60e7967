import { APIError, type CollectionBeforeChangeHook } from 'payload'

/** A number names its unit and kind: once given, neither changes. */
export const keepNumbered: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!originalDoc?.number) return data
  const changed = ['unit', 'kind'].filter((field) => field in data && data[field] !== originalDoc[field])
  if (changed.length === 0) return data
  throw new APIError(
    'Satuan dan jenis tidak dapat diubah setelah naskah bernomor. / Unit and kind stay once a number is given.',
    409,
    {
      code: 'press_release.numbered',
      problems: changed.map((field) => ({ field, code: 'press_release.numbered' })),
    },
    true,
  )
}
